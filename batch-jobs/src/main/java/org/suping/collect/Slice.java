package org.suping.collect;

import org.jspecify.annotations.Nullable;

/** A reusable window on characters: the cell being read. */
public final class Slice {

    private static final char IDEOGRAPHIC_SPACE = '\u3000';
    private static final char DELETE = '\u007F';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** The signs of an empty text that is guarded. */
    private static final int LEAST_GUARDED = 2;

    private char[] chars = new char[0];
    private int from;
    private int to;
    private long day = RawRow.NO_DAY;

    /** Points at a field without the space around it. */
    public void trim(RawRow row, int field) {
        trim(row.chars(), row.from(field), row.to(field));
        day = row.day(field);
    }

    /** Points at these characters without the space around them, the ideographic and the unbreakable included. */
    public void trim(char[] source, int start, int end) {
        chars = source;
        day = RawRow.NO_DAY;
        from = start;
        to = end;
        while (from < to && isSpace(source[from])) {
            from++;
        }
        while (to > from && isSpace(source[to - 1])) {
            to--;
        }
        if (to - from > LEAST_GUARDED && source[from] == '=') {
            takeGuard();
        }
    }

    /** Takes off what keeps a spreadsheet from making a number of a text: {@code ="0012"}. */
    private void takeGuard() {
        if (chars[from + 1] == '"' && chars[to - 1] == '"') {
            from += 2;
            to--;
        }
    }

    public void trim(String text) {
        trim(text.toCharArray(), 0, text.length());
    }

    /** The characters it is a window on, more than its own; those lie between {@link #from} and {@link #to}. */
    public char[] chars() {
        return chars;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    /** The day that the cell is known to be, or {@link RawRow#NO_DAY}. */
    public long day() {
        return day;
    }

    /** The characters are those of this day. */
    public void standFor(long epochDay) {
        day = epochDay;
    }

    /** Why there is no value although there is a cell, or null. */
    public RowReason.@Nullable Kind fault() {
        if (day == RawRow.NO_DAY) {
            return null;
        }
        long fault = day - RawRow.NO_DAY - 1;
        return fault < 0 || fault >= RowReason.Kind.COUNT ? null : RowReason.Kind.values()[(int) fault];
    }

    public boolean isEmpty() {
        return from == to;
    }

    public int length() {
        return to - from;
    }

    @Override
    public String toString() {
        return new String(chars, from, to - from);
    }

    /** Whether it may stand around a cell unseen: space of any width, none included, and marks of direction. */
    public static boolean isSpace(char c) {
        return c <= ' ' || c >= DELETE && c <= IDEOGRAPHIC_SPACE && isUnseen(c) || c == BYTE_ORDER_MARK;
    }

    private static boolean isUnseen(char c) {
        return Character.isSpaceChar(c) || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    }
}
