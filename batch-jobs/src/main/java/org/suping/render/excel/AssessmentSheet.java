package org.suping.render.excel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suping.assess.AssessedReturn;
import org.suping.assess.LegalPersons;
import org.suping.assess.RolledUp;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.SchemeDefinition;
import org.suping.render.ReportModel;
import org.suping.render.SelfAssessment;
import org.suping.render.SelfAssessment.CriterionRow;
import org.suping.render.SelfAssessment.ElementRow;
import org.suping.render.Wording;
import org.suping.render.excel.cells.FigureCells;
import org.suping.render.excel.cells.FigureCells.FigureStyle;
import org.suping.render.excel.cells.SheetWriter;

/** The self-assessment: each element with its criteria under it, sums as formulas, the arithmetic beside every score. */
final class AssessmentSheet {

    /** No element has this code. */
    static final String PROJECTED = "";

    private static final int HEADING_ROW = 3;
    private static final int POINTS = 2;
    static final int EARNED = 3;
    private static final int LOST = 4;
    private static final int FIGURE = 7;
    private static final int LAST_COLUMN = 9;
    private static final List<String> HEADINGS = List.of(
            "code", "name", "points", "earned", "lost", "arithmetic", "indicator", "figure", "unit", "certainty");

    private final SheetWriter sheet;
    private final ReportModel model;
    private final Wording words;
    private final FigureCells cells;
    private final Map<String, String> earnedCells = new HashMap<>();
    private final List<String> scoredWeights = new ArrayList<>();
    private final List<String> scoredElements = new ArrayList<>();
    private int next = HEADING_ROW + 1;

    AssessmentSheet(SheetWriter sheet, ReportModel model, FigureCells cells) {
        this.sheet = sheet;
        this.model = model;
        this.words = new Wording(model.language());
        this.cells = cells;
    }

    /** Writes the sheet; says by element code in which cell its points stand, and under {@link #PROJECTED} the score. */
    Map<String, String> write(SelfAssessment assessment) {
        sheet.title(words.label("sheet.assessment"));
        sheet.text(1, 0, "note", note());
        sheet.headings(
                HEADING_ROW,
                HEADINGS.stream().map(key -> words.label("assessment." + key)).toList(),
                Set.of(POINTS, EARNED, LOST, FIGURE));
        assessment.elements().forEach(this::writeElement);
        model.scheme().ifPresent(scheme -> writeTotals(model.assessed(), scheme));
        RolledUp.of(model.definitions(), model.assessed())
                .ifPresent(rolledUp -> next = new RolledUpRows(sheet, model, next).write(rolledUp));
        sheet.printUnder(HEADING_ROW, next - 1, LAST_COLUMN);
        return earnedCells;
    }

    private String note() {
        LegalPersons group = LegalPersons.below(model.definitions(), model.revision());
        return group.areNone() ? words.label("assessment.note") : words.of(group.words());
    }

    private void writeElement(ElementRow row) {
        int line = next++;
        sheet.text(line, 0, "total-text", row.element().code());
        sheet.text(line, 1, "total-text", words.title(row.element().name()));
        sheet.number(line, POINTS, "total-score", row.weight());
        for (int column = EARNED; column <= LAST_COLUMN; column++) {
            sheet.text(line, column, "total-text", "");
        }
        String mark = model.scheme()
                .map(SchemeDefinition::weightsCertainty)
                .map(words::mark)
                .orElse("");
        sheet.text(line, LAST_COLUMN, "total-text", mark);
        row.criteria().forEach(this::writeCriterion);
        writeSums(line, row);
    }

    private void writeSums(int line, ElementRow row) {
        if (row.isScored()) {
            scoredWeights.add(SheetWriter.at(line, POINTS));
            scoredElements.add(SheetWriter.at(line, EARNED));
        }
        BigDecimal earned = row.earned();
        if (earned == null) {
            sheet.text(line, EARNED, "total-state", words.label(row.isScored() ? "no-score" : "not-scored"));
        } else {
            String sum = "SUM(" + SheetWriter.at(line + 1, EARNED) + ":" + SheetWriter.at(next - 1, EARNED) + ")";
            sheet.formula(line, EARNED, "total-score", sum, earned);
            writeLost(line, "total-score", row.weight().subtract(earned));
            earnedCells.put(row.element().code(), sheet.reference(line, EARNED));
        }
    }

