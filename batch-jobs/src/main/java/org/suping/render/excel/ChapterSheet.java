package org.suping.render.excel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.TermDefinition.Kind;
import org.suping.measure.Figure;
import org.suping.render.FigureTable;
import org.suping.render.FigureTable.Column;
import org.suping.render.FigureTable.Rest;
import org.suping.render.FigureTable.Row;
import org.suping.render.Statistics.Chapter;
import org.suping.render.Statistics.Part;
import org.suping.render.Wording;
import org.suping.render.excel.cells.FigureCells;
import org.suping.render.excel.cells.FigureCells.FigureStyle;
import org.suping.render.excel.cells.PageBreaks;
import org.suping.render.excel.cells.SheetWriter;
import org.suping.vocabulary.Language;

/**
 * What is measured of one record type: charts, every unit by every indicator, then each breakdown, one table under the other.
 *
 * <p>A table wider than a printed page becomes several, each with the units beside it.
 */
final class ChapterSheet {

    static final int FIRST_FIGURE = 2;

    /** Beside the units' codes and names, no more columns can be read on A4 landscape. */
    private static final int MOST_COLUMNS = 10;

    /** In parts of a digit's width: English names of units are longer than those of the template. */
    private static final int ENGLISH_NAMES = 38 * 256;

    private static final int FIRST_TABLE = 3;
    private static final int DEEPEST_INDENT = 3;

    private final SheetWriter sheet;
    private final Wording words;
    private final FigureCells cells;
    private final BreakdownCharts charts;
    private final PageBreaks breaks;
    private int next = FIRST_TABLE;
    private int lastColumn = FIRST_FIGURE;

    ChapterSheet(SheetWriter sheet, Wording words, FigureCells cells) {
        this.sheet = sheet;
        this.words = words;
        this.cells = cells;
        this.charts = new BreakdownCharts(sheet);
        this.breaks = new PageBreaks(sheet.sheet());
    }

    void write(Chapter chapter) {
        if (words.language() == Language.EN) {
            sheet.sheet().setColumnWidth(1, ENGLISH_NAMES);
        }
        sheet.title(chapter.title());
        sheet.text(1, 0, "note", words.label("statistics.note"));
        List<Part> drawn = BreakdownCharts.worthDrawing(chapter.parts());
        if (!drawn.isEmpty()) {
            lastColumn = BreakdownCharts.LAST_COLUMN;
        }
        writeUnits(chapter.units().blocks(MOST_COLUMNS));
        for (Part part : chapter.parts()) {
            writePart(part, drawn.contains(part));
        }
        sheet.printWithTitle(next - 2, lastColumn);
        breaks.put(lastColumn, 1);
    }

    private void writeUnits(List<FigureTable> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            FigureTable block = blocks.get(i);
            String title = blocks.size() == 1
                    ? block.title()
                    : words.label("statistics.block", block.title(), i + 1, blocks.size());
            int heading = next + 1;
            writeTable(title, block, true, 0);
            sheet.table(
                    heading,
                    heading + block.lines(),
                    FIRST_FIGURE + block.columns().size() - 1);
        }
    }

    private void writePart(Part part, boolean isDrawn) {
        FigureTable table = part.table();
        String title =
                words.label("statistics.titled", table.title(), part.indicator().unit());
        int heading = next + 1;
        for (FigureTable block : table.blocks(MOST_COLUMNS)) {
            writeTable(title, block, false, isDrawn ? heading + BreakdownCharts.ROWS : 0);
        }
        if (isDrawn) {
            charts.draw(title, heading, table.columns().size() - 1);
        }
    }

    /** Takes the row under a chart beside it. */
    private void writeTable(String title, FigureTable table, boolean unitInHeading, int underChart) {
        int first = next;
        sheet.text(next, 0, "section", title);
        for (int column = 1; column < FIRST_FIGURE + table.columns().size(); column++) {
            sheet.text(next, column, "section", "");
        }
        next++;
        writeHeadings(table.columns(), unitInHeading);
        for (Row row : table.rows()) {
            writeRow(table.columns(), row);
            if (row.hasOwn()) {
                writeOwn(table.columns(), row);
            }
        }
        lastColumn = Math.max(lastColumn, FIRST_FIGURE + table.columns().size() - 1);
        next = Math.max(next, underChart);
        breaks.add(first, next - 1);
        next++;
    }

    private void writeHeadings(List<Column> columns, boolean unitInHeading) {
        sheet.headings(next, List.of(words.label("org"), words.label("unit-name")), Set.of());
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String unit = unitInHeading ? "\n" + words.label("statistics.column-unit", column.unit()) : "";
            sheet.text(next, FIRST_FIGURE + i, "heading-number", column.heading() + unit);
        }
        next++;
    }

    private void writeRow(List<Column> columns, Row row) {
        writeUnit(row, row.depth(), row.name(words));
        for (int i = 0; i < columns.size(); i++) {
            writeFigure(columns.get(i), row.figures(), i);
        }
        next++;
    }

    private void writeOwn(List<Column> columns, Row row) {
        writeUnit(row, row.depth() + 1, words.label("statistics.own", row.unit().name()));
        for (int i = 0; i < columns.size(); i++) {
            FigureStyle style = columns.get(i).total() ? FigureStyle.TOTAL : FigureStyle.PLAIN;
            Rest rest = row.own().get(i).orElse(null);
            if (rest == null) {
                sheet.text(next, FIRST_FIGURE + i, style.state(), "");
            } else {
                cells.writeRest(sheet, next, FIRST_FIGURE + i, style, rest);
            }
        }
        next++;
    }

    private void writeUnit(Row row, int depth, String name) {
        sheet.text(next, 0, "code", row.unit().code());
        sheet.text(next, 1, "unit-" + Math.min(depth, DEEPEST_INDENT), name);
    }

    private void writeFigure(Column column, List<Optional<Figure>> figures, int index) {
        FigureStyle style = column.total() ? FigureStyle.TOTAL : FigureStyle.PLAIN;
        int target = FIRST_FIGURE + index;
        Figure figure = figures.get(index).orElse(null);
        if (figure == null) {
            sheet.text(next, target, style.state(), words.label("absent"));
        } else if (column.total() && isSum(column.indicator(), figure, figures.subList(0, index))) {
            String range = SheetWriter.at(next, FIRST_FIGURE) + ":" + SheetWriter.at(next, target - 1);
            cells.writeSum(sheet, next, target, style, figure, "SUM(" + range + ")");
        } else {
            cells.write(sheet, next, target, style, figure, column.indicator());
        }
    }

    /** Counts and sums add up across a breakdown, unless rows without a value of the column count in the whole only. */
    private static boolean isSum(IndicatorDefinition indicator, Figure whole, List<Optional<Figure>> parts) {
        Kind kind = indicator.terms().get(0).kind();
        if (parts.isEmpty()
                || indicator.formula() != IndicatorDefinition.Formula.AMOUNT
                || (kind != Kind.COUNT && kind != Kind.SUM)) {
            return false;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Optional<Figure> part : parts) {
            BigDecimal value = part.map(Figure::value).orElse(null);
            if (value == null) {
                return false;
            }
            sum = sum.add(value);
        }
        BigDecimal value = whole.value();
        return value != null && sum.compareTo(value) == 0;
    }
}
