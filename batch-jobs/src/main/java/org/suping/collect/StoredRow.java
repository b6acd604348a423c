package org.suping.collect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.suping.evidence.RowNumber;
import org.suping.vocabulary.RowStatus;

/**
 * One row as it will be stored: a cell for each {@link org.suping.evidence.PartColumn}. Used again for the next row.
 *
 * <p>A cell is nothing, a number (whole; days since 1970; or a decimal times 10,000) or a text in UTF-8.
 */
public final class StoredRow {

    /** Decimals of a stored amount. */
    public static final int SCALE = 4;

    private static final int LONGEST_CHAR = 3;

    private final boolean[] present;
    private final long[] numbers;
    private final int[] from;
    private final int[] to;
    private byte[] bytes = new byte[1 << 9];
    private int filled;
    private final Shape shape = new Shape();
    private long number;
    private RowStatus status = RowStatus.ACCEPTED;
    private @Nullable RowReason reason;

    public StoredRow(int columns) {
        present = new boolean[columns];
        numbers = new long[columns];
        from = new int[columns];
        to = new int[columns];
    }

    /** Its {@link RowNumber} in its part. */
    public long number() {
        return number;
    }

    /** The line of its file on which it starts. */
    public long line() {
        return RowNumber.line(number);
    }

    public RowStatus status() {
        return status;
    }

    /** Why it does not count, or null when it is accepted. */
    public @Nullable RowReason reason() {
        return reason;
    }

    public boolean has(int column) {
        return present[column];
    }

    public long number(int column) {
        return numbers[column];
    }

    /** All texts; those of one column lie between {@link #from} and {@link #to}. */
    public byte[] bytes() {
        return bytes;
    }

    public int from(int column) {
        return from[column];
    }

    public int to(int column) {
        return to[column];
    }

    /** A copy of a text cell's UTF-8. */
    public byte[] copy(int column) {
        return Arrays.copyOfRange(bytes, from[column], to[column]);
    }

    public String text(int column) {
        return new String(bytes, from[column], to[column] - from[column], StandardCharsets.UTF_8);
    }

    /** Forgets the last row; the next has this {@link RowNumber}. */
    public void begin(long rowNumber) {
        number = rowNumber;
        status = RowStatus.ACCEPTED;
        reason = null;
        shape.clear();
        filled = 0;
        Arrays.fill(present, false);
    }

    /** Rejects the row; the first reason stays. */
    public void reject(RowReason why) {
        if (reason == null) {
            reason = why;
            status = RowStatus.REJECTED;
        }
    }

    /** Rejects the row for a reason that stands above whatever its cells say. */
    public void refuse(RowReason why) {
        shape.clear();
        reason = why;
        status = RowStatus.REJECTED;
    }

    /** The same because of one cell, whose shape may be told. */
    public void reject(RowReason why, Slice cell) {
        if (reason == null) {
            shape.of(cell);
        }
        reject(why);
    }

    /** The shape of the cell that decided; empty where none did. */
    public String shape() {
        return shape.toString();
    }

    /** Sets a sound row aside because it is of another time. */
    public void leaveOut(RowReason why) {
        reason = why;
        status = RowStatus.OUT_OF_PERIOD;
    }

    /** Leaves nothing in a cell. */
    public void clear(int column) {
        present[column] = false;
    }

    public void putNumber(int column, long value) {
        numbers[column] = value;
        present[column] = true;
    }

    public void putBytes(int column, byte[] utf8) {
        reserve(utf8.length);
        System.arraycopy(utf8, 0, bytes, filled, utf8.length);
        from[column] = filled;
        filled += utf8.length;
        to[column] = filled;
        present[column] = true;
    }

    /** Stores these characters as a text. */
    public void putText(int column, char[] chars, int start, int end) {
        reserve(LONGEST_CHAR * (end - start));
        from[column] = filled;
        filled = Utf8.encode(chars, start, end, bytes, filled);
        to[column] = filled;
        present[column] = true;
    }

    private void reserve(int more) {
        if (filled + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, filled + more));
        }
    }
}
