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
import java.util.Properties;
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
    private static final int CONNECTIONS = 4;
    private static final int ALREADY_OPEN = 90020;
    /** The file is open in this very process, with other settings. */
    private static final int OPEN_HERE = 90133;

    private static final int TRIES = 100;
    private static final long MILLISECONDS_BETWEEN_TRIES = 100;

    private final Path book;

    private EmbeddedBook(Path book) {
        this.book = book;
    }

    static EmbeddedBook of(Folders folders) {
        return new EmbeddedBook(folders.book());
    }

    /** Opens or makes the file; waits a few seconds while a reader has it. */
    Book openForRun() {
        RunLock lock = RunLock.take(book.resolveSibling("run.lock"));
        try {
            // whoever left it is gone: the run lock is ours
            Files.deleteIfExists(lockFile());
            HikariConfig config = config(CONNECTIONS);
            // a commit is in the file before it returns: what is deleted afterwards is really no longer listed
            config.setDataSource(new Connections(";AUTO_SERVER=TRUE;WRITE_DELAY=0") {
                @Override
                Connection open(String settings) throws SQLException {
                    return embedded(settings);
                }
            });
            return new Book(pool(config), lock::close);
        } catch (IOException unwritable) {
            lock.close();
            throw BookFindings.unusable(book.toString(), unwritable.getClass().getSimpleName());
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    HikariDataSource openForReading() {
        if (!Files.exists(book.resolveSibling(book.getFileName() + ".mv.db"))) {
            throw BookFindings.noRunYet();
        }
        HikariConfig config = config(1);
        config.setDataSource(new Connections(";ACCESS_MODE_DATA=r;IFEXISTS=TRUE") {
            @Override
            Connection open(String settings) throws SQLException {
                try {
                    return embedded(settings);
                } catch (SQLException taken) {
                    if (taken.getErrorCode() == ALREADY_OPEN || taken.getErrorCode() == OPEN_HERE) {
                        return askRun(taken);
                    }
                    throw taken;
                }
            }
        });
        return pool(config);
    }

    private Connection embedded(String settings) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + book + ";MODE=MySQL" + settings, USER, "");
    }

    private Connection askRun(SQLException taken) throws SQLException {
        Properties run = new Properties();
        try {
            run.load(new StringReader(Files.readString(lockFile())));
        } catch (IOException gone) {
            throw taken;
        }
        try {
            return DriverManager.getConnection(
                    "jdbc:h2:tcp://" + run.getProperty("server") + "/" + run.getProperty("id"), USER, "");
        } catch (SQLException ended) {
            taken.addSuppressed(ended);
            throw taken;
        }
    }

    private Path lockFile() {
        return book.resolveSibling(book.getFileName() + ".lock.db");
    }

    private static HikariConfig config(int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("book");
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        return config;
    }

    private HikariDataSource pool(HikariConfig config) {
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
        return BookFindings.unusable(book.toString(), reason);
    }

    /** Tries again for a few seconds while somebody else has the file for a moment. */
    private abstract static class Connections extends AbstractDriverBasedDataSource {

        private final String settings;

        Connections(String settings) {
            this.settings = settings;
        }

        abstract Connection open(String settings) throws SQLException;

        @Override
        protected Connection getConnectionFromDriver(Properties ignored) throws SQLException {
            for (int attempt = 1; ; attempt++) {
                try {
                    return open(settings);
                } catch (SQLException taken) {
                    if (taken.getErrorCode() != ALREADY_OPEN || attempt == TRIES) {
                        throw taken;
                    }
                }
                try {
                    Thread.sleep(MILLISECONDS_BETWEEN_TRIES);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    throw new SQLException("Stopped while waiting for the book", stopped);
                }
            }
        }
    }
}
