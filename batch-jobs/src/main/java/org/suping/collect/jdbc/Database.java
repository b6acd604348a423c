package org.suping.collect.jdbc;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.suping.definitions.source.DatabaseAddress;
import org.suping.definitions.source.SelectStatement;
import org.suping.definitions.source.SourceFormat.Jdbc;
import org.suping.evidence.SourceFile;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;

/** Connections that read one source and do nothing else; each is used by one thread at a time. */
final class Database implements AutoCloseable {

    private static final String H2_SUFFIX = ".mv.db";
    /** Rows of a query within another go on one by one; else H2 holds them all before it gives the first. */
    private static final String H2_STREAMS = ";LAZY_QUERY_EXECUTION=1";
    /** A statement that is wrong, or that this user may not run. */
    private static final String REFUSED = "42";
    /** A value that cannot be what the query makes of it. */
    private static final String DATA_EXCEPTION = "22";
    /** What a driver says of a value that is not what its column is. */
    private static final String UNREADABLE = "S1009";

    private final String source;
    private final Jdbc format;
    private final SelectStatement query;
    private final DatabaseAccess access;
    private final LocalDate asOf;
    private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();

    Database(SourceFile file, Jdbc format, DatabaseAccess access) {
        this.source = file.source();
        this.format = format;
        this.query = SelectStatement.of(format.query());
        this.access = access;
        this.asOf = file.asOf();
    }

    /** The source's code, as findings name it. */
    String source() {
        return source;
    }

    /** In which the days of instants are told; without any of them it does not matter. */
    ZoneId zone() {
        ZoneId named = format.zone();
        return named == null ? ZoneOffset.UTC : named;
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
            // a driver may cut it to 64 bits with a sign
            statement.setObject(++at, key instanceof BigInteger large ? new BigDecimal(large) : key);
        }
        return statement;
    }

    /** The finding for a database that stopped answering, does not understand the query, or holds what nobody can read. */
    BlockedException failed(SQLException failure, long rows) {
        String state = String.valueOf(failure.getSQLState());
        boolean unreadable = state.startsWith(DATA_EXCEPTION) || state.equals(UNREADABLE);
        BlockedException told = state.startsWith(REFUSED)
                ? blocked("JDBC-04", state)
                : unreadable ? unreadable(state, rows) : blocked("JDBC-02", rows);
        told.initCause(failure);
        return told;
    }

    /** A database may compute everything before it gives the first row: then nobody knows where the value is. */
    private BlockedException unreadable(String state, long rows) {
        return rows == 0 ? blocked("JDBC-11", state) : blocked("JDBC-09", rows, state);
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
            case SelectStatement.PERIOD_START -> access.period().start();
            case SelectStatement.PERIOD_END -> access.period().end();
            default -> asOf;
        };
    }

    private Connection connect() {
        Properties properties = new Properties();
        properties.setProperty("user", format.user());
        if (!format.passwordVariable().isEmpty()) {
            String password = access.environment().apply(format.passwordVariable());
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

    /** A database's file in the data folder; a link may not lead out of it. */
    private Path below(String name) {
        Path base = access.data().resolve(name).normalize();
        Path file = base.resolveSibling(base.getFileName() + H2_SUFFIX);
        try {
            boolean inside = !Files.exists(file)
                    || file.toRealPath().startsWith(access.data().toRealPath());
            if (inside && base.startsWith(access.data())) {
                return base;
            }
        } catch (IOException unreadable) {
            throw blocked("JDBC-08", name);
        }
        throw blocked("JDBC-08", name);
    }

    /**
     * The zone in which a server gives out instants: an offset where the zone keeps one from the period on, for not every
     * server knows zones by their names.
     */
    private Optional<String> sessionZone() {
        ZoneId zone = format.zone();
        if (zone == null) {
            return Optional.empty();
        }
        Instant start = access.period().start().atStartOfDay(zone).toInstant();
        String offset = zone.getRules().getOffset(start).getId().replace("Z", "+00:00");
        return Optional.of(zone.getRules().nextTransition(start) == null ? offset : zone.getId());
    }

    /** What a driver is told whatever the definition says. */
    private String guarded(Properties properties) {
        if (DatabaseAddress.isH2(format.url())) {
            String ifExists = format.url().contains("IFEXISTS=") ? "" : ";IFEXISTS=TRUE";
            String name = DatabaseAddress.file(format.url()).orElse(null);
            String address =
                    name == null ? format.url() : DatabaseAddress.at(below(name), format.url()) + ";ACCESS_MODE_DATA=r";
            return address + ifExists + H2_STREAMS;
        }
        properties.setProperty("useCursorFetch", "true");
        properties.setProperty("allowLoadLocalInfile", "false");
        properties.setProperty("allowUrlInLocalInfile", "false");
        properties.setProperty("autoDeserialize", "false");
        properties.setProperty("allowMultiQueries", "false");
        // a year, a small number and a day that is none are what they are
        properties.setProperty("yearIsDateType", "false");
        properties.setProperty("tinyInt1isBit", "false");
        sessionZone().ifPresent(zone -> properties.setProperty("sessionVariables", "time_zone='" + zone + "'"));
        return format.url();
    }
}
