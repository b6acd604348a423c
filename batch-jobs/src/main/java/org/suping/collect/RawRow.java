package org.suping.collect;

import java.util.Arrays;

/** One record as its reader left it: fields as slices of one array. Used again for the next record. */
public final class RawRow {

    private char[] chars = new char[1 << 12];
    private int[] ends = new int[64];
    private int fields;
    private long line;

    /** Forgets the last record; the next starts on this line of the file, the first line being 1. */
    public void begin(long startLine) {
        line = startLine;
        fields = 0;
    }

    public void add(char[] source, int offset, int length) {
        int start = end();
        if (start + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, start + length));
        }
        if (fields == ends.length) {
            ends = Arrays.copyOf(ends, 2 * fields);
        }
        System.arraycopy(source, offset, chars, start, length);
        ends[fields++] = start + length;
    }

    public long line() {
        return line;
    }

    public int fields() {
        return fields;
    }

    /** The field as text: for headings. */
    public String text(int field) {
        return new String(chars, from(field), to(field) - from(field));
    }

    char[] chars() {
        return chars;
    }

    int from(int field) {
        return field == 0 ? 0 : ends[field - 1];
    }

    int to(int field) {
        return ends[field];
    }

    private int end() {
        return fields == 0 ? 0 : ends[fields - 1];
    }
}
