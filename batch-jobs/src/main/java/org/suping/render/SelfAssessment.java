package org.suping.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suping.assess.AssessedReturn.ElementScore;
import org.suping.assess.CriterionScore;
import org.suping.assess.ScoreLine;
import org.suping.assess.ScoreState;
import org.suping.definitions.SchemeDefinition;
import org.suping.definitions.SchemeDefinition.Criterion;
import org.suping.definitions.SchemeDefinition.Element;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/**
 * The scheme's elements and criteria with what they earned, in the order of the scheme. Empty when no scheme was in force.
 */
public record SelfAssessment(List<ElementRow> elements) {

    /**
     * One element.
     *
     * @param earned null when nothing in it has a score
     */
    public record ElementRow(
            Element element, BigDecimal weight, @Nullable BigDecimal earned, List<CriterionRow> criteria) {

        /** Whether its weight counts in the projected score: a criterion of it applies, with or without a score. */
        public boolean isScored() {
            return criteria.stream().anyMatch(row -> row.score().points().signum() > 0);
        }
    }

    /**
     * One criterion.
     *
     * @param figure what it rests on, or is shown beside it, for the reporting unit; empty where there is none
     */
    public record CriterionRow(Criterion criterion, CriterionScore score, Optional<Figure> figure) {

        /** The arithmetic; where it takes several lines, each of them with what it adds or takes. */
        public Text arithmetic() {
            List<ScoreLine> lines = score.lines();
            return lines.size() < 2
                    ? score.arithmetic()
                    : lines.stream()
                            .map(CriterionRow::line)
                            .reduce((first, next) ->
                                    new Text(first.zh() + "\n" + next.zh(), first.en() + "\n" + next.en()))
                            .orElseThrow();
        }

        /** What its first line rests on and comes to, without the amount; why there is no score where there is none. */
        public Text reason() {
            return score.lines().isEmpty()
                    ? score.arithmetic()
                    : told(score.lines().get(0));
        }

        private static Text told(ScoreLine line) {
            return line.from().zh().isEmpty()
                    ? Labels.text("render.score-line.reason.short", line.what(), line.formula())
                    : Labels.text("render.score-line.reason", line.what(), line.from(), line.formula());
        }

        private static Text line(ScoreLine line) {
            String amount = Wording.signed(line.amount());
            return line.from().zh().isEmpty()
                    ? Labels.text("render.score-line.short", amount, line.what(), line.formula())
                    : Labels.text("render.score-line", amount, line.what(), line.from(), line.formula());
        }

        /** Points not earned, all of them where there is no score. */
        public BigDecimal lost() {
            return score.lost();
        }
    }

    public static SelfAssessment of(ReportModel model) {
        return new SelfAssessment(
                model.scheme().map(scheme -> elements(model, scheme)).orElse(List.of()));
    }

    /** How many elements are scored. */
    public long scored() {
        return elements.stream().filter(ElementRow::isScored).count();
    }

    /** Those without a score for a reason. */
    public List<CriterionRow> without(ScoreState state) {
        return rows().filter(row -> row.score().state() == state).toList();
    }

    private Stream<CriterionRow> rows() {
        return elements.stream().flatMap(element -> element.criteria().stream());
    }

    /** The criteria that cost the most points, most first; none that cost nothing. */
    public List<CriterionRow> costliest(int most) {
        return rows().filter(row -> row.lost().signum() > 0)
                .sorted(Comparator.comparing(CriterionRow::lost).reversed())
                .limit(most)
                .toList();
    }

    private static List<ElementRow> elements(ReportModel model, SchemeDefinition scheme) {
        Map<String, ElementScore> sums = new HashMap<>();
        model.assessed().elements().forEach(sum -> sums.put(sum.element(), sum));
        List<ElementRow> rows = new ArrayList<>();
        for (Element element : scheme.elements()) {
            ElementScore sum = sums.get(element.code());
            rows.add(new ElementRow(
                    element, element.weight(), sum == null ? null : sum.earned(), criteria(model, element)));
        }
        return List.copyOf(rows);
    }

    private static List<CriterionRow> criteria(ReportModel model, Element element) {
        Map<String, CriterionScore> scores = new HashMap<>();
        model.assessed().scores().forEach(score -> scores.put(score.criterion(), score));
        List<CriterionRow> rows = new ArrayList<>();
        for (Criterion criterion : element.criteria()) {
            CriterionScore score = scores.get(criterion.code());
            if (score != null) {
                Optional<Figure> figure = Optional.ofNullable(criterion.indicator())
                        .flatMap(indicator -> model.measured()
                                .figure(new FigureKey(
                                        indicator, model.revision().org())));
                rows.add(new CriterionRow(criterion, score, figure));
            }
        }
        return List.copyOf(rows);
    }
}
