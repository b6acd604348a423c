package org.suping.render.excel.group;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.suping.check.compare.Comparability;
import org.suping.check.compare.ComparedFigure;
import org.suping.measure.Figure;
import org.suping.render.ReportModel;
import org.suping.render.Wording;
import org.suping.render.compare.ComparisonTable;
import org.suping.render.excel.cells.FigureCells;
import org.suping.render.excel.cells.FigureCells.FigureStyle;
import org.suping.render.excel.cells.SheetWriter;
import org.suping.render.group.Branches;
import org.suping.render.group.Movement;
import org.suping.vocabulary.Text;

/** Which branches' figures rose and fell by most; where there is nothing to compare with, why. */
final class MovementSheet {

    private static final List<String> HEADINGS = List.of(
            "group.code",
            "group.indicator",
            "group.measure",
            "group.moved",
            "org",
            "unit-name",
            "compare.col.now",
            "group.then",
            "compare.col.change",
            "group.growth",
            "group.source");
    private static final List<Integer> WIDTHS = List.of(9, 34, 12, 12, 9, 30, 13, 13, 13, 10, 31);
    private static final int NOW = 6;
    private static final int THEN = 7;
    private static final int GROWTH_SCALE = 2;
    private static final int LAST_COLUMN = 10;

    private final SheetWriter sheet;
    private final ReportModel model;
    private final Wording words;
    private final FigureCells cells;
    private final Branches branches;
    private int next = FlatTable.FIRST_ROW;

    MovementSheet(SheetWriter sheet, ReportModel model, FigureCells cells) {
        this.sheet = sheet;
        this.model = model;
        this.words = new Wording(model.language());
        this.cells = cells;
        this.branches = Branches.of(model);
    }

    void write() {
        List<Movement> movements = Movement.all(model);
        String bases = ComparisonTable.of(model).bases();
        if (movements.isEmpty()) {
            FlatTable.widths(sheet, WIDTHS);
            sheet.title(words.label("sheet.movements"));
            sheet.text(1, 0, "note", words.label("group.no-movements"));
            sheet.text(2, 0, "note", bases);
            sheet.print(2, LAST_COLUMN);
            return;
        }
        FlatTable table = new FlatTable(sheet, words);
        table.begin(words.label("sheet.movements"), HEADINGS, WIDTHS, Set.of(NOW, THEN, THEN + 1, THEN + 2), 2);
        table.note(words.label("group.movements-note", Movement.MOST));
        table.under(bases);
        movements.forEach(this::write);
        int afterRows = next;
        writeComparability();
        table.end(afterRows, next, LAST_COLUMN);
    }

    /** Branches that are not compared, and those whose earlier figures are not theirs alone. */
    private void writeComparability() {
        List<Text> lines = !model.comparison().hasPrevious()
                ? List.of()
                : new Comparability(model.definitions(), model.revision()).of(new TreeSet<>(branches.codes()));
        if (!lines.isEmpty()) {
            next++;
            lines.forEach(line -> sheet.text(next++, 0, "note", words.of(line)));
        }
    }

    private void write(Movement one) {
        sheet.text(next, 0, "code", one.indicator().code());
        sheet.text(next, 1, "text", words.of(one.indicator().name()));
        sheet.text(next, 2, "text", words.of(one.indicator().unit()));
        String mark = one.isRise() ? UnitRows.ABOVE : UnitRows.BELOW;
        sheet.text(
                next,
                3,
                "text-strong",
                mark + " " + words.label(one.isRise() ? "group.rose" : "group.fell", one.place()));
        sheet.text(next, 4, "code", one.unit());
        sheet.text(next, 5, "text", branches.name(one.unit()));
        Figure figure = branches.figure(one.indicator().code(), one.unit()).orElseThrow();
        cells.write(sheet, next, NOW, FigureStyle.PLAIN, figure, one.indicator());
        writeChange(one.compared());
        sheet.text(next++, LAST_COLUMN, "text", words.of(one.compared().source()));
    }

    private void writeChange(ComparedFigure compared) {
        sheet.number(next, THEN, "number", compared.then());
        BigDecimal change = compared.change();
        String difference = SheetWriter.at(next, NOW) + "-" + SheetWriter.at(next, THEN);
        sheet.formula(next, THEN + 1, "number", "ROUND(" + difference + "," + change.scale() + ")", change);
        compared.growth()
                .ifPresentOrElse(
                        growth -> sheet.formula(
                                next,
                                THEN + 2,
                                "number",
                                "ROUND((" + difference + ")/" + SheetWriter.at(next, THEN) + "*100," + GROWTH_SCALE
                                        + ")",
                                growth),
                        () -> sheet.text(next, THEN + 2, "state", ComparisonTable.NONE));
    }
}
