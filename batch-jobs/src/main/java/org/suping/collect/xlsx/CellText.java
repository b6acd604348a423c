package org.suping.collect.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;
import org.suping.collect.RawRow;
import org.suping.collect.RowReason;

/**
 * Cells as fields: texts as they are, numbers as Excel shows them in full, dates as days.
 *
 * <p>What is in a cell and is no value (an error, a formula that was never computed, a number of which digits were lost) is a
 * fault of the field, never an empty text.
 */
final class CellText {

    /** A workbook keeps numbers in binary; fifteen digits are right. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(15);
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_466);
    private static final long DAYS_BEFORE_1970 = 25_569;
    private static final long DAYS_BEFORE_1970_SINCE_1904 = 24_107;
    private static final BigDecimal SECONDS = new BigDecimal(86_400);
    private static final Set<String> ERRORS = Set.of(
            "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#GETTING_DATA");
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final CellFormats formats = new CellFormats();
    private final long daysBefore1970;

    /** @param since1904 whether the workbook counts its days from 1904 */
    CellText(boolean since1904) {
        this.daysBefore1970 = since1904 ? DAYS_BEFORE_1970_SINCE_1904 : DAYS_BEFORE_1970;
    }

    void add(@Nullable Cell cell, RawRow row) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            row.add("");
        } else if (cell.getType() == CellType.ERROR) {
            row.addFault(RowReason.Kind.CELL_ERROR);
        } else if (cell.getValue() instanceof BigDecimal number) {
            addNumber(cell, number, row);
        } else if (cell.getType() == CellType.FORMULA) {
            addResult(cell, row);
        } else {
            row.add(text(cell));
        }
    }

    /** Whether there is something in the cell. */
    static boolean isFilled(@Nullable Cell cell) {
        return cell != null
                && cell.getType() != CellType.EMPTY
                && (cell.getFormula() != null
                        || !String.valueOf(cell.getRawValue()).isBlank());
    }

    /** Whether the value was computed from another workbook, as {@code [1]Sheet1!A1}. */
    static boolean isFromOtherFile(Cell cell) {
        String formula = cell.getFormula();
        return formula != null && formula.indexOf('[') >= 0 && formula.indexOf('!') >= 0;
    }

    private static void addResult(Cell cell, RawRow row) {
        String text = text(cell);
        if (cell.getRawValue() == null) {
            row.addFault(RowReason.Kind.CELL_FORMULA);
        } else if (ERRORS.contains(text)) {
            row.addFault(RowReason.Kind.CELL_ERROR);
        } else {
            row.add(text);
        }
    }

    private void addNumber(Cell cell, BigDecimal number, RawRow row) {
        boolean isDay = number.signum() > 0 && number.compareTo(LAST_DAY) < 0 && formats.isDay(cell);
        if (isDay) {
            addDay(number, row);
        } else if (number.abs().compareTo(TOO_LARGE) >= 0) {
            row.addFault(RowReason.Kind.CELL_DIGITS);
        } else {
            row.add(plain(number));
        }
    }

    private void addDay(BigDecimal serial, RawRow row) {
        long whole = serial.longValue();
        long seconds = serial.subtract(BigDecimal.valueOf(whole))
                .multiply(SECONDS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        long epochDay = whole - daysBefore1970;
        if (seconds == 0 || seconds == SECONDS.longValue()) {
            row.addDay(epochDay + (seconds == 0 ? 0 : 1));
        } else {
            row.addDay(epochDay, LocalDate.ofEpochDay(epochDay) + " " + LocalTime.ofSecondOfDay(seconds));
        }
    }

    private static String plain(BigDecimal number) {
        BigDecimal right = number.precision() > DIGITS.getPrecision() ? number.round(DIGITS) : number;
        return right.scale() <= 0 && right.scale() > -1 ? right.toString() : stripped(right);
    }

    private static String stripped(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Signs that XML cannot hold stand as {@code _x000D_} in a workbook. */
    static String text(Cell cell) {
        String text = cell.getText();
        if (cell.getType() == CellType.BOOLEAN) {
            return text.toUpperCase(java.util.Locale.ROOT);
        }
        if (text.indexOf("_x") < 0) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(escaped ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1), 16))));
    }
}
