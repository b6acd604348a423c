package org.suping.collect.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.suping.collect.DayTexts;
import org.suping.collect.Moment;
import org.suping.collect.RawRow;
import org.suping.collect.Utf8;

/**
 * Rows of one range of keys, held in arrays, and the bytes they are digested by: of each cell the length of its UTF-8 and
 * then the UTF-8; nothing is the length −1. Used again for another range.
 */
final class RowBlock {

    /** Characters. */
    static final int LONGEST_CELL = 1 << 17;

    private static final int LONGEST_CHAR = 3;
    /** MySQL's name for an instant; for JDBC it is of the same type as a day with a time on some clock. */
    private static final String MYSQL_INSTANT = "TIMESTAMP";

    private final int columns;
    private final int[] types;
    private final ZoneId zone;
    private final DayTexts dayTexts = new DayTexts();
    private char[] chars = new char[1 << 16];
    private int[] ends = new int[1 << 12];
    private long[] days = new long[1 << 12];
    private byte[] bytes = new byte[1 << 16];
    private int cells;
    private int longest;
    private int filled;
    private int digested;

    /** @param zone in which the days of instants are told */
    RowBlock(ResultSetMetaData columns, ZoneId zone) throws SQLException {
        this.zone = zone;
        this.columns = columns.getColumnCount();
        this.types = new int[this.columns];
        for (int column = 0; column < this.columns; column++) {
            types[column] = columns.getColumnType(column + 1);
        }
    }

    /** Forgets its rows. */
    void clear() {
        cells = 0;
        filled = 0;
        digested = 0;
    }

    /** Whether a column, the first being 1, holds instants, whose days differ from zone to zone. */
    static boolean isInstant(ResultSetMetaData columns, int column, boolean ofMySql) throws SQLException {
        return columns.getColumnType(column) == Types.TIMESTAMP_WITH_TIMEZONE
                || ofMySql && columns.getColumnTypeName(column).equals(MYSQL_INSTANT);
    }

    /** Adds the row on which the result stands. */
    void add(ResultSet row) throws SQLException {
        for (int column = 1; column <= columns; column++) {
            switch (types[column - 1]) {
                case Types.DATE -> addDay(row, column);
                case Types.TIMESTAMP -> addMoment(row, column);
                case Types.TIMESTAMP_WITH_TIMEZONE -> addInstant(row.getObject(column, OffsetDateTime.class));
                case Types.DECIMAL, Types.NUMERIC, Types.DOUBLE, Types.FLOAT, Types.REAL ->
                    addText(plain(row.getBigDecimal(column)), RawRow.NO_DAY);
                default -> addText(row.getString(column), RawRow.NO_DAY);
            }
        }
    }

    /** Whether any cell is longer than a cell of text or of a workbook may be: rows are held by thousands. */
    boolean isTooLong() {
        return longest > LONGEST_CELL;
    }

    int rows() {
        return cells / columns;
    }

    /** Puts one of its rows, the first being 0. */
    void put(int row, RawRow target) {
        for (int cell = row * columns; cell < (row + 1) * columns; cell++) {
            int from = cell == 0 ? 0 : ends[cell - 1];
            target.add(chars, from, ends[cell] - from, days[cell]);
        }
    }

    /** What is digested: the first {@link #digested()} of these. */
    byte[] bytes() {
        return bytes;
    }

    int digested() {
        return digested;
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    /** A server may hold 0000-00-00 and 2026-00-15: no days, which are told or left out as any text that is none. */
    private void addDay(ResultSet row, int column) throws SQLException {
        try {
            LocalDate day = row.getObject(column, LocalDate.class);
            long epochDay = day == null ? RawRow.NO_DAY : day.toEpochDay();
            addText(day == null ? null : dayTexts.of(epochDay), epochDay);
        } catch (SQLException | DateTimeException noDay) {
            addText(row.getString(column), RawRow.NO_DAY);
        }
    }

    private void addMoment(ResultSet row, int column) throws SQLException {
        try {
            addMoment(row.getObject(column, LocalDateTime.class));
        } catch (SQLException | DateTimeException noDay) {
            addText(row.getString(column), RawRow.NO_DAY);
        }
    }

    private void addInstant(@Nullable OffsetDateTime instant) {
        addMoment(instant == null ? null : instant.atZoneSameInstant(zone).toLocalDateTime());
    }

    private void addMoment(@Nullable LocalDateTime moment) {
        addText(
                moment == null ? null : Moment.text(moment),
                moment == null ? RawRow.NO_DAY : moment.toLocalDate().toEpochDay());
    }

    private void addText(@Nullable String text, long day) {
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, 2 * cells);
            days = Arrays.copyOf(days, 2 * cells);
        }
        int length = text == null ? 0 : text.length();
        longest = Math.max(longest, length);
        if (filled + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, filled + length));
        }
        int most = digested + Integer.BYTES + LONGEST_CHAR * length;
        if (most > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, most));
        }
        int start = filled;
        if (text != null) {
            text.getChars(0, length, chars, start);
        }
        filled += length;
        ends[cells] = filled;
        days[cells++] = day;
        int from = digested + Integer.BYTES;
        int to = Utf8.encode(chars, start, filled, bytes, from);
        putLength(text == null ? -1 : to - from);
        digested = to;
    }

    private void putLength(int length) {
        bytes[digested] = (byte) (length >>> 24);
        bytes[digested + 1] = (byte) (length >>> 16);
        bytes[digested + 2] = (byte) (length >>> 8);
        bytes[digested + 3] = (byte) length;
    }
}
