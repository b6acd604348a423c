package org.suping.render.excel.group;

import java.util.List;
import java.util.Set;
import org.suping.render.Wording;
import org.suping.render.excel.cells.SheetWriter;

/** A table that takes its whole sheet: title, note, headings that stay in sight and are filtered by, and rows. */
final class FlatTable {

    static final int HEADING_ROW = 3;
    static final int FIRST_ROW = HEADING_ROW + 1;

    private static final int NOTE_ROW = 1;
    private static final int DIGIT = 256;

    private final SheetWriter sheet;
    private final Wording words;

    FlatTable(SheetWriter sheet, Wording words) {
        this.sheet = sheet;
        this.words = words;
    }

    /**
     * Begins it.
     *
     * @param widths of the columns, in digits
     * @param fixed so many columns stay in sight
     */
    void begin(String title, List<String> headings, List<Integer> widths, Set<Integer> numbers, int fixed) {
        widths(sheet, widths);
        sheet.title(title);
        sheet.headings(HEADING_ROW, headings.stream().map(words::label).toList(), numbers);
        sheet.sheet().createFreezePane(fixed, FIRST_ROW);
    }

    /** So many digits wide. */
    static void widths(SheetWriter sheet, List<Integer> widths) {
        for (int column = 0; column < widths.size(); column++) {
            sheet.sheet().setColumnWidth(column, widths.get(column) * DIGIT);
        }
    }

    /** A line above the headings. */
    void note(String note) {
        sheet.text(NOTE_ROW, 0, "note", note);
    }

    /** A second one. */
    void under(String note) {
        sheet.text(NOTE_ROW + 1, 0, "note", note);
    }

    /** Ends it: what stands below the rows is neither filtered nor left out of the print. */
    void end(int afterRows, int afterAll, int lastColumn) {
        sheet.filter(HEADING_ROW, afterRows - 1, lastColumn);
        sheet.printUnder(HEADING_ROW, Math.max(afterAll - 1, HEADING_ROW), lastColumn);
    }
}
