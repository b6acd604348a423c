package org.suping.evidence.store;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.Optional;
import org.suping.evidence.Folders;

/**
 * Opens the book: embedded in a file of the work folder, or on the server the environment names.
 *
 * <p>What prevents it is told as a {@link org.suping.findings.BlockedException}: no run yet (12), another run alive (14),
 * store failed (16), wrong address (2).
 */
public final class Books {

    private Books() {}

    /** Opens for a run and brings its tables up to date. An embedded book admits one run at a time. */
    public static Book openForRun(Folders folders) {
        return openForRun(folders, System.getenv());
    }

    /** Opens with the addresses in {@code environment}. */
    public static Book openForRun(Folders folders, Map<String, String> environment) {
        Optional<BookServer> server = BookServer.from(environment);
        Book book = server.isPresent()
                ? new Book(server.get().connect(), () -> {})
                : EmbeddedBook.of(folders).openForRun();
        try {
            BookMigration.migrate(book, server.isEmpty());
            return book;
        } catch (RuntimeException failed) {
            book.close();
            throw failed;
        }
    }

    /** Opens for reading, whether a run is alive, was killed, or starts meanwhile. */
    public static Book openForReading(Folders folders) {
        return openForReading(folders, System.getenv());
    }

    /** Opens with the addresses in {@code environment}. What an earlier version wrote is brought up to date first. */
    public static Book openForReading(Folders folders, Map<String, String> environment) {
        Book book = open(folders, environment);
        if (BookMigration.isCurrent(book)) {
            return book;
        }
        book.close();
        openForRun(folders, environment).close();
        return open(folders, environment);
    }

    private static Book open(Folders folders, Map<String, String> environment) {
        Optional<BookServer> server = BookServer.from(environment);
        HikariDataSource pool = server.isPresent()
                ? server.get().connect()
                : EmbeddedBook.of(folders).openForReading();
        Book book = new Book(pool, () -> {});
        if (!BookMigration.isMigrated(book)) {
            book.close();
            throw BookFindings.noRunYet();
        }
        return book;
    }
}
