package org.suping.cli.propose;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.suping.cli.propose.look.FileSample;
import org.suping.cli.screen.Screen;
import org.suping.definitions.Definitions;
import org.suping.vocabulary.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Looks at the beginning of a file and prints the definition that would read it. */
@Command(name = "new")
public final class SourceNewCommand implements Callable<Integer> {

    private final Screen screen;
    private final Supplier<Definitions> definitions;
    private final UnaryOperator<Path> place;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private Path file = Path.of("");

    /**
     * A command that speaks on a screen.
     *
     * @param definitions that are there already
     * @param place where a file named on the command line lies
     */
    public SourceNewCommand(Screen screen, Supplier<Definitions> definitions, UnaryOperator<Path> place) {
        this.screen = screen;
        this.definitions = definitions;
        this.place = place;
    }

    @Override
    public Integer call() {
        Definitions known = definitions.get();
        FileSample sample = FileSample.of(
                place.apply(file), file.toString(), known.settings().zone());
        screen.print(Proposal.of(sample, FileNames.of(file), known, screen.language()));
        return ExitCode.DONE.code();
    }
}
