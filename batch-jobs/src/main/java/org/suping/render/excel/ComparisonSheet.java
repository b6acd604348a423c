package org.suping.render.excel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.suping.check.compare.ComparedFigure;
import org.suping.check.compare.LikeForLike;
import org.suping.definitions.Organisation;
import org.suping.render.ReportModel;
import org.suping.render.Wording;
import org.suping.render.compare.ComparedLine;
import org.suping.render.compare.ComparisonTable;
import org.suping.render.excel.cells.FigureCells;
import org.suping.render.excel.cells.FigureCells.FigureStyle;
import org.suping.render.excel.cells.SheetWriter;

/** What changed: each indicator of the reporting unit beside earlier periods; changes and growths are formulas. */
final class ComparisonSheet {

    private static final int HEADING_ROW = 3;
    private static final int NOW = 3;
    private static final int PREVIOUS = 4;
    private static final int LAST_YEAR = 7;
    private static final int SAME_UNITS = 10;
    private static final int BASIS = 11;
    private static final List<String> HEADINGS = List.of(
            "code",
            "name",
            "unit",
            "now",
            "previous",
            "change",
            "previous-growth",
            "last-year",
            "change",
            "last-year-growth",
            "same-units",
            "basis");

    /** In digits' widths; together as wide as a page across. */
    private static final List<Integer> WIDTHS = List.of(9, 24, 10, 13, 13, 12, 10, 13, 12, 10, 10, 38);

    private static final int DIGIT = 256;

    /** Decimals of a growth. */
    private static final int SCALE = 2;

    private final SheetWriter sheet;
    private final Wording words;
    private final Organisation organisation;
    private final FigureCells cells;

    ComparisonSheet(SheetWriter sheet, ReportModel model, FigureCells cells) {
        this.sheet = sheet;
        this.words = new Wording(model.language());
        this.organisation = model.definitions().organisation();
        this.cells = cells;
    }

    void write(ComparisonTable table) {
        for (int column = 0; column < WIDTHS.size(); column++) {
            sheet.sheet().setColumnWidth(column, WIDTHS.get(column) * DIGIT);
        }
        sheet.title(words.label("compare.title"));
        sheet.text(1, 0, "note", table.bases());
        sheet.headings(
                HEADING_ROW,
                HEADINGS.stream().map(key -> words.label("compare.col." + key)).toList(),
                Set.of(3, 4, 5, 6, 7, 8, 9, 10));
        int row = HEADING_ROW + 1;
        for (ComparedLine line : table.lines()) {
            if (line.isCompared()) {
                write(
                        row++,
                        line,
                        line.indicator().code(),
                        words.of(line.indicator().name()));
            }
        }
        sheet.sheet().createFreezePane(2, HEADING_ROW + 1);
        sheet.filter(HEADING_ROW, row - 1, BASIS);
        row = writeBelow(row, table.below());
        row++;
        for (String line : table.withoutBase(words)) {
            sheet.text(row++, 0, "note", line);
        }
        sheet.printUnder(HEADING_ROW, row - 1, BASIS);
    }

    /** Figures of units below, and of parts, beside what was imported of them; says which row comes next. */
    private int writeBelow(int first, List<ComparedLine> lines) {
        if (lines.isEmpty()) {
            return first;
        }
        int row = first + 1;
        sheet.text(row++, 0, "section", words.label("compare.below", lines.size()));
        for (ComparedLine line : lines) {
            String unit = words.of(organisation.unit(line.figure().key().org()).name());
            String name = words.label("compare.of-unit", unit, line.indicator().name());
            write(row++, line, line.figure().key().toString(), name);
        }
        return row;
    }

    private void write(int row, ComparedLine line, String key, String name) {
        sheet.text(row, 0, "text", key);
        sheet.text(row, 1, "text", name);
        sheet.text(row, 2, "text", words.of(line.indicator().unit()));
        cells.write(sheet, row, NOW, FigureStyle.PLAIN, line.figure(), line.indicator());
        compared(row, PREVIOUS, line.previous());
        compared(row, LAST_YEAR, line.lastYear());
        Optional<BigDecimal> same = line.likeForLike().flatMap(LikeForLike::growth);
        same.ifPresentOrElse(
                growth -> sheet.number(row, SAME_UNITS, "number", growth),
                () -> sheet.text(row, SAME_UNITS, "text", ""));
        sheet.text(row, BASIS, "text", line.basis(words, organisation));
    }

    /** The earlier value, what came on top of it, and how much that is in percent. */
    private void compared(int row, int column, Optional<ComparedFigure> earlier) {
        ComparedFigure compared = earlier.orElse(null);
        if (compared == null) {
            sheet.text(row, column, "state", words.label("compare.no-base"));
            sheet.text(row, column + 1, "text", "");
            sheet.text(row, column + 2, "text", "");
            return;
        }
        sheet.number(row, column, "number", compared.then());
        String change = SheetWriter.at(row, NOW) + "-" + SheetWriter.at(row, column);
        BigDecimal difference = compared.change();
        sheet.formula(row, column + 1, "number", "ROUND(" + change + "," + difference.scale() + ")", difference);
        compared.growth()
                .ifPresentOrElse(
                        growth -> sheet.formula(
                                row,
                                column + 2,
                                "number",
                                "ROUND((" + change + ")/" + SheetWriter.at(row, column) + "*100," + SCALE + ")",
                                growth),
                        () -> sheet.text(row, column + 2, "state", ComparisonTable.NONE));
    }
}
