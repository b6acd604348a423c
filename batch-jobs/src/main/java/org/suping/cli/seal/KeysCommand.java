package org.suping.cli.seal;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suping.vocabulary.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What is done with keys; alone it only says what that is. */
@Command(name = "keys")
public final class KeysCommand implements Callable<Integer> {

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
