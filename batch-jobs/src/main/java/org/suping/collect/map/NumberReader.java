package org.suping.collect.map;

import org.jspecify.annotations.Nullable;
import org.suping.collect.CellReader;
import org.suping.collect.RowReason;
import org.suping.collect.Slice;
import org.suping.collect.StoredRow;

/**
 * Reads whole numbers and amounts: {@code -1,234.50}. Digits may be grouped by threes from the point. More decimals or
 * digits than the column holds are a reason to reject the row, never to round it.
 */
final class NumberReader implements CellReader {

    private static final long TOO_LARGE = 1_000_000_000_000_000_000L;
    private static final int GROUP = 3;

    private final int scale;
    private final RowReason wrong;

    /** @param scale decimals the column holds; the number is stored times ten to that power */
    NumberReader(int scale, RowReason wrong) {
        this.scale = scale;
        this.wrong = wrong;
    }

    @Override
    public @Nullable RowReason read(Slice cell, StoredRow row, int column) {
        char first = cell.chars()[cell.from()];
        int start = first == '-' || first == '+' ? cell.from() + 1 : cell.from();
        int point = start;
        while (point < cell.to() && cell.chars()[point] != '.') {
            point++;
        }
        int decimals = Math.max(0, cell.to() - point - 1);
        if (decimals > scale || point == start || (point < cell.to() && decimals == 0)) {
            return wrong;
        }
        long value = digits(cell.chars(), start, point, 0, true);
        value = value < 0 ? value : digits(cell.chars(), Math.min(point + 1, cell.to()), cell.to(), value, false);
        for (int i = decimals; i < scale && value >= 0; i++) {
            value = append(value, 0);
        }
        if (value < 0) {
            return wrong;
        }
        row.putNumber(column, first == '-' ? -value : value);
        return null;
    }

    /** The value with these digits behind it, or -1 where one is not a digit or they are too many. */
    private static long digits(char[] chars, int from, int to, long start, boolean grouped) {
        long value = start;
        for (int i = from; i < to && value >= 0; i++) {
            char c = chars[i];
            if (c >= '0' && c <= '9') {
                value = append(value, c - '0');
            } else if (c != ',' || !grouped || !endsGroup(chars, from, i, to)) {
                value = -1;
            }
        }
        return value;
    }

    private static boolean endsGroup(char[] chars, int from, int comma, int to) {
        boolean grouped = comma > from
                && (comma - from <= GROUP || chars[comma - GROUP - 1] == ',')
                && (to - comma) % (GROUP + 1) == 0;
        for (int i = comma + GROUP + 1; grouped && i < to; i += GROUP + 1) {
            grouped = chars[i] == ',';
        }
        return grouped;
    }

    private static long append(long value, int digit) {
        return value < TOO_LARGE / 10 ? 10 * value + digit : -1;
    }
}
