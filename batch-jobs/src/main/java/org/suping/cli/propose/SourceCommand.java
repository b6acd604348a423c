package org.suping.cli.propose;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suping.vocabulary.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What is done with sources beside running them; alone it only says what that is. */
@Command(name = "source")
public final class SourceCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getErr());
        }
        return ExitCode.WRONG_USAGE.code();
    }
}
