package org.suping.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;

/** Tells apart why a run failed: something a person can mend, the disk or the database, or a mistake of ours. */
final class Failure {

    private Failure() {}

    /**
     * What to throw.
     *
     * @return a {@link BlockedException} when a person or an operator can act on it, otherwise the failure itself
     */
    static RuntimeException of(List<Throwable> failures) {
        for (Throwable failure : failures) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof BlockedException blocked) {
                    return blocked;
                }
            }
        }
        Throwable first = failures.isEmpty() ? null : failures.get(0);
        if (first != null && isOfTheStore(first)) {
            BlockedException told = new BlockedException(
                    ExitCode.STORE_FAILED, Finding.of("RUN-07", Severity.HARD, "work", kind(first)));
            told.initCause(first);
            return told;
        }
        return first instanceof RuntimeException known ? known : new IllegalStateException("The run failed", first);
    }

    private static boolean isOfTheStore(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    || cause instanceof UncheckedIOException
                    || cause instanceof TransactionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof NonTransientDataAccessResourceException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof SQLException sql && isResource(sql)) {
                return true;
            }
        }
        return false;
    }

    /** A broken connection, H2's file trouble, or the engine without room on disk or in memory. */
    private static boolean isResource(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        String message = String.valueOf(failure.getMessage());
        return state.startsWith("08")
                || state.equals("90028")
                || state.equals("90030")
                || state.equals("90031")
                || message.startsWith("IO Error")
                || message.startsWith("Out of Memory");
    }

    private static String kind(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }
}
