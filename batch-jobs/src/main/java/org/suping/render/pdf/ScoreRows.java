package org.suping.render.pdf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suping.assess.RolledUp;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.SchemeDefinition;
import org.suping.render.ReportModel;
import org.suping.render.SelfAssessment;
import org.suping.render.SelfAssessment.CriterionRow;
import org.suping.render.SelfAssessment.ElementRow;
import org.suping.render.Wording;
import org.suping.render.pdf.Rows.Assessed;
import org.suping.render.pdf.Rows.Bar;
import org.suping.render.pdf.Rows.Cost;
import org.suping.render.pdf.draw.ElementBar;

/** The self-assessment as rows for the layouts: the chart, the costliest criteria, the whole table. */
final class ScoreRows {

    private static final int MOST_COSTS = 3;

    private final ReportModel model;
    private final Wording words;
    private final SelfAssessment assessment;

    ScoreRows(ReportModel model) {
        this.model = model;
        this.words = new Wording(model.language());
        this.assessment = SelfAssessment.of(model);
    }

    List<Bar> bars() {
        BigDecimal longest =
                assessment.elements().stream().map(ElementRow::weight).reduce(BigDecimal.ZERO, BigDecimal::max);
        List<Bar> bars = new ArrayList<>();
        for (ElementRow row : assessment.elements()) {
            BigDecimal earned = row.earned();
            bars.add(new Bar(
                    words.title(row.element().name()),
                    new ElementBar(row.element().code(), row.weight(), longest, earned),
                    earned == null ? GridRows.quiet(unscored(row)) : Wording.number(earned),
                    Wording.number(row.weight())));
        }
        return bars;
    }

    /** How many more cost points than {@link #costs} tells. */
    int moreCosts() {
        return assessment.costliest(Integer.MAX_VALUE).size() - costs().size();
    }

    List<Cost> costs() {
        List<Cost> costs = new ArrayList<>();
        for (CriterionRow row : assessment.costliest(MOST_COSTS)) {
            // the other lines stand with the element
            costs.add(new Cost(
                    words.title(row.criterion().name()),
                    words.of(row.reason()),
                    Wording.lost(atLeastOnePlace(row.lost()))));
        }
        return costs;
    }

    List<Assessed> assessed() {
        List<Assessed> rows = new ArrayList<>();
        for (ElementRow row : assessment.elements()) {
            int block = rows.size();
            rows.add(assessed(row, block));
            for (int i = 0; i < row.criteria().size(); i++) {
                rows.add(assessed(row.criteria().get(i), block + i));
            }
        }
        int last = rows.size() - 2;
        rows.add(row("total", last, "", "", ""));
        RolledUp.of(model.definitions(), model.assessed()).ifPresent(rolledUp -> rows.addAll(rolledUp(rolledUp, last)));
        rows.add(row("notice", last, "", "", ""));
        return rows;
    }

    /** The parts of a legal person's score, and what they come to. */
    private List<Assessed> rolledUp(RolledUp rolledUp, int block) {
        String title =
                words.label("assessment.rolled-up") + words.mark(rolledUp.rule().weakest());
        BigDecimal total = rolledUp.total();
        if (total == null) {
            return List.of(row("rolled-up", block, title, "", words.of(rolledUp.without(model.definitions()))));
        }
        String level = model.scheme()
                .map(SchemeDefinition::levelsCertainty)
                .map(words::mark)
                .orElse("");
        String told = words.label("pdf.projectedValue", Wording.number(total), String.valueOf(rolledUp.level()), level);
        List<Assessed> rows = new ArrayList<>(List.of(
                part("assessment.own-part", block, rolledUp.ownPart()),
                part("assessment.branches-part", block, rolledUp.branchesPart()),
                row("rolled-up", block, title, "", told)));
        if (!rolledUp.nil().isEmpty()) {
            rows.add(row(
                    "part",
                    block,
                    words.label("group.nil-score"),
                    "",
                    words.of(rolledUp.nilWords(model.definitions()))));
        }
        return rows;
    }

    private Assessed part(String label, int block, RolledUp.Part part) {
        String share = part.share().stripTrailingZeros().toPlainString();
        return row("part", block, words.label(label, share), Wording.number(part.points()), part.arithmetic());
    }

    private static Assessed row(String kind, int block, String name, String earned, String arithmetic) {
        return new Assessed(kind, block, name, "", earned, "", arithmetic, "", "");
    }

    private Assessed assessed(ElementRow row, int block) {
        BigDecimal earned = row.earned();
        return new Assessed(
                "element",
                block,
                words.title(row.element().name()),
                points(row.weight()),
                number(earned),
                earned == null ? "" : Wording.lost(atLeastOnePlace(row.weight().subtract(earned))),
                earned == null ? unscored(row) : "",
                "",
                "");
    }

    private Assessed assessed(CriterionRow row, int block) {
        return new Assessed(
                "criterion",
                block,
                words.title(row.criterion().name()),
                points(row.score().points()),
                number(row.score().earned()),
                Wording.lost(atLeastOnePlace(row.lost())),
                words.of(row.arithmetic()),
                figure(row),
                words.of(row.criterion().certainty().text()));
    }

    private String figure(CriterionRow row) {
        String code = row.criterion().indicator();
        if (code == null) {
            return "";
        }
        IndicatorDefinition indicator = model.definitions().indicator(code);
        return row.figure()
                .map(figure -> words.figureWithUnit(figure, indicator))
                .orElse(words.label("absent"));
    }

    private String unscored(ElementRow row) {
        return words.label(row.isScored() ? "no-score" : "not-scored");
    }

    private static String points(BigDecimal points) {
        return Wording.number(atLeastOnePlace(points));
    }

    /** So that points stand under each other. */
    private static BigDecimal atLeastOnePlace(BigDecimal points) {
        return points.setScale(Math.max(1, points.scale()));
    }

    private static String number(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        return number.signum() < 0 ? Wording.signed(number) : Wording.number(number);
    }
}
