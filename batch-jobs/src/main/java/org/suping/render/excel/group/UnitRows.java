package org.suping.render.excel.group;

import java.util.List;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.suping.render.Wording;
import org.suping.render.excel.cells.Marks;
import org.suping.render.excel.cells.PageBreaks;
import org.suping.render.excel.cells.SheetWriter;
import org.suping.render.ranking.Ranking;
import org.suping.render.ranking.Spread;

/** Tables under each other with a row for each unit, the return's own first, and rows below that sum the branches up. */
final class UnitRows {

    static final String ABOVE = "▲";
    static final String BELOW = "▼";
    static final String LOWEST = "▽";
    static final int FIRST_COLUMN = 2;

    private static final int FIRST_ROW = 4;

    /** The lines above the tables are as wide as that. */
    private static final int FEWEST_COLUMNS = 7;

    /** Of two the lower one is nothing to look at. */
    private static final int FEWEST_OF_LOWEST = 3;

    private final SheetWriter sheet;
    private final Wording words;
    private final Marks marks;
    private final PageBreaks breaks;
    private int next = FIRST_ROW;
    private int first;
    private int firstBranch;
    private int lastBranch;

    UnitRows(SheetWriter sheet, Wording words) {
        this.sheet = sheet;
        this.words = words;
        this.marks = new Marks(sheet.sheet());
        this.breaks = new PageBreaks(sheet.sheet());
    }

    /** Begins a table. */
    void begin(String title, List<String> headings) {
        first = next;
        sheet.text(next, 0, "section", title);
        for (int column = 1; column < FIRST_COLUMN + headings.size(); column++) {
            sheet.text(next, column, "section", "");
        }
        next++;
        sheet.headings(next, List.of(words.label("org"), words.label("unit-name")), Set.of());
        for (int i = 0; i < headings.size(); i++) {
            sheet.text(next, FIRST_COLUMN + i, "heading-number", headings.get(i));
        }
        firstBranch = next + 2;
    }

    /** Begins a unit's row and says which it is. */
    int unit(String code, String name) {
        next++;
        sheet.text(next, 0, "code", code);
        sheet.text(next, 1, next < firstBranch ? "unit-0" : "unit-1", name);
        lastBranch = next;
        return next;
    }

    /** The same of a unit that stands below the others, and beside none of them. */
    int aside(String code, String name) {
        int last = lastBranch;
        int row = unit(code, name);
        lastBranch = last;
        return row;
    }

    /** Begins a row below the units and says which it is. */
    int summary(String label, int columns) {
        next++;
        sheet.text(next, 0, "total-text", "");
        sheet.text(next, 1, "total-text", words.label(label));
        for (int column = FIRST_COLUMN; column < FIRST_COLUMN + columns; column++) {
            sheet.text(next, column, "total-text", "");
        }
        return next;
    }

    /** The median of a column's branches, in the row that was begun last. */
    void median(int column, Ranking ranking) {
        ranking.spread()
                .map(Spread::median)
                .ifPresent(median -> sheet.formula(
                        next,
                        column,
                        "total-score",
                        "MEDIAN(" + SheetWriter.at(firstBranch, column) + ":" + SheetWriter.at(lastBranch, column)
                                + ")",
                        median));
    }

    /** Marks the lowest of a column's branches. */
    void markLowest(int column, Ranking ranking) {
        if (ranking.places().size() < FEWEST_OF_LOWEST) {
            return;
        }
        String rows = fixed(firstBranch, column) + ":" + fixed(lastBranch, column);
        String cell = SheetWriter.at(firstBranch, column);
        marks.number(
                area(column),
                "AND(ISNUMBER(" + cell + ")," + cell + "=MIN(" + rows + "),MIN(" + rows + ")<MAX(" + rows + "))",
                LOWEST,
                scale(ranking));
    }

    /** Marks a column's branches beyond the fences, which stand in two rows. */
    void markApart(int column, Ranking ranking, int above, int below) {
        String cell = SheetWriter.at(firstBranch, column);
        String number = "AND(ISNUMBER(" + cell + ")," + cell;
        marks.number(area(column), number + ">" + fixed(above, column) + ")", ABOVE, scale(ranking));
        marks.number(area(column), number + "<" + fixed(below, column) + ")", BELOW, scale(ranking));
    }

    /** Ends a table. */
    void end() {
        breaks.add(first, next);
        next += 2;
    }

    /** Ends the sheet, so many columns wide. */
    void print(int columns) {
        int lastColumn = FIRST_COLUMN + Math.max(columns, FEWEST_COLUMNS) - 1;
        sheet.sheet().createFreezePane(FIRST_COLUMN, 1);
        sheet.printWithTitle(next - 2, lastColumn);
        breaks.put(lastColumn, 1);
    }

    private CellRangeAddress area(int column) {
        return new CellRangeAddress(firstBranch, lastBranch, column, column);
    }

    private static String fixed(int row, int column) {
        return SheetWriter.at(row, column).replaceAll("([A-Z]+)(\\d+)", "\\$$1\\$$2");
    }

    /** As many decimals as the values have. */
    private static int scale(Ranking ranking) {
        return ranking.places().stream()
                .mapToInt(place -> Math.max(0, place.value().scale()))
                .max()
                .orElse(0);
    }
}
