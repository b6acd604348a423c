package org.suping.evidence.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.lockservice.LockServiceFactory;
import liquibase.logging.core.NoOpLogService;
import liquibase.ui.LoggerUIService;
import org.springframework.jdbc.BadSqlGrammarException;
import org.suping.vocabulary.Sha256;

/**
 * Brings the book's tables up to date with Liquibase, quietly and without asking anything of the network.
 *
 * <p>The changelog's digest is kept in the book: where it is the same nothing is asked of Liquibase, which alone would cost
 * more than a small run.
 */
final class BookMigration {

    private static final String CHANGELOG = "org/suping/book/book.xml";
    private static final List<String> FILES = List.of(
            CHANGELOG,
            "org/suping/book/001-book.sql",
            "org/suping/book/002-spring-batch-mysql.sql",
            "org/springframework/batch/core/schema-h2.sql");

    private static final int TURN_SECONDS = 60;

    private BookMigration() {}

    /** Whether the book has tables at all. */
    static boolean isMigrated(Book book) {
        return !digests(book).isEmpty();
    }

    /** Whether its tables are those that this version reads. */
    static boolean isCurrent(Book book) {
        return digests(book).contains(digest().hex());
    }

    /**
     * Migrates if the changelog is not the one the book has. A migration that was killed is gone on with.
     *
     * @param embedded whether the book is a file nobody else has open
     */
    static void migrate(Book book, boolean embedded) {
        String digest = digest().hex();
        List<String> before = digests(book);
        if (before.contains(digest)) {
            return;
        }
        if (embedded && before.isEmpty() && !hasHeldARun(book)) {
            // its first migration was killed: there is nothing in it to keep
            book.jdbc().sql("drop all objects").update();
        }
        try (Connection connection = book.dataSource().getConnection();
                Turn turn = embedded ? () -> {} : turn(connection)) {
            Map<String, Object> quiet = Map.of(
                    Scope.Attr.logService.name(), new NoOpLogService(),
                    Scope.Attr.ui.name(), new LoggerUIService(),
                    AnalyticsArgs.ENABLED.getKey(), false);
            Scope.child(quiet, () -> update(connection));
        } catch (Exception failed) {
            throw BookFindings.migrationFailed(reason(failed), failed);
        }
        book.transaction().executeWithoutResult(status -> {
            book.jdbc().sql("delete from book_version").update();
            book.jdbc()
                    .sql("insert into book_version (digest, migrated_at) values (?, ?)")
                    .params(digest, Book.utc(Instant.now()))
                    .update();
        });
    }

    /** The right to migrate, until it is closed. */
    private interface Turn extends AutoCloseable {

        @Override
        void close() throws SQLException;
    }

    /** The server takes the right back when the connection dies, which Liquibase's own lock does not survive. */
    private static Turn turn(Connection connection) throws SQLException {
        if (ask(connection, "select get_lock(left(concat('suping ', database()), 64), " + TURN_SECONDS + ")") != 1) {
            throw new SQLTimeoutException("another process has been migrating for " + TURN_SECONDS + " seconds");
        }
        return () -> ask(connection, "select release_lock(left(concat('suping ', database()), 64))");
    }

    private static int ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            return answer.next() ? answer.getInt(1) : 0;
        }
    }

    /** Called in its turn: a lock of Liquibase's that is left is a killed run's. */
    private static void update(Connection connection) throws LiquibaseException {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        LockServiceFactory.getInstance().getLockService(database).forceReleaseLock();
        new CommandScope(UpdateCommandStep.COMMAND_NAME)
                .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGELOG)
                .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF)
                .execute();
    }

    /** Of the changelog the book has; empty while it has no tables. */
    private static List<String> digests(Book book) {
        try {
            return book.jdbc()
                    .sql("select digest from book_version")
                    .query(String.class)
                    .list();
        } catch (BadSqlGrammarException noTable) {
            return List.of();
        }
    }

    private static boolean hasHeldARun(Book book) {
        try {
            return book.jdbc()
                            .sql("select count(*) from attempt")
                            .query(Long.class)
                            .single()
                    > 0;
        } catch (BadSqlGrammarException noTable) {
            return false;
        }
    }

    private static String reason(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        String text = root.getClass().getSimpleName() + (message == null ? "" : ": " + message);
        return text.lines().findFirst().orElse("");
    }

    private static Sha256 digest() {
        StringBuilder lines = new StringBuilder();
        for (String file : FILES) {
            try (InputStream stream = BookMigration.class.getResourceAsStream("/" + file)) {
                if (stream == null) {
                    throw new IllegalStateException(file + " is not on the class path");
                }
                lines.append(file)
                        .append(' ')
                        .append(Sha256.of(stream.readAllBytes()))
                        .append('\n');
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return Sha256.of(lines.toString());
    }
}
