package org.suping.collect.cell;

import org.jspecify.annotations.Nullable;
import org.suping.collect.CellReader;
import org.suping.collect.RowReason;
import org.suping.collect.Slice;
import org.suping.collect.StoredRow;
import org.suping.definitions.source.CellFormat.NumberFormat;

/**
 * Reads whole numbers and amounts: {@code -1,234.50}, and as people write them {@code ￥1.5万元}, {@code (1,234.50)},
 * {@code １２}. Digits may be grouped by threes from the decimal sign. More decimals or digits than the column holds are a
 * reason to reject the row, never to round it.
 */
public final class NumberReader implements CellReader {

    private static final long TOO_LARGE = 1_000_000_000_000_000_000L;
    private static final long NONE = Long.MIN_VALUE;
    private static final int GROUP = 3;

    private final int scale;
    private final int shift;
    private final char decimalSign;
    private final char groupSign;
    private final RowReason wrong;
    private final NumberWords words = new NumberWords();

    /** @param scale decimals the column holds; the number is stored times ten to that power */
    public NumberReader(int scale, NumberFormat format, RowReason wrong) {
        this.scale = scale;
        this.shift = format.shift();
        this.decimalSign = format.decimalSign();
        this.groupSign = decimalSign == '.' ? ',' : '.';
        this.wrong = wrong;
    }

    @Override
    public @Nullable RowReason read(Slice cell, StoredRow row, int column) {
        long value = number(cell.chars(), cell.from(), cell.to(), shift);
        if (value == NONE && words.strip(cell)) {
            value = number(words.chars(), 0, words.length(), words.hasUnit() ? words.shift() : shift);
            value = words.isNegative() && value != NONE ? -value : value;
        }
        if (value == NONE) {
            return wrong;
        }
        row.putNumber(column, value);
        return null;
    }

    private long number(char[] chars, int from, int to, int power) {
        if (from == to) {
            return NONE;
        }
        char first = chars[from];
        int start = first == '-' || first == '+' ? from + 1 : from;
        int point = start;
        while (point < to && chars[point] != decimalSign) {
            point++;
        }
        int decimals = Math.max(0, to - point - 1);
        if (decimals > scale + power || point == start || (point < to && decimals == 0)) {
            return NONE;
        }
        long value = digits(chars, start, point, 0, true);
        value = value < 0 ? value : digits(chars, Math.min(point + 1, to), to, value, false);
        for (int i = decimals; i < scale + power && value >= 0; i++) {
            value = append(value, 0);
        }
        return value < 0 ? NONE : first == '-' ? -value : value;
    }

    /** The value with these digits behind it, or -1 where one is not a digit or they are too many. */
    private long digits(char[] chars, int from, int to, long start, boolean grouped) {
        long value = start;
        for (int i = from; i < to && value >= 0; i++) {
            char c = chars[i];
            if (c >= '0' && c <= '9') {
                value = append(value, c - '0');
            } else if (c != groupSign || !grouped || !endsGroup(chars, from, i, to)) {
                value = -1;
            }
        }
        return value;
    }

    private boolean endsGroup(char[] chars, int from, int comma, int to) {
        boolean grouped = comma > from
                && (comma - from <= GROUP || chars[comma - GROUP - 1] == groupSign)
                && (to - comma) % (GROUP + 1) == 0;
        for (int i = comma + GROUP + 1; grouped && i < to; i += GROUP + 1) {
            grouped = chars[i] == groupSign;
        }
        return grouped;
    }

    private static long append(long value, int digit) {
        return value < TOO_LARGE / 10 ? 10 * value + digit : -1;
    }
}
