package org.suping.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Labels;

/**
 * Tells apart why something failed: something a person can mend, the disk or the database, or a mistake of ours.
 *
 * <p>Of the disk and the database it says what happened, where, and what to do about it. Messages of exceptions are looked
 * at and never shown: an engine quotes whatever it stumbled over.
 */
public final class Failure {

    private static final String WORK = "work";

    /** Why storing fails, as far as a person can act on it. */
    private enum Kind {
        FULL("No space left", "Disk quota exceeded", "not enough space on the disk"),
        LIMIT("File too large"),
        READ_ONLY("Read-only file system"),
        DENIED("Permission denied", "Access is denied"),
        NO_FOLDER("Not a directory"),
        GONE("No such file"),
        MEMORY("Out of Memory"),
        CONNECTION,
        OTHER;

        private final List<String> signs;

        Kind(String... signs) {
            this.signs = List.of(signs);
        }

        static Kind of(Throwable failure) {
            if (failure instanceof AccessDeniedException) {
                return DENIED;
            }
            if (failure instanceof NoSuchFileException) {
                return GONE;
            }
            if (failure instanceof NotDirectoryException || failure instanceof FileAlreadyExistsException) {
                return NO_FOLDER;
            }
            String message = String.valueOf(failure.getMessage());
            for (Kind kind : values()) {
                if (kind.signs.stream().anyMatch(message::contains)) {
                    return kind;
                }
            }
            return failure instanceof SQLException sql
                            && String.valueOf(sql.getSQLState()).startsWith("08")
                    ? CONNECTION
                    : OTHER;
        }
    }

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
        for (Throwable failure : failures) {
            Optional<Finding> finding = ofTheStore(failure);
            if (finding.isPresent()) {
                BlockedException told = new BlockedException(ExitCode.STORE_FAILED, finding.get());
                told.initCause(failure);
                return told;
            }
        }
        return ours(failures);
    }

    /** A partition's failure comes with that of the step around it, which knows nothing. */
    private static RuntimeException ours(List<Throwable> failures) {
        Throwable telling = failures.stream()
                .filter(failure -> !(failure instanceof JobExecutionException))
                .findFirst()
                .orElseGet(() -> failures.isEmpty() ? new IllegalStateException("The run failed") : failures.get(0));
        return telling instanceof RuntimeException known ? known : new IllegalStateException("The run failed", telling);
    }

    /** The finding for exit code 16; empty when the failure is none of the disk's or the database's. */
    public static Optional<Finding> ofTheStore(Throwable failure) {
        List<Throwable> causes = causes(failure);
        if (causes.stream().noneMatch(Failure::isOfTheStore)) {
            return Optional.empty();
        }
        Kind kind = causes.stream()
                .map(Kind::of)
                .filter(known -> known != Kind.OTHER)
                .findFirst()
                .orElse(Kind.OTHER);
        String key = "store-failure." + kind;
        String exception = causes.get(0).getClass().getSimpleName();
        return Optional.of(Finding.of(
                "RUN-07", Severity.HARD, place(causes), Labels.text(key, exception), Labels.text(key + ".action")));
    }

    /** The deepest first: it knows best. */
    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            causes.add(cause);
        }
        Collections.reverse(causes);
        return causes;
    }

    private static String place(List<Throwable> causes) {
        for (Throwable cause : causes) {
            if (cause instanceof FileSystemException at && at.getFile() != null) {
                return at.getFile();
            }
        }
        return WORK;
    }

    private static boolean isOfTheStore(Throwable cause) {
        return cause instanceof IOException
                || cause instanceof UncheckedIOException
                || cause instanceof TransactionException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof NonTransientDataAccessResourceException
                || cause instanceof TransientDataAccessException
                || cause instanceof SQLException sql && isResource(sql);
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
}
