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
import org.suping.render.Statistics;
import org.suping.render.Wording;
import org.suping.render.excel.FigureCells.FigureStyle;

/** The statistics: every unit by every indicator, then each breakdown, one table under the other. */
final class StatisticsSheet {

    private static final int FIRST_FIGURE = 2;
    private static final int DEEPEST_INDENT = 3;

    private final SheetWriter sheet;
    private final Wording words;
    private final FigureCells cells;
    private int next = 3;
    private int lastColumn = FIRST_FIGURE;

    StatisticsSheet(SheetWriter sheet, Wording words, FigureCells cells) {
        this.sheet = sheet;
        this.words = words;
        this.cells = cells;
    }

    void write(Statistics statistics) {
        sheet.text(0, 0, "title", words.label("sheet.statistics"));
        sheet.text(1, 0, "note", words.label("statistics.note"));
        int heading = next + 1;
        writeTable(statistics.units());
        sheet.filter(
                heading,
                heading + statistics.units().lines(),
                FIRST_FIGURE + statistics.units().columns().size() - 1);
        statistics.breakdowns().forEach(this::writeTable);
        sheet.print(next - 2, lastColumn);
    }

    private void writeTable(FigureTable table) {
        sheet.text(next, 0, "section", table.title());
        for (int column = 1; column < FIRST_FIGURE + table.columns().size(); column++) {
            sheet.text(next, column, "section", "");
        }
        next++;
        writeHeadings(table.columns());
        for (Row row : table.rows()) {
            writeRow(table.columns(), row);
            if (row.hasOwn()) {
                writeOwn(table.columns(), row);
            }
        }
        lastColumn = Math.max(lastColumn, FIRST_FIGURE + table.columns().size() - 1);
        next++;
    }

    private void writeHeadings(List<Column> columns) {
        sheet.headings(next, List.of(words.label("org"), words.label("unit-name")), Set.of());
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String heading = column.heading() + "\n" + words.label("statistics.column-unit", column.unit());
            sheet.text(next, FIRST_FIGURE + i, "heading-number", heading);
        }
        next++;
    }

    private void writeRow(List<Column> columns, Row row) {
        sheet.text(next, 0, "code", row.unit().code());
        sheet.text(
                next,
                1,
                "unit-" + Math.min(row.depth(), DEEPEST_INDENT),
                words.of(row.unit().name()));
        for (int i = 0; i < columns.size(); i++) {
            writeFigure(columns.get(i), row.figures(), i);
        }
        next++;
    }

    private void writeOwn(List<Column> columns, Row row) {
        sheet.text(next, 0, "code", row.unit().code());
        sheet.text(
                next,
                1,
                "unit-" + Math.min(row.depth() + 1, DEEPEST_INDENT),
                words.label("statistics.own", row.unit().name()));
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
        if (indicator.formula() != IndicatorDefinition.Formula.AMOUNT || (kind != Kind.COUNT && kind != Kind.SUM)) {
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
