package org.suping.evidence.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.datasource.AbstractDriverBasedDataSource;
import org.suping.evidence.Folders;
import org.suping.findings.BlockedException;

/**
 * The book in a file of the work folder (H2).
 *
 * <p>The run owns the file and answers readers over the loopback interface. A reader never owns it: it opens the file
 * read-only when no run has it and otherwise asks the run, so it can disturb no run, alive or starting.
 */
final class EmbeddedBook {

    static {
        // read once by H2 when its classes load: what serves readers must not be reachable from elsewhere
        if (System.getProperty("h2.bindAddress") == null) {
            System.setProperty("h2.bindAddress", "127.0.0.1");
        }
    }

    private static final String USER = "suping";

    /**
     * A commit is in the file before it returns: what is deleted afterwards is really no longer listed. It is put at the end, never
     * into space that became free: there H2 does not find the newest commits again after the process was killed.
     */
    private static final String OWNED = ";AUTO_SERVER=TRUE;WRITE_DELAY=0;REUSE_SPACE=FALSE";

    private static final int CONNECTIONS = 4;
    private static final int ALREADY_OPEN = 90020;
    private static final long PATIENCE_NANOSECONDS = 15_000_000_000L;
    private static final long NANOSECONDS_BETWEEN_TRIES = 50_000_000;

    private final Path book;

    private EmbeddedBook(Path book) {
        this.book = book;
    }

    static EmbeddedBook of(Folders folders) {
        return new EmbeddedBook(folders.book());
    }

    /** Opens or makes the file; waits a few seconds while a reader has it. */
    Book openForRun() {
        try {
            Files.createDirectories(book.getParent());
        } catch (IOException unwritable) {
            throw BookFindings.unusable(book.toString(), unwritable.getClass().getSimpleName(), unwritable);
        }
        RunLock lock = RunLock.take(runLock());
        try {
            deleteStaleLock();
            compact();
            return new Book(pool(CONNECTIONS, () -> embedded(OWNED)), lock::close);
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    HikariDataSource openForReading() {
        if (!Files.exists(file())) {
            throw BookFindings.noRunYet();
        }
        return pool(1, this::readOnly);
    }

    private Connection readOnly() throws SQLException {
        try {
            return embedded(";ACCESS_MODE_DATA=r;IFEXISTS=TRUE");
        } catch (SQLException taken) {
            if (taken.getErrorCode() != ALREADY_OPEN) {
                throw taken;
            }
            Optional<RunLock> nobody = RunLock.tryTake(runLock());
            if (nobody.isPresent()) {
                deleteStaleLock();
                nobody.get().close();
                throw taken;
            }
            return askRun(taken);
        }
    }

    private Connection embedded(String settings) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + book + ";MODE=MySQL;TRACE_LEVEL_FILE=0" + settings, USER, "");
    }

    private Connection askRun(SQLException taken) throws SQLException {
        try {
            Properties run = new Properties();
            run.load(new StringReader(Files.readString(lockFile())));
            return DriverManager.getConnection(
                    "jdbc:h2:tcp://" + run.getProperty("server") + "/" + run.getProperty("id"), USER, "");
        } catch (IOException | SQLException ended) {
            taken.addSuppressed(ended);
            throw taken;
        }
    }

    /** H2's own lock file outlives a killed run; only whoever has the run lock may say that nobody is behind it. */
    private void deleteStaleLock() {
        try {
            Files.deleteIfExists(lockFile());
        } catch (IOException unwritable) {
            throw BookFindings.unusable(book.toString(), unwritable.getClass().getSimpleName(), unwritable);
        }
    }

    private void compact() {
        try {
            BookCompaction.ifGrown(file());
        } catch (IOException unreadable) {
            throw BookFindings.unusable(book.toString(), unreadable.getClass().getSimpleName(), unreadable);
        }
    }

    private Path file() {
        return book.resolveSibling(book.getFileName() + ".mv.db");
    }

    private Path runLock() {
        return book.resolveSibling("run.lock");
    }

    private Path lockFile() {
        return book.resolveSibling(book.getFileName() + ".lock.db");
    }

    private HikariDataSource pool(int connections, Opening opening) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("book");
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setDataSource(new PatientDataSource(opening));
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException refused) {
            throw told(refused);
        }
    }

    private BlockedException told(PoolInitializationException refused) {
        Throwable cause = refused.getCause();
        if (cause instanceof SQLException sql && sql.getErrorCode() == ALREADY_OPEN) {
            return BookFindings.heldByReader(book.toString());
        }
        String reason = cause instanceof SQLException sql
                ? "H2 " + sql.getErrorCode()
                : refused.getClass().getSimpleName();
        return BookFindings.unusable(book.toString(), reason, refused);
    }

    /** How one connection is made. */
    private interface Opening {
        Connection open() throws SQLException;
    }

    /** Tries again for a few seconds while somebody else has the file for a moment. */
    private static final class PatientDataSource extends AbstractDriverBasedDataSource {

        private final Opening opening;

        PatientDataSource(Opening opening) {
            this.opening = opening;
        }

        @Override
        protected Connection getConnectionFromDriver(Properties ignored) throws SQLException {
            long end = System.nanoTime() + PATIENCE_NANOSECONDS;
            while (true) {
                try {
                    return opening.open();
                } catch (SQLException taken) {
                    if (taken.getErrorCode() != ALREADY_OPEN
                            || System.nanoTime() > end
                            || Thread.currentThread().isInterrupted()) {
                        throw taken;
                    }
                }
                LockSupport.parkNanos(NANOSECONDS_BETWEEN_TRIES);
            }
        }
    }
}
