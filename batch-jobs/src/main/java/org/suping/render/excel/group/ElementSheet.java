package org.suping.render.excel.group;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suping.measure.Figure;
import org.suping.render.ReportModel;
import org.suping.render.Wording;
import org.suping.render.excel.cells.FigureCells;
import org.suping.render.excel.cells.FigureCells.FigureStyle;
import org.suping.render.excel.cells.SheetWriter;
import org.suping.render.group.Branches;
import org.suping.render.group.ElementTable;
import org.suping.render.group.ElementTable.Figures;
import org.suping.render.group.ElementTable.Scores;
import org.suping.render.ranking.Ranking;
import org.suping.render.ranking.Spread;

/**
 * One element of the scheme: units as rows, once with what they earned by each criterion and once with the figures that rests on; the
 * branches' median below, and what lies apart marked.
 */
final class ElementSheet {

    private static final int FIRST_COLUMN = UnitRows.FIRST_COLUMN;
    private static final int NAMES = 30 * 256;
    private static final int VALUES = 13 * 256;

    private final SheetWriter sheet;
    private final Wording words;
    private final FigureCells cells;
    private final Branches branches;
    private final UnitRows rows;

    ElementSheet(SheetWriter sheet, ReportModel model, FigureCells cells) {
        this.sheet = sheet;
        this.words = new Wording(model.language());
        this.cells = cells;
        this.branches = Branches.of(model);
        this.rows = new UnitRows(sheet, words);
    }

    void write(String title, ElementTable element) {
        int columns = Math.max(element.scores().size() + 1, element.figures().size());
        sheet.sheet().setColumnWidth(1, NAMES);
        for (int column = FIRST_COLUMN; column < FIRST_COLUMN + columns; column++) {
            sheet.sheet().setColumnWidth(column, VALUES);
        }
        sheet.title(title);
        sheet.text(1, 0, "note", words.label("group.element-note"));
        sheet.text(2, 0, "note", words.label("group.signs", UnitRows.ABOVE, UnitRows.BELOW, UnitRows.LOWEST));
        writeScores(element);
        if (!element.figures().isEmpty()) {
            writeFigures(element);
        }
        rows.print(columns);
    }

    private void writeScores(ElementTable element) {
        List<Scores> scores = element.scores();
        int total = FIRST_COLUMN + scores.size();
        rows.begin(words.label("group.scores"), headings(element));
        for (String unit : lastCarried(element.units())) {
            int row = row(unit);
            for (int i = 0; i < scores.size(); i++) {
                writeScore(row, FIRST_COLUMN + i, scores.get(i).earned().get(unit));
            }
            if (element.withoutBase().contains(unit)) {
                sheet.text(row, total, "total-state", words.label("group.nil-score"));
            } else {
                writeTotal(row, total, element.earned(unit));
            }
        }
        rows.summary("group.median-row", scores.size() + 1);
        for (int i = 0; i < scores.size(); i++) {
            summarise(FIRST_COLUMN + i, scores.get(i).branches());
        }
        summarise(total, element.branches());
        rows.end();
    }

    /** Figures of another period stand below, where neither the median's formula nor a mark reaches them. */
    private List<String> lastCarried(List<String> units) {
        return units.stream().sorted(Comparator.comparing(branches::isCarried)).toList();
    }

    private int row(String unit) {
        return branches.isCarried(unit) ? rows.aside(unit, branches.name(unit)) : rows.unit(unit, branches.name(unit));
    }

    private void summarise(int column, Ranking ranking) {
        rows.median(column, ranking);
        rows.markLowest(column, ranking);
    }

    private List<String> headings(ElementTable element) {
        List<String> headings = new ArrayList<>();
        for (Scores column : element.scores()) {
            String most = column.criterion().isDeduction()
                    ? words.label("group.deduction")
                    : words.label("group.points", column.criterion().points());
            headings.add(words.title(column.criterion().name()) + "\n" + most);
        }
        headings.add(words.label("group.element") + "\n"
                + words.label("group.weight", element.element().weight()));
        return headings;
    }

    private void writeScore(int row, int column, @Nullable BigDecimal earned) {
        if (earned == null) {
            sheet.text(row, column, "state", words.label("no-score"));
        } else {
            sheet.number(row, column, "score", earned);
        }
    }

    private void writeTotal(int row, int column, Optional<BigDecimal> earned) {
        String sum = "SUM(" + SheetWriter.at(row, FIRST_COLUMN) + ":" + SheetWriter.at(row, column - 1) + ")";
        earned.ifPresentOrElse(
                value -> sheet.formula(row, column, "total-score", "ROUND(" + sum + "," + value.scale() + ")", value),
                () -> sheet.text(row, column, "total-state", words.label("no-score")));
    }

    private void writeFigures(ElementTable element) {
        List<Figures> figures = element.figures();
        rows.begin(
                words.label("group.figures"),
                figures.stream().map(this::heading).toList());
        for (String unit : lastCarried(element.units())) {
            int row = row(unit);
            for (int i = 0; i < figures.size(); i++) {
                writeFigure(row, FIRST_COLUMN + i, figures.get(i), unit);
            }
        }
        rows.summary("group.median-row", figures.size());
        for (int i = 0; i < figures.size(); i++) {
            rows.median(FIRST_COLUMN + i, figures.get(i).branches());
        }
        if (figures.stream().anyMatch(ElementSheet::canLieApart)) {
            writeFences(figures);
        }
        rows.end();
    }

    private String heading(Figures column) {
        return column.indicator().code() + "\n" + words.of(column.indicator().name()) + "\n"
                + words.label("statistics.column-unit", column.indicator().unit());
    }

    private void writeFigure(int row, int column, Figures figures, String unit) {
        Figure figure = branches.figure(figures.indicator().code(), unit).orElse(null);
        if (figure == null) {
            sheet.text(row, column, "state", words.label("absent"));
        } else {
            cells.write(sheet, row, column, FigureStyle.PLAIN, figure, figures.indicator());
        }
    }

    /** Of those columns that have enough values for one to lie apart. */
    private void writeFences(List<Figures> figures) {
        int above = fence("group.fence-above", Spread::upperFence, figures);
        int below = fence("group.fence-below", Spread::lowerFence, figures);
        for (int i = 0; i < figures.size(); i++) {
            if (canLieApart(figures.get(i))) {
                rows.markApart(FIRST_COLUMN + i, figures.get(i).branches(), above, below);
            }
        }
    }

    private int fence(String label, Function<Spread, BigDecimal> fence, List<Figures> figures) {
        int row = rows.summary(label, figures.size());
        for (int i = 0; i < figures.size(); i++) {
            int column = FIRST_COLUMN + i;
            Figures one = figures.get(i);
            one.branches()
                    .spread()
                    .filter(spread -> canLieApart(one))
                    .ifPresent(spread -> sheet.number(row, column, "total-score", fence.apply(spread)));
        }
        return row;
    }

    private static boolean canLieApart(Figures figures) {
        return figures.branches().places().size() >= Spread.FEWEST;
    }
}
