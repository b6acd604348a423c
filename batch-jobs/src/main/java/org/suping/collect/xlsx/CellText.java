package org.suping.collect.xlsx;

import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.suping.collect.RawRow;
import org.suping.collect.RowReason;
import org.suping.collect.xlsx.SheetRow.Kind;

/**
 * Cells as fields: texts as they are, numbers as Excel shows them in full, dates as days.
 *
 * <p>What is in a cell and is no value (an error, a formula that was never computed, a number of which digits were lost) is a
 * fault of the field, never an empty text.
 */
final class CellText {

    private static final Set<String> ERRORS = Set.of(
            "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#GETTING_DATA");

    private final SharedTexts texts;
    private final CellNumber numbers;

    CellText(SharedTexts texts, CellNumber numbers) {
        this.texts = texts;
        this.numbers = numbers;
    }

    /** Adds the cell as the next field. */
    void add(SheetRow row, int cell, RawRow target) throws XMLStreamException {
        switch (row.kind(cell)) {
            case NONE -> addNothing(row, cell, target);
            case ERROR -> target.addFault(RowReason.Kind.CELL_ERROR);
            case NUMBER -> numbers.add(row, cell, target);
            case ISO_DAY -> numbers.addIsoDay(row.text(cell), target);
            case BOOLEAN -> target.add(isTrue(row.text(cell)) ? "TRUE" : "FALSE");
            case SHARED -> texts.addTo(target, shared(row, cell));
            case TEXT -> addText(row, cell, target);
        }
    }

    /** Whether there is something in the cell. */
    boolean isFilled(SheetRow row, int cell) throws XMLStreamException {
        if (row.isComputed(cell)) {
            return true;
        }
        return switch (row.kind(cell)) {
            case NONE -> false;
            case SHARED -> !texts.isBlank(shared(row, cell));
            default -> !row.chars().isBlank(row.from(cell), row.to(cell));
        };
    }

    private static void addNothing(SheetRow row, int cell, RawRow target) {
        if (row.isComputed(cell)) {
            target.addFault(RowReason.Kind.CELL_FORMULA);
        } else {
            target.add("");
        }
    }

    private static void addText(SheetRow row, int cell, RawRow target) {
        if (row.isComputed(cell) && ERRORS.contains(row.text(cell))) {
            target.addFault(RowReason.Kind.CELL_ERROR);
        } else {
            target.add(row.chars().chars(), row.from(cell), row.to(cell) - row.from(cell));
        }
    }

    private static boolean isTrue(String text) {
        return text.equals("1") || text.equalsIgnoreCase("true");
    }

    private int shared(SheetRow row, int cell) throws XMLStreamException {
        char[] chars = row.chars().chars();
        int number = 0;
        for (int i = row.from(cell); i < row.to(cell); i++) {
            int digit = chars[i] - '0';
            if (digit < 0 || digit > 9 || number >= texts.count()) {
                throw new XMLStreamException("No text has such a number");
            }
            number = 10 * number + digit;
        }
        if (number >= texts.count() || row.kind(cell) != Kind.SHARED) {
            throw new XMLStreamException("No text has such a number");
        }
        return number;
    }
}
