package org.suping.assess;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suping.assess.AssessedReturn.ElementScore;
import org.suping.definitions.Definitions;
import org.suping.definitions.SchemeDefinition;
import org.suping.definitions.SchemeDefinition.Element;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.MissingColumns;

/**
 * Scores the reporting unit's figures, and what was judged for it, by the scheme of the period's year.
 *
 * <pre>
 *   element   = sum of its criteria, each rounded already, less its deductions
 *   earned    = sum of the elements
 *   projected = earned ÷ weight of the elements that are scored × 100, rounded as the scheme says
 *   level     = best one whose least score the projected score reaches
 * </pre>
 *
 * <p>An element is scored when a criterion of it applies. A criterion whose figure has no value, or that nobody judged,
 * earns nothing and says why; its points stay in the weight, so that nobody gains by not reporting. Where no criterion at
 * all has a score there is no projected score and no level. A year without a scheme gives {@link AssessedReturn#unscored}.
 */
public final class SchemeAssessor {

    private final MeasuredReturn measured;
    private final SchemeDefinition scheme;
    private final Applied applied;

    private SchemeAssessor(
            Definitions definitions, MeasuredReturn measured, MissingColumns columns, SchemeDefinition scheme) {
        this.measured = measured;
        this.scheme = scheme;
        this.applied = new Applied(definitions, measured, columns);
    }

    /** All scores of the return, where nothing is known of its sources. */
    public static AssessedReturn assess(Definitions definitions, MeasuredReturn measured) {
        return assess(definitions, measured, MissingColumns.NONE);
    }

    /**
     * All scores of the return; of a group of legal persons there are none.
     *
     * @param columns which say why a figure is not reported
     */
    public static AssessedReturn assess(Definitions definitions, MeasuredReturn measured, MissingColumns columns) {
        if (!LegalPersons.below(definitions, measured.attempt().revision()).areNone()) {
            return AssessedReturn.unscored(measured.attempt());
        }
        return definitions
                .schemeFor(measured.attempt().revision().period())
                .map(scheme -> new SchemeAssessor(definitions, measured, columns, scheme).assess())
                .orElseGet(() -> AssessedReturn.unscored(measured.attempt()));
    }

    private AssessedReturn assess() {
        List<CriterionScore> scores = scheme.elements().stream()
                .flatMap(element -> new ElementScorer(element, applied, scheme.rounding()).scores().stream())
                .toList();
        List<ElementScore> elements =
                scheme.elements().stream().map(element -> sum(element, scores)).toList();
        BigDecimal scoredWeight = scheme.elements().stream()
                .filter(element -> isScored(element, scores))
                .map(Element::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal earned = sum(elements.stream().map(ElementScore::earned));
        BigDecimal projected = earned == null || scoredWeight.signum() == 0
                ? null
                : scheme.rounding().projected(earned, scoredWeight);
        return new AssessedReturn(
                measured.attempt(),
                scheme.id(),
                scores,
                elements,
                scoredWeight,
                earned == null ? BigDecimal.ZERO : earned,
                projected,
                projected == null ? null : scheme.level(projected).orElse(null));
    }

    private static boolean isScored(Element element, List<CriterionScore> scores) {
        return scores.stream()
                .anyMatch(score ->
                        score.element().equals(element.code()) && score.points().signum() > 0);
    }

    private static ElementScore sum(Element element, List<CriterionScore> scores) {
        return new ElementScore(
                element.code(),
                element.weight(),
                sum(scores.stream()
                        .filter(score -> score.element().equals(element.code()))
                        .map(CriterionScore::earned)));
    }

    /** The sum of what was earned; null when nothing has a score. */
    private static @Nullable BigDecimal sum(Stream<@Nullable BigDecimal> earned) {
        return earned.filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
    }
}
