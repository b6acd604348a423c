package org.suping.collect.jdbc;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.suping.definitions.source.SelectStatement;
import org.suping.definitions.source.SourceFormat.Jdbc;
import org.suping.evidence.SourceFile;
import org.suping.findings.BlockedException;

/** Connections that read one source and do nothing else; each is used by one thread at a time. */
final class Database implements AutoCloseable {

    /** A statement that is wrong, or that this user may not run. */
    private static final String REFUSED = "42";
    /** A value that cannot be what the query makes of it. */
    private static final String DATA_EXCEPTION = "22";
    /** What a driver says of a value that is not what its column is. */
    private static final String UNREADABLE = "S1009";

    private final Jdbc format;
    private final SelectStatement query;
    private final DatabaseAccess access;
    private final LocalDate asOf;
    private final GuardedConnection guarded;
    private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();

    Database(SourceFile file, Jdbc format, DatabaseAccess access) {
        this.format = format;
        this.query = SelectStatement.of(format.query());
        this.access = access;
        this.asOf = file.asOf();
        this.guarded = new GuardedConnection(file.source(), format, access);
    }

    /** In which the days of instants are told; without any of them it does not matter. */
    ZoneId zone() {
        ZoneId named = format.zone();
        return named == null ? ZoneOffset.UTC : named;
    }

    /** A connection nobody uses, or a new one. */
    Connection borrow() {
        Connection free = idle.poll();
        return free == null ? guarded.open() : free;
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
        return guarded.refused(code, arguments);
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
}
