package org.suping.evidence;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suping.vocabulary.Sha256;

/**
 * Digests rows as canonical text, the same on every engine and machine: what {@link PartRef#contentDigest()} is.
 *
 * <pre>
 *   row   = cell US cell US … RS          US = 1F, RS = 1E
 *   cell  = NUL                           nothing there; the empty text is no byte at all
 *         | UTF-8 text, in which NUL, ESC, RS and US each have an ESC (1B) before them
 *         | 17 | 1234.5 | 2026-07-31      numbers without trailing zeros
 * </pre>
 *
 * <p>A part of rows is the file's digest as a row of its own, then of each row: {@code _row}, {@code _status},
 * {@code _finding}, and the record's columns without keyed hashes.
 */
public final class RowDigest {

    private static final byte NUL = 0x00;
    private static final byte ESCAPE = 0x1B;
    private static final byte ROW_END = 0x1E;
    private static final byte CELL_END = 0x1F;
    /** None of them is set in a control character. */
    private static final int CONTROL_BITS = 0xE0;

    private static final int LONGEST_NUMBER = 24;
    private static final int DAYS_REMEMBERED = 1 << 12;

    private final MessageDigest digest = Sha256.newDigest();
    private final byte[] buffer = new byte[1 << 16];
    private final byte[] digits = new byte[LONGEST_NUMBER];
    private final long[] days = new long[DAYS_REMEMBERED];
    private final byte[] @Nullable [] dayTexts = new byte[DAYS_REMEMBERED][];
    private int filled;

    /** Begins the digest of a part whose rows came from this file. */
    public static RowDigest ofFile(Sha256 file) {
        RowDigest rows = new RowDigest();
        rows.text(file.hex());
        rows.endRow();
        return rows;
    }

    public void none() {
        put(NUL);
        put(CELL_END);
    }

    public void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        text(bytes, 0, bytes.length);
    }

    /** A text given as UTF-8. */
    public void text(byte[] bytes, int from, int to) {
        int plain = from;
        for (int i = from; i < to; i++) {
            if ((bytes[i] & CONTROL_BITS) == 0 && isReserved(bytes[i])) {
                put(bytes, plain, i);
                put(ESCAPE);
                plain = i;
            }
        }
        put(bytes, plain, to);
        put(CELL_END);
    }

    public void number(long value) {
        decimal(value, 0);
    }

    public void number(BigDecimal value) {
        text(value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
    }

    public void date(LocalDate day) {
        text(day.toString());
    }

    /** The number {@code unscaled / 10^scale}, as {@link #number(BigDecimal)} would write it. */
    public void decimal(long unscaled, int scale) {
        if (unscaled == Long.MIN_VALUE) {
            number(BigDecimal.valueOf(unscaled, scale));
            return;
        }
        long left = Math.abs(unscaled);
        int decimals = scale;
        while (decimals > 0 && left % 10 == 0) {
            left /= 10;
            decimals--;
        }
        int at = LONGEST_NUMBER;
        int written = 0;
        do {
            if (decimals > 0 && written == decimals) {
                digits[--at] = '.';
            }
            digits[--at] = (byte) ('0' + left % 10);
            left /= 10;
            written++;
        } while (left > 0 || written <= decimals);
        if (unscaled < 0) {
            digits[--at] = '-';
        }
        text(digits, at, LONGEST_NUMBER);
    }

    /** The day so many days after 1970-01-01, as {@link #date} would write it. */
    public void epochDay(long epochDay) {
        int place = (int) (epochDay & DAYS_REMEMBERED - 1);
        byte[] text = dayTexts[place];
        if (text == null || days[place] != epochDay) {
            text = LocalDate.ofEpochDay(epochDay).toString().getBytes(StandardCharsets.US_ASCII);
            dayTexts[place] = text;
            days[place] = epochDay;
        }
        text(text, 0, text.length);
    }

    /** A whole row, its end included, given as its canonical text. */
    public void row(byte[] canonical) {
        put(canonical, 0, canonical.length);
    }

    public void endRow() {
        put(ROW_END);
    }

    /** The digest of everything so far; nothing may follow. */
    public Sha256 finish() {
        flush();
        return Sha256.from(digest.digest());
    }

    private static boolean isReserved(byte next) {
        return next == NUL || next == ESCAPE || next == ROW_END || next == CELL_END;
    }

    private void put(byte next) {
        if (filled == buffer.length) {
            flush();
        }
        buffer[filled++] = next;
    }

    private void put(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > buffer.length - filled) {
            flush();
        }
        if (length > buffer.length) {
            digest.update(bytes, from, length);
        } else {
            System.arraycopy(bytes, from, buffer, filled, length);
            filled += length;
        }
    }

    private void flush() {
        digest.update(buffer, 0, filled);
        filled = 0;
    }
}
