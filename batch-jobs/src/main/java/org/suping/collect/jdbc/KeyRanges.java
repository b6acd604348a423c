package org.suping.collect.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows in ranges of their keys, in order: each range may be read on a connection of its own.
 *
 * @param ends the last key of each range
 * @param rows how many rows there are in all
 */
record KeyRanges(List<Object> ends, long rows) {

    /** Few enough to be held, many enough that a range costs little. */
    static final int ROWS = 2_500;

    private static final int FETCH = 2_500;
    /** Numbers with larger gaps would make ranges that are too uneven to be held. */
    private static final long MOST_APART = 4;

    /** Cuts numbers that lie close by counting, anything else by reading the keys once; every row has one of its own. */
    static KeyRanges of(Database database, String column) {
        Connection connection = database.borrow();
        String ends = "min(%1$s), max(%1$s), count(*), count(%1$s)".formatted(column);
        try (PreparedStatement statement = database.prepare(connection, ends, "");
                ResultSet line = statement.executeQuery()) {
            line.next();
            long rows = line.getLong(3);
            if (line.getLong(4) < rows) {
                throw database.blocked("JDBC-06", column, 1);
            }
            boolean whole = line.getObject(1) instanceof Integer || line.getObject(1) instanceof Long;
            // negative where it is more than a long holds
            long apart = whole ? line.getLong(2) - line.getLong(1) : -1;
            boolean close = apart >= 0 && apart / MOST_APART < rows;
            KeyRanges ranges = close ? even(line.getLong(1), line.getLong(2), rows) : null;
            database.giveBack(connection);
            return ranges == null ? read(database, column) : ranges;
        } catch (SQLException failure) {
            throw database.failed(failure, 0);
        }
    }

    private static KeyRanges even(long least, long most, long rows) {
        long count = (rows + ROWS - 1) / ROWS;
        List<Object> ends = new ArrayList<>();
        for (long range = 1; range < count; range++) {
            ends.add(least + (most - least) / count * range);
        }
        ends.add(most);
        return new KeyRanges(List.copyOf(ends), rows);
    }

    private static KeyRanges read(Database database, String column) {
        Connection connection = database.borrow();
        List<Object> ends = new ArrayList<>();
        long count = 0;
        try (PreparedStatement statement = database.prepare(connection, column, "ORDER BY " + column)) {
            statement.setFetchSize(FETCH);
            Object last = null;
            try (ResultSet line = statement.executeQuery()) {
                while (line.next()) {
                    Object key = line.getObject(1);
                    if (key == null || key.equals(last)) {
                        throw database.blocked(key == null ? "JDBC-06" : "JDBC-03", column, count + 1);
                    }
                    last = key;
                    if (++count % ROWS == 0) {
                        ends.add(key);
                    }
                }
            }
            addLast(ends, last, count);
            database.giveBack(connection);
            return new KeyRanges(List.copyOf(ends), count);
        } catch (SQLException failure) {
            throw database.failed(failure, 0);
        }
    }

    private static void addLast(List<Object> ends, @Nullable Object last, long count) {
        if (last != null && count % ROWS != 0) {
            ends.add(last);
        }
    }

    /**
     * Reads one of the ranges, the first being 0.
     *
     * @param spare a block of the same query that nobody needs any more, or null
     */
    RowBlock read(Database database, String column, int range, @Nullable RowBlock spare) {
        Connection connection = database.borrow();
        String where = range == 0 ? "WHERE " + column + " <= ?" : "WHERE " + column + " > ? AND " + column + " <= ?";
        Object[] keys =
                range == 0 ? new Object[] {ends.get(range)} : new Object[] {ends.get(range - 1), ends.get(range)};
        try (PreparedStatement statement = database.prepare(connection, "*", where + " ORDER BY " + column, keys)) {
            statement.setFetchSize(FETCH);
            try (ResultSet line = statement.executeQuery()) {
                RowBlock block = spare == null ? new RowBlock(line.getMetaData(), database.zone()) : spare;
                block.clear();
                int place = line.findColumn(column);
                Object last = null;
                while (line.next()) {
                    Object key = line.getObject(place);
                    if (key.equals(last)) {
                        throw database.blocked("JDBC-03", column, (long) range * ROWS + block.rows() + 1);
                    }
                    last = key;
                    block.add(line);
                    if (block.isTooLong()) {
                        throw database.blocked("JDBC-12", (long) range * ROWS + block.rows(), RowBlock.LONGEST_CELL);
                    }
                }
                database.giveBack(connection);
                return block;
            }
        } catch (SQLException failure) {
            throw database.failed(failure, (long) range * ROWS);
        }
    }
}
