package org.suping.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.suping.cli.log.RunLog;
import org.suping.cli.screen.Screen;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
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
            screen.complain(blocked.findings());
            return blocked.exitCode().code();
        }
        Optional<IOException> disk = disk(thrown);
        if (disk.isPresent()) {
            screen.complain(List.of(Finding.of("RUN-07", Severity.HARD, place(disk.get()), reason(disk.get()))));
            return ExitCode.STORE_FAILED.code();
        }
        Path log = RunLog.crashed(logs, thrown, Instant.now());
        screen.complain(screen.label("crash", thrown.getClass().getSimpleName(), log));
        return ExitCode.INTERNAL_ERROR.code();
    }

    private static Optional<IOException> disk(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException failed) {
                return Optional.of(failed);
            }
        }
        return Optional.empty();
    }

    private static String place(IOException failed) {
        return failed instanceof FileSystemException at && at.getFile() != null ? at.getFile() : "work";
    }

    private static String reason(IOException failed) {
        return failed instanceof FileSystemException at && at.getReason() != null
                ? at.getReason()
                : failed.getClass().getSimpleName();
    }
}