    private void writeCriterion(CriterionRow row) {
        int line = next++;
        sheet.text(line, 0, "code", row.criterion().code());
        sheet.text(line, 1, "unit-1", words.title(row.criterion().name()));
        sheet.number(line, POINTS, "score", row.score().points());
        writeEarned(line, row);
        sheet.text(line, 5, "text", words.of(row.arithmetic()));
        writeFigure(line, row);
        String certainty = words.of(row.criterion().certainty().text());
        sheet.text(line, LAST_COLUMN, Wording.isWeak(row.criterion().certainty()) ? "mark" : "text", certainty);
    }

    private void writeFigure(int line, CriterionRow row) {
        String code = row.criterion().indicator();
        if (code == null) {
            for (int column = 6; column <= 8; column++) {
                sheet.text(line, column, "text", "");
            }
            return;
        }
        IndicatorDefinition indicator = model.definitions().indicator(code);
        sheet.text(line, 6, "text", indicator.code() + " " + words.of(indicator.name()));
        row.figure()
                .ifPresentOrElse(
                        figure -> cells.write(sheet, line, FIGURE, FigureStyle.PLAIN, figure, indicator),
                        () -> sheet.text(line, FIGURE, "state", words.label("absent")));
        sheet.text(line, 8, "text", words.of(indicator.unit()));
    }

    private void writeEarned(int line, CriterionRow row) {
        BigDecimal earned = row.score().earned();
        if (earned == null) {
            sheet.text(line, EARNED, "state", words.label(row.score().applies() ? "no-score" : "not-applicable"));
            sheet.number(line, LOST, "score", row.lost().negate());
        } else {
            sheet.number(line, EARNED, "score", earned);
            writeLost(line, "score", row.lost());
        }
    }

    private void writeLost(int line, String style, BigDecimal lost) {
        String formula = SheetWriter.at(line, EARNED) + "-" + SheetWriter.at(line, POINTS);
        sheet.formula(line, LOST, style, "ROUND(" + formula + "," + lost.scale() + ")", lost.negate());
    }

    private void writeTotals(AssessedReturn assessed, SchemeDefinition scheme) {
        BigDecimal projected = assessed.projected();
        if (projected == null) {
            return;
        }
        int total = next++;
        writeTotalText(total, words.label("assessment.total"));
        sheet.formula(total, POINTS, "total-score", sum(scoredWeights), assessed.scoredWeight());
        sheet.formula(total, EARNED, "total-score", sum(scoredElements), assessed.earned());
        int line = next++;
        writeTotalText(
                line,
                words.label(
                        "assessment.projected", words.standing(model.revision().period())));
        sheet.number(line, POINTS, "total-score", new BigDecimal("100"));
        writeProjected(line, total, projected, scheme.unit());
        earnedCells.put(PROJECTED, sheet.reference(line, EARNED));
        String level = words.label("level", String.valueOf(assessed.level()));
        sheet.text(line, 5, "total-text", level + words.mark(scheme.levelsCertainty()));
    }

    private void writeProjected(int line, int total, BigDecimal projected, BigDecimal unit) {
        String quotient = SheetWriter.at(total, EARNED) + "*100/" + SheetWriter.at(total, POINTS);
        if (unit.unscaledValue().equals(BigInteger.ONE)) {
            sheet.formula(line, EARNED, "total-score", "ROUND(" + quotient + "," + unit.scale() + ")", projected);
        } else {
            // a unit as 0.5 leaves binary dust in a spreadsheet's product
            sheet.number(line, EARNED, "total-score", projected);
        }
    }

    private void writeTotalText(int line, String text) {
        totalText(sheet, line, text);
    }

    /** A row of totals, all of it in one colour. */
    static void totalText(SheetWriter sheet, int line, String text) {
        for (int column = 0; column <= LAST_COLUMN; column++) {
            sheet.text(line, column, "total-text", column == 1 ? text : "");
        }
    }

    private static String sum(List<String> cells) {
        return "SUM(" + String.join(",", cells) + ")";
    }
}
