package org.suping.cli.help;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suping.vocabulary.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code help}, {@code help COMMAND} and {@code help keys init}: the same as {@code --help}, for those who ask in this order. */
@Command(name = "help")
public final class HelpCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "COMMAND", descriptionKey = "COMMAND")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        CommandLine root = spec().root().commandLine();
        CommandLine asked = root;
        for (String word : words) {
            CommandLine below = asked.getSubcommands().get(word);
            if (below == null) {
                throw new UnmatchedArgumentException(asked, List.of(word));
            }
            asked = below;
        }
        asked.usage(root.getOut());
        return ExitCode.DONE.code();
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("picocli gives every command its specification");
        }
        return spec;
    }
}
