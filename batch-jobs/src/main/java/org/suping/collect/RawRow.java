package org.suping.collect;

import java.time.LocalDateTime;
import java.util.Arrays;

/**
 * One record as its reader left it: fields as slices of one array. Used again for the next record.
 *
 * <p>A field that its source knows to be a day, as a workbook or a database does, is one whatever the format of its column.
 */
public final class RawRow {

    /** What {@link #day} gives for a field that is text. */
    public static final long NO_DAY = Long.MIN_VALUE;

    private char[] chars = new char[1 << 12];
    private int[] ends = new int[64];
    private long[] days = new long[64];
    private int fields;
    private final DayTexts dayTexts = new DayTexts();
    private long line;

    /** Forgets the last record; the next starts on this line of the file, the first line being 1. */
    public void begin(long startLine) {
        line = startLine;
        fields = 0;
    }

    public void add(char[] source, int offset, int length) {
        add(source, offset, length, NO_DAY);
    }

    /** Adds what is a day that needs no format, and what it is where the column holds text; or text with {@link #NO_DAY}. */
    public void add(char[] source, int offset, int length, long epochDay) {
        int start = reserve(length);
        System.arraycopy(source, offset, chars, start, length);
        end(start + length, epochDay);
    }

    public void add(String text) {
        int start = reserve(text.length());
        text.getChars(0, text.length(), chars, start);
        end(start + text.length(), NO_DAY);
    }

    /** Adds a day that needs no format; where the column holds text it is as 2026-07-31. */
    public void addDay(long epochDay) {
        addDay(epochDay, dayTexts.of(epochDay));
    }

    /** Adds a day that needs no format, and what it is where the column holds text. */
    public void addDay(long epochDay, String text) {
        int start = reserve(text.length());
        text.getChars(0, text.length(), chars, start);
        end(start + text.length(), epochDay);
    }

    /** Adds a day that needs no format, with its time; what it is where the column holds text, {@link Moment} says. */
    public void addMoment(LocalDateTime moment) {
        addDay(moment.toLocalDate().toEpochDay(), Moment.text(moment));
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

    /** How many characters all its fields have. */
    public int length() {
        return fields == 0 ? 0 : ends[fields - 1];
    }

    /** Whether it has so many fields; what an export's last delimiter adds, and is empty, is none. */
    public boolean hasFields(int count) {
        return fields == count || fields > count && from(count) == length();
    }

    /** All characters; those of one field lie between {@link #from} and {@link #to}. */
    public char[] chars() {
        return chars;
    }

    public int from(int field) {
        return field == 0 ? 0 : ends[field - 1];
    }

    public int to(int field) {
        return ends[field];
    }

    /** Adds a cell that its source has and that is no value, and why: its row does not count if the cell is asked for. */
    public void addFault(RowReason.Kind fault) {
        end(reserve(0), NO_DAY + 1 + fault.ordinal());
    }

    /** Days since 1970, or {@link #NO_DAY} for a field that is text. */
    public long day(int field) {
        return days[field];
    }

    /** Makes room for one more field of this length and says where it starts. */
    private int reserve(int length) {
        int start = length();
        if (start + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, start + length));
        }
        if (fields == ends.length) {
            ends = Arrays.copyOf(ends, 2 * fields);
            days = Arrays.copyOf(days, 2 * fields);
        }
        return start;
    }

    private void end(int end, long day) {
        ends[fields] = end;
        days[fields++] = day;
    }
}
