package org.suping.render.excel.group;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.suping.definitions.IndicatorDefinition;
import org.suping.measure.Figure;
import org.suping.render.ReportModel;
import org.suping.render.Wording;
import org.suping.render.excel.cells.FigureCells;
import org.suping.render.excel.cells.FigureCells.FigureStyle;
import org.suping.render.excel.cells.Marks;
import org.suping.render.excel.cells.SheetWriter;
import org.suping.render.group.Branches;
import org.suping.render.group.IndicatorRanking;
import org.suping.render.group.ScoreRanking;
import org.suping.render.ranking.Ranking;
import org.suping.render.ranking.Ranking.Place;
import org.suping.render.ranking.Ranking.Side;
import org.suping.render.ranking.Spread;

/** The branches in their order by score and by every indicator, one below the other, to be filtered by indicator or by branch. */
final class RankingSheet {

    private static final List<String> HEADINGS = List.of(
            "group.code",
            "group.indicator",
            "group.measure",
            "group.rank",
            "org",
            "unit-name",
            "group.value",
            "group.median-row",
            "group.distance",
            "group.place");
    private static final List<Integer> WIDTHS = List.of(9, 34, 12, 7, 9, 30, 14, 14, 14, 12);
    private static final int UNIT = 4;
    private static final int VALUE = 6;
    private static final int MEDIAN = 7;
    private static final int DISTANCE = 8;
    private static final int APART = 9;

    private final SheetWriter sheet;
    private final ReportModel model;
    private final Wording words;
    private final FigureCells cells;
    private final Branches branches;
    private int next = FlatTable.FIRST_ROW;

    RankingSheet(SheetWriter sheet, ReportModel model, FigureCells cells) {
        this.sheet = sheet;
        this.model = model;
        this.words = new Wording(model.language());
        this.cells = cells;
        this.branches = Branches.of(model);
    }

    void write() {
        FlatTable table = new FlatTable(sheet, words);
        table.begin(words.label("sheet.ranking"), HEADINGS, WIDTHS, Set.of(3, VALUE, MEDIAN, DISTANCE), 2);
        table.note(words.label("group.ranking-rule"));
        table.under(words.label("group.ranking-few", Spread.FEWEST));
        writeScores(ScoreRanking.of(model));
        IndicatorRanking.all(model).forEach(this::write);
        int afterRows = next;
        writeWithout();
        table.end(afterRows, next, APART);
        if (afterRows > FlatTable.FIRST_ROW) {
            Marks marks = new Marks(sheet.sheet());
            marks.rows(
                    new CellRangeAddress(FlatTable.FIRST_ROW, afterRows - 1, UNIT, APART),
                    "$J" + (FlatTable.FIRST_ROW + 1) + "<>\"\"");
            marks.line(
                    new CellRangeAddress(FlatTable.FIRST_ROW + 1, afterRows - 1, 0, APART),
                    "$A" + (FlatTable.FIRST_ROW + 2) + "<>$A" + (FlatTable.FIRST_ROW + 1));
        }
    }

    /** What packages tell is no figure, and leads nowhere but to them. */
    private void writeScores(Ranking scores) {
        if (scores.places().isEmpty()) {
            return;
        }
        Names names = new Names(
                words.label("group.score-code"), words.label("group.score-name"), words.label("group.score-unit"));
        for (Place place : scores.places()) {
            writeNames(names, String.valueOf(place.rank()), place.unit());
            sheet.number(next, VALUE, "score", place.value());
            scores.spread().map(Spread::median).ifPresent(median -> writeMedian(place.value(), median));
            sheet.text(next++, APART, "mark", apart(place.side()));
        }
        for (String unit : scores.without()) {
            writeNames(names, "", unit);
            sheet.text(next, VALUE, "state", ScoreRanking.without(model, unit));
            writeNothing();
        }
    }

    private void writeNothing() {
        for (int column = MEDIAN; column <= APART; column++) {
            sheet.text(next, column, "text", "");
        }
        next++;
    }

    /** What is ranked, in the first columns. */
    private record Names(String code, String name, String unit) {}

    private void write(IndicatorRanking one) {
        IndicatorDefinition indicator = one.indicator();
        Names names = new Names(indicator.code(), words.of(indicator.name()), words.of(indicator.unit()));
        for (Place place : one.ranking().places()) {
            writeNames(names, String.valueOf(place.rank()), place.unit());
            figure(indicator, place.unit());
            one.ranking().spread().map(Spread::median).ifPresent(median -> writeMedian(place.value(), median));
            sheet.text(next++, APART, "mark", apart(place.side()));
        }
        for (String unit : one.ranking().without()) {
            writeNames(names, "", unit);
            figure(indicator, unit);
            writeNothing();
        }
    }

    private void writeNames(Names names, String rank, String unit) {
        sheet.text(next, 0, "code", names.code());
        sheet.text(next, 1, "text", names.name());
        sheet.text(next, 2, "text", names.unit());
        if (rank.isEmpty()) {
            sheet.text(next, 3, "state", "");
        } else {
            sheet.number(next, 3, "score", new BigDecimal(rank));
        }
        sheet.text(next, UNIT, "code", unit);
        sheet.text(next, UNIT + 1, "text", branches.name(unit));
    }

    private void figure(IndicatorDefinition indicator, String unit) {
        Optional<Figure> figure = branches.figure(indicator.code(), unit);
        figure.ifPresentOrElse(
                known -> cells.write(sheet, next, VALUE, FigureStyle.PLAIN, known, indicator),
                () -> sheet.text(next, VALUE, "state", words.label("absent")));
    }

    private void writeMedian(BigDecimal value, BigDecimal median) {
        sheet.number(next, MEDIAN, "score", median);
        BigDecimal distance = value.subtract(median);
        String formula = SheetWriter.at(next, VALUE) + "-" + SheetWriter.at(next, MEDIAN);
        sheet.formula(next, DISTANCE, "score", "ROUND(" + formula + "," + distance.scale() + ")", distance);
    }

    private String apart(Side side) {
        return switch (side) {
            case WITHIN -> "";
            case ABOVE -> UnitRows.ABOVE + " " + words.label("group.side.ABOVE");
            case BELOW -> UnitRows.BELOW + " " + words.label("group.side.BELOW");
        };
    }

    /** Which indicators are not in the table. */
    private void writeWithout() {
        List<IndicatorDefinition> without = IndicatorRanking.withoutValues(model);
        if (!without.isEmpty()) {
            String names = without.stream()
                    .map(indicator -> indicator.code() + " " + words.of(indicator.name()))
                    .collect(Collectors.joining(words.label("list")));
            next++;
            sheet.text(next++, 0, "note", words.label("group.ranking-without", without.size(), names));
        }
    }
}
