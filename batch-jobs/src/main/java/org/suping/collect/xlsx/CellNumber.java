package org.suping.collect.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import javax.xml.stream.XMLStreamException;
import org.suping.collect.RawRow;
import org.suping.collect.RowReason;

/** Numbers of cells, which are days where their format shows one; and days that a cell holds as ISO 8601. */
final class CellNumber {

    /** A workbook keeps numbers in binary; fifteen digits are right. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(15);
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_466);
    private static final long DAYS_BEFORE_1970 = 25_569;
    private static final long DAYS_BEFORE_1970_SINCE_1904 = 24_107;
    private static final BigDecimal SECONDS = new BigDecimal(86_400);
    /** No number a workbook can hold is written longer, nor with more decimals. */
    private static final int LONGEST = 400;

    private static final int DAY_LENGTH = "2026-07-31".length();

    private final CellFormats formats;
    private final long daysBefore1970;

    /** @param since1904 whether the workbook counts its days from 1904 */
    CellNumber(CellFormats formats, boolean since1904) {
        this.formats = formats;
        this.daysBefore1970 = since1904 ? DAYS_BEFORE_1970_SINCE_1904 : DAYS_BEFORE_1970;
    }

    /** Adds the cell as the next field. */
    void add(SheetRow row, int cell, RawRow target) throws XMLStreamException {
        char[] chars = row.chars().chars();
        int from = row.from(cell);
        int to = row.to(cell);
        boolean isDay = formats.isDay(row.style(cell));
        if (!isPlain(chars, from, to)) {
            addRead(row.text(cell).strip(), isDay, target);
        } else if (isDay && to - from <= 6 && chars[from] != '0') {
            addSerial(chars, from, to, target);
        } else {
            target.add(chars, from, to - from);
        }
    }

    /** A whole number of few digits is its own text. */
    private static boolean isPlain(char[] chars, int from, int to) {
        boolean isPlain = to > from && to - from <= DIGITS.getPrecision() && (chars[from] != '0' || to - from == 1);
        for (int i = from; isPlain && i < to; i++) {
            isPlain = chars[i] >= '0' && chars[i] <= '9';
        }
        return isPlain;
    }

    private void addSerial(char[] chars, int from, int to, RawRow target) {
        long serial = 0;
        for (int i = from; i < to; i++) {
            serial = 10 * serial + chars[i] - '0';
        }
        target.addDay(serial - daysBefore1970);
    }

    private void addRead(String text, boolean isDay, RawRow target) throws XMLStreamException {
        BigDecimal number = number(text);
        if (isDay && number.signum() > 0 && number.compareTo(LAST_DAY) < 0) {
            addDay(number, target);
        } else if (number.abs().compareTo(TOO_LARGE) >= 0) {
            target.addFault(RowReason.Kind.CELL_DIGITS);
        } else {
            target.add(plain(number));
        }
    }

    private static BigDecimal number(String text) throws XMLStreamException {
        try {
            if (text.length() <= LONGEST) {
                BigDecimal number = new BigDecimal(text);
                if (number.scale() <= LONGEST) {
                    return number;
                }
            }
        } catch (NumberFormatException none) {
            throw new XMLStreamException("A cell says that it is a number and is none", none);
        }
        throw new XMLStreamException("A cell holds a number that no workbook can");
    }

    private void addDay(BigDecimal serial, RawRow target) {
        long whole = serial.longValue();
        long seconds = serial.subtract(BigDecimal.valueOf(whole))
                .multiply(SECONDS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        long epochDay = whole - daysBefore1970;
        if (seconds == 0 || seconds == SECONDS.longValue()) {
            target.addDay(epochDay + (seconds == 0 ? 0 : 1));
        } else {
            addTime(LocalDate.ofEpochDay(epochDay), LocalTime.ofSecondOfDay(seconds), target);
        }
    }

    /** Adds {@code 2026-07-31} or {@code 2026-07-31T09:30:00}; what is neither stays the text it is. */
    void addIsoDay(String text, RawRow target) {
        try {
            if (text.length() == DAY_LENGTH) {
                target.addDay(LocalDate.parse(text).toEpochDay());
                return;
            }
            LocalDateTime time = LocalDateTime.parse(text.endsWith("Z") ? text.substring(0, text.length() - 1) : text);
            if (time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
                target.addDay(time.toLocalDate().toEpochDay());
            } else {
                addTime(time.toLocalDate(), time.toLocalTime().withNano(0), target);
            }
        } catch (DateTimeException none) {
            target.add(text);
        }
    }

    private static void addTime(LocalDate day, LocalTime time, RawRow target) {
        target.addDay(day.toEpochDay(), day + " " + time);
    }

    private static String plain(BigDecimal number) {
        BigDecimal right = number.precision() > DIGITS.getPrecision() ? number.round(DIGITS) : number;
        return right.scale() == 0 ? right.toString() : stripped(right);
    }

    private static String stripped(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
