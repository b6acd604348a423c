package org.suping.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.suping.cli.log.RunLog;
import org.suping.cli.screen.Screen;
import org.suping.definitions.WrongDefinitionsException;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.jobs.Failure;
import org.suping.vocabulary.ExitCode;

/**
 * The end of a command that did not end well.
 *
 * <p>What a person can mend is told in full with its own exit code, the disk too. Anything else is our mistake: one line on the screen,
 * the rest in the log, exit code 70.
 */
final class CrashReport {

    private final Screen screen;
    private final Path logs;

    CrashReport(Screen screen, Path logs) {
        this.screen = screen;
        this.logs = logs;
    }

    int tell(Throwable thrown) {
        if (thrown instanceof BlockedException blocked) {
            return tell(blocked);
        }
        Optional<Finding> store = Failure.ofTheStore(thrown);
        if (store.isPresent()) {
            BlockedException failed = new BlockedException(ExitCode.STORE_FAILED, store.get());
            failed.initCause(thrown);
            return tell(failed);
        }
        String details =
                log(thrown).map(file -> screen.label("crash.log", file)).orElseGet(() -> screen.label("crash.no-log"));
        screen.complain(screen.label("crash", thrown.getClass().getSimpleName(), details));
        return ExitCode.INTERNAL_ERROR.code();
    }

    private int tell(BlockedException blocked) {
        if (blocked instanceof WrongDefinitionsException wrong) {
            screen.complain(screen.label("config.not-started", wrong.findings().size()));
        }
        screen.complain(blocked.findings());
        Throwable cause = blocked.getCause();
        if (cause != null) {
            log(cause).ifPresent(file -> screen.complain(screen.label("store-failure.log", file)));
        }
        return blocked.exitCode().code();
    }

    private Optional<Path> log(Throwable thrown) {
        return RunLog.crashed(logs, thrown, Instant.now());
    }
}
