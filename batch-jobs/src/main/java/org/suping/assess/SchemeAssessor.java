package org.suping.assess;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suping.assess.AssessedReturn.ElementScore;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.SchemeDefinition;
import org.suping.definitions.SchemeDefinition.Criterion;
import org.suping.definitions.SchemeDefinition.Element;
import org.suping.definitions.SchemeDefinition.Level;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.vocabulary.FigureState;
import org.suping.vocabulary.Rounding;

/**
 * Scores the reporting unit's figures by the scheme of the period's year.
 *
 * <pre>
 *   element   = sum of its criteria, each rounded already
 *   earned    = sum of the elements
 *   projected = earned ÷ weight of the elements that are scored × 100, rounded half up to the scheme's unit
 *   level     = best one whose least score the projected score reaches
 * </pre>
 *
 * <p>An element is scored when the scheme gives it criteria. A criterion whose figure has no value earns nothing and says why;
 * its points stay in the weight, so that nobody gains by not reporting. Where no criterion at all has a score there is no
 * projected score and no level. A year without a scheme gives {@link AssessedReturn#unscored}.
 */
public final class SchemeAssessor {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Definitions definitions;
    private final MeasuredReturn measured;
    private final SchemeDefinition scheme;
    private final CriterionScorer scorer;

    private SchemeAssessor(Definitions definitions, MeasuredReturn measured, SchemeDefinition scheme) {
        this.definitions = definitions;
        this.measured = measured;
        this.scheme = scheme;
        this.scorer = new CriterionScorer(scheme.unit());
    }

    /** All scores of the return. */
    public static AssessedReturn assess(Definitions definitions, MeasuredReturn measured) {
        return definitions
                .schemeFor(measured.attempt().revision().period())
                .map(scheme -> new SchemeAssessor(definitions, measured, scheme).assess())
                .orElseGet(() -> AssessedReturn.unscored(measured.attempt()));
    }

    private AssessedReturn assess() {
        List<CriterionScore> scores = scheme.elements().stream()
                .flatMap(element -> element.criteria().stream().map(criterion -> score(element, criterion)))
                .toList();
        List<ElementScore> elements =
                scheme.elements().stream().map(element -> sum(element, scores)).toList();
        BigDecimal scoredWeight = scheme.elements().stream()
                .filter(element -> !element.criteria().isEmpty())
                .map(Element::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal earned = sum(elements.stream().map(ElementScore::earned));
        BigDecimal projected = earned == null || scoredWeight.signum() == 0
                ? null
                : Rounding.quotientToUnit(earned, scoredWeight, HUNDRED, scheme.unit());
        return new AssessedReturn(
                measured.attempt(),
                scheme.id(),
                scores,
                elements,
                scoredWeight,
                earned == null ? BigDecimal.ZERO : earned,
                projected,
                projected == null ? null : level(projected).orElse(null));
    }

    private static ElementScore sum(Element element, List<CriterionScore> scores) {
        return new ElementScore(
                element.code(),
                element.weight(),
                sum(scores.stream()
                        .filter(score -> score.element().equals(element.code()))
                        .map(CriterionScore::earned)));
    }

    private CriterionScore score(Element element, Criterion criterion) {
        IndicatorDefinition indicator = definitions.indicator(criterion.indicator());
        Optional<Figure> figure = measured.figure(
                new FigureKey(indicator.code(), measured.attempt().revision().org()));
        BigDecimal value = figure.map(Figure::value).orElse(null);
        return value == null
                ? scorer.noScore(
                        element, criterion, indicator, figure.map(Figure::state).orElse(FigureState.NOT_REPORTED))
                : scorer.score(element, criterion, indicator, value);
    }

    private Optional<String> level(BigDecimal projected) {
        return scheme.levels().stream()
                .filter(level -> level.minInclusive().compareTo(projected) <= 0)
                .map(Level::code)
                .findFirst();
    }

    /** The sum of what was earned; null when nothing has a score. */
    private static @Nullable BigDecimal sum(Stream<@Nullable BigDecimal> earned) {
        return earned.filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
    }
}
