package org.suping.collect.jdbc;

import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.source.DatabaseAddress;
import org.suping.definitions.source.SelectStatement;
import org.suping.definitions.source.SourceFormat.Jdbc;
import org.suping.evidence.SourceFile;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Period;

/** Connections that read one source and do nothing else; each is used by one thread at a time. */
final class Database implements AutoCloseable {

    private final String source;
    private final Jdbc format;
    private final SelectStatement query;
    private final Period period;
    private final LocalDate asOf;
    private final UnaryOperator<@Nullable String> environment;
    private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();

    Database(SourceFile file, Jdbc format, Period period, UnaryOperator<@Nullable String> environment) {
        this.source = file.source();
        this.format = format;
        this.query = SelectStatement.of(format.query());
        this.period = period;
        this.asOf = file.asOf();
        this.environment = environment;
    }

    /** The source's code, as findings name it. */
    String source() {
        return source;
    }

    /** A connection nobody uses, or a new one. */
    Connection borrow() {
        Connection free = idle.poll();
        return free == null ? connect() : free;
    }

    void giveBack(Connection connection) {
        idle.add(connection);
    }

    /**
     * A statement over the query's rows.
     *
     * @param select what is asked of them
     * @param where what follows, with question marks for these keys
     */
    PreparedStatement prepare(Connection connection, String select, String where, Object... keys) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement("SELECT " + select + " FROM (" + query.sql() + ") AS suping_rows " + where);
        int at = 0;
        for (String parameter : query.parameters()) {
            statement.setDate(++at, Date.valueOf(day(parameter)));
        }
        for (Object key : keys) {
            statement.setObject(++at, key);
        }
        return statement;
    }

    /** The finding for a database that stopped answering, or does not understand the query. */
    BlockedException failed(SQLException failure, long rows) {
        String state = String.valueOf(failure.getSQLState());
        boolean refused = state.startsWith("42") || state.startsWith("22");
        BlockedException told = blocked(refused ? "JDBC-04" : "JDBC-02", refused ? state : String.valueOf(rows));
        told.initCause(failure);
        return told;
    }

    BlockedException blocked(String code, Object... arguments) {
        return new BlockedException(ExitCode.SOURCE_UNREADABLE, Finding.of(code, Severity.HARD, source, arguments));
    }

    @Override
    public void close() {
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            try {
                connection.close();
            } catch (SQLException gone) {
                // what is gone need not be closed
                continue;
            }
        }
    }

    private LocalDate day(String parameter) {
        return switch (parameter) {
            case SelectStatement.PERIOD_START -> period.start();
            case SelectStatement.PERIOD_END -> period.end();
            default -> asOf;
        };
    }

    private Connection connect() {
        Properties properties = new Properties();
        properties.setProperty("user", format.user());
        if (!format.passwordVariable().isEmpty()) {
            String password = environment.apply(format.passwordVariable());
            if (password == null) {
                throw blocked("JDBC-05", format.passwordVariable());
            }
            properties.setProperty("password", password);
        }
        try {
            Connection connection = DriverManager.getConnection(guarded(properties), properties);
            connection.setReadOnly(true);
            return connection;
        } catch (SQLException refused) {
            BlockedException told = blocked("JDBC-01", String.valueOf(refused.getSQLState()));
            told.initCause(refused);
            throw told;
        }
    }

    /** What a driver is told whatever the definition says. */
    private String guarded(Properties properties) {
        if (DatabaseAddress.isH2(format.url())) {
            String readOnly = format.url().startsWith("jdbc:h2:file:") ? ";ACCESS_MODE_DATA=r" : "";
            return format.url() + (format.url().contains("IFEXISTS=") ? "" : ";IFEXISTS=TRUE") + readOnly;
        }
        properties.setProperty("useCursorFetch", "true");
        properties.setProperty("allowLoadLocalInfile", "false");
        properties.setProperty("allowUrlInLocalInfile", "false");
        properties.setProperty("autoDeserialize", "false");
        properties.setProperty("allowMultiQueries", "false");
        return format.url();
    }
}
