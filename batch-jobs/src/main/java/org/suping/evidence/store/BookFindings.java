package org.suping.evidence.store;

import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;

/** What can be wrong with the book, in words; never an address' secret. */
final class BookFindings {

    private BookFindings() {}

    static BlockedException noRunYet() {
        return blocked(ExitCode.NOTHING_TO_DO, "BOOK-01", "work/book");
    }

    static BlockedException wrongAddress(String variable) {
        return blocked(ExitCode.WRONG_USAGE, "BOOK-02", variable);
    }

    static BlockedException refusedProperty(String property) {
        return blocked(ExitCode.WRONG_USAGE, "BOOK-03", BookServer.URL, property);
    }

    static BlockedException unreachable(String server, Throwable cause) {
        return because(cause, blocked(ExitCode.STORE_FAILED, "BOOK-04", server));
    }

    static BlockedException wrongPassword(String server, Throwable cause) {
        return because(cause, blocked(ExitCode.STORE_FAILED, "BOOK-05", server));
    }

    static BlockedException runAlive(String file, String holder) {
        return blocked(ExitCode.ANOTHER_RUN_ALIVE, "BOOK-06", file, holder);
    }

    static BlockedException heldByReader(String file) {
        return blocked(ExitCode.ANOTHER_RUN_ALIVE, "BOOK-07", file);
    }

    static BlockedException unusable(String where, String reason, Throwable cause) {
        return because(cause, blocked(ExitCode.STORE_FAILED, "BOOK-08", where, reason));
    }

    static BlockedException migrationFailed(String reason, Throwable cause) {
        return because(cause, blocked(ExitCode.STORE_FAILED, "BOOK-09", "book", reason));
    }

    private static BlockedException blocked(ExitCode exit, String code, String where, Object... arguments) {
        return new BlockedException(exit, Finding.of(code, Severity.HARD, where, arguments));
    }

    /** The cause is for the log; the screen shows the finding. */
    private static BlockedException because(Throwable cause, BlockedException blocked) {
        blocked.initCause(cause);
        return blocked;
    }
}
