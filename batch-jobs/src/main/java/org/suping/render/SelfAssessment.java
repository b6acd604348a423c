package org.suping.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suping.assess.AssessedReturn.ElementScore;
import org.suping.assess.CriterionScore;
import org.suping.definitions.SchemeDefinition;
import org.suping.definitions.SchemeDefinition.Criterion;
import org.suping.definitions.SchemeDefinition.Element;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;

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

        /** Whether its weight counts in the projected score: the scheme gives it criteria, with or without a score. */
        public boolean isScored() {
            return !criteria.isEmpty();
        }
    }

    /**
     * One criterion.
     *
     * @param figure what it rests on, for the reporting unit
     */
    public record CriterionRow(Criterion criterion, CriterionScore score, Optional<Figure> figure) {

        /** Points not earned; null without a score. */
        public @Nullable BigDecimal lost() {
            BigDecimal earned = score.earned();
            return earned == null ? null : score.points().subtract(earned);
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

    /** The criteria that cost the most points, most first; none that cost nothing. */
    public List<CriterionRow> costliest(int most) {
        return elements.stream()
                .flatMap(element -> element.criteria().stream())
                .filter(row -> lostOrZero(row).signum() > 0)
                .sorted(Comparator.comparing(SelfAssessment::lostOrZero).reversed())
                .limit(most)
                .toList();
    }

    private static BigDecimal lostOrZero(CriterionRow row) {
        BigDecimal lost = row.lost();
        return lost == null ? BigDecimal.ZERO : lost;
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
                FigureKey key =
                        new FigureKey(criterion.indicator(), model.revision().org());
                rows.add(new CriterionRow(criterion, score, model.measured().figure(key)));
            }
        }
        return List.copyOf(rows);
    }
}
