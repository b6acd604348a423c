package org.suping.cli;

import java.nio.file.Path;
import java.time.Instant;
import org.suping.cli.log.RunLog;
import org.suping.cli.screen.Screen;
import org.suping.findings.BlockedException;
import org.suping.vocabulary.ExitCode;

/**
 * The end of a command that did not end well.
 *
 * <p>What a person can mend is told in full with its own exit code. Anything else is our mistake: one line on the screen,
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
            screen.complain(blocked.findings());
            return blocked.exitCode().code();
        }
        Path log = RunLog.crashed(logs, thrown, Instant.now());
        screen.complain(screen.label("crash", thrown.getClass().getSimpleName(), log));
        return ExitCode.INTERNAL_ERROR.code();
    }
}
