package org.suping.assess;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.SchemeDefinition.Criterion;
import org.suping.definitions.SchemeDefinition.Element;
import org.suping.definitions.expression.Values;
import org.suping.vocabulary.FigureState;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Rounding;
import org.suping.vocabulary.Text;

/**
 * What a criterion earns.
 *
 * <pre>
 *   rule over value and points → kept within 0 and points → rounded half up to the scheme's unit, last
 * </pre>
 */
final class CriterionScorer {

    /** A quotient without end is shown to this many decimals, cut and marked with an ellipsis. */
    private static final int SHOWN_DECIMALS = 6;

    private final BigDecimal unit;

    /** @param unit smallest unit of a score */
    CriterionScorer(BigDecimal unit) {
        this.unit = unit;
    }

    /** @param value of the criterion's indicator */
    CriterionScore score(Element element, Criterion criterion, IndicatorDefinition indicator, BigDecimal value) {
        Values values = Map.of("value", value, "points", criterion.points())::get;
        Text figure = Labels.text(
                "assess.figure", indicator.code(), indicator.name(), value.toPlainString(), indicator.unit());
        if (!(criterion.score().evaluate(values) instanceof BigDecimal exact)) {
            return with(element, criterion, null, Labels.text("assess.no-result", figure, criterion.scoreText()));
        }
        BigDecimal kept = exact.max(BigDecimal.ZERO).min(criterion.points());
        BigDecimal rounded = Rounding.toUnit(kept, unit);
        // points that are no multiple of the unit must not be exceeded by rounding
        BigDecimal earned = rounded.compareTo(criterion.points()) > 0 ? criterion.points() : rounded;
        String ending = exact.compareTo(kept) > 0 ? "most" : exact.compareTo(kept) < 0 ? "least" : "rounded";
        Text arithmetic = Labels.text(
                "assess.score." + (exact.compareTo(earned) == 0 ? "exact" : ending),
                figure,
                criterion.score().filledIn(values),
                shown(exact),
                earned.toPlainString());
        return with(element, criterion, earned, arithmetic);
    }

    /** @param reason why the indicator has no value */
    CriterionScore noScore(Element element, Criterion criterion, IndicatorDefinition indicator, FigureState reason) {
        return with(
                element,
                criterion,
                null,
                Labels.text("assess.no-value", indicator.code(), indicator.name(), reason.text()));
    }

    private static CriterionScore with(
            Element element, Criterion criterion, @Nullable BigDecimal earned, Text arithmetic) {
        return new CriterionScore(element.code(), criterion.code(), criterion.points(), earned, arithmetic);
    }

    private static String shown(BigDecimal exact) {
        BigDecimal stripped = exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
        String plain = stripped.toPlainString().replace('-', '−');
        return stripped.scale() <= SHOWN_DECIMALS
                ? plain
                : plain.substring(0, plain.indexOf('.') + 1 + SHOWN_DECIMALS) + "…";
    }
}
