package org.suping.collect;

/** A reusable window on characters: the cell being read. */
final class Slice {

    private static final char IDEOGRAPHIC_SPACE = '\u3000';
    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    char[] chars = new char[0];
    int from;
    int to;
    /** The day that the cell is known to be, or {@link RawRow#NO_DAY}. */
    long day = RawRow.NO_DAY;

    /** Points at these characters without the space around them, the ideographic and the unbreakable included. */
    void trim(char[] source, int start, int end) {
        chars = source;
        from = start;
        to = end;
        while (from < to && isSpace(source[from])) {
            from++;
        }
        while (to > from && isSpace(source[to - 1])) {
            to--;
        }
    }

    void trim(String text) {
        trim(text.toCharArray(), 0, text.length());
    }

    boolean isEmpty() {
        return from == to;
    }

    int length() {
        return to - from;
    }

    @Override
    public String toString() {
        return new String(chars, from, to - from);
    }

    static boolean isSpace(char c) {
        return c <= ' '
                || c == IDEOGRAPHIC_SPACE
                || c == NO_BREAK_SPACE
                || c == ZERO_WIDTH_SPACE
                || c == BYTE_ORDER_MARK;
    }
}
