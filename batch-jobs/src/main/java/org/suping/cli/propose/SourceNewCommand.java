package org.suping.cli.propose;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.suping.cli.propose.look.FileSample;
import org.suping.cli.screen.Screen;
import org.suping.definitions.Definitions;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Labels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks at the beginning of a file and prints the definition that would read it, or saves it for a person to correct. */
@Command(name = "new")
public final class SourceNewCommand implements Callable<Integer> {

    private final Screen screen;
    private final Supplier<Path> config;
    private final UnaryOperator<Path> place;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private Path file = Path.of("");

    @Option(names = "--save", descriptionKey = "save")
    private boolean save;

    /**
     * A command that speaks on a screen.
     *
     * @param config the folder of the definitions that are there already
     * @param place where a file named on the command line lies
     */
    public SourceNewCommand(Screen screen, Supplier<Path> config, UnaryOperator<Path> place) {
        this.screen = screen;
        this.config = config;
        this.place = place;
    }

    @Override
    public Integer call() throws IOException {
        Definitions known = DefinitionsLoader.loadBesidesEmpty(config.get());
        FileSample sample = FileSample.of(
                place.apply(file), file.toString(), known.settings().zone());
        FileNames names = FileNames.of(file, known);
        ProposedFiles proposed = Proposal.of(sample, names, known, screen.language());
        screen.print(save ? saved(proposed, names) : proposed.lines());
        return ExitCode.DONE.code();
    }

    private List<String> saved(ProposedFiles proposed, FileNames names) throws IOException {
        List<String> lines = new ArrayList<>();
        proposed.save(config.get())
                .forEach(path -> lines.add("  " + Labels.in(screen.language(), "propose.saved", path)));
        lines.add(Labels.in(screen.language(), "propose.next", names.code()));
        return lines;
    }
}
