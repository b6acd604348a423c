package org.suping.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.suping.definitions.IndicatorDefinition;
import org.suping.measure.TermValue.Histogram;
import org.suping.vocabulary.FigureState;
import org.suping.vocabulary.Rounding;

/**
 * A figure from its terms, by the indicator's formula.
 *
 * <pre>
 *   AMOUNT  the term
 *   RATIO   first term ÷ second term × factor
 *   MEDIAN  the middle of the histogram
 * </pre>
 *
 * <p>Rounded half up to the indicator's scale, once, last. Without a value it says why, the first that applies: a term is
 * not reported → not reported; a term is not computable → not computable; the denominator is 0 or the histogram is empty →
 * no rate. An amount of 0 is a value.
 */
public final class FigureCalculation {

    private FigureCalculation() {}

    /** Measures. The terms stand in the order of the indicator's. */
    public static Figure of(IndicatorDefinition indicator, FigureKey key, List<Term> terms) {
        for (FigureState missing : List.of(FigureState.NOT_REPORTED, FigureState.NOT_COMPUTABLE)) {
            if (terms.stream().anyMatch(term -> term.state() == missing)) {
                return new Figure(key, missing, null, terms);
            }
        }
        return value(indicator, terms.stream().map(Term::orThrow).toList())
                .map(value -> new Figure(key, FigureState.VALUE, value, terms))
                .orElseGet(() -> new Figure(key, FigureState.NO_RATE, null, terms));
    }

    private static Optional<BigDecimal> value(IndicatorDefinition indicator, List<TermValue> terms) {
        int scale = indicator.scale();
        return switch (indicator.formula()) {
            case AMOUNT -> Optional.of(Rounding.toScale(terms.get(0).number(), scale));
            case RATIO -> ratio(indicator, terms.get(0).number(), terms.get(1).number());
            case MEDIAN -> Median.of((Histogram) terms.get(0)).map(exact -> Rounding.toScale(exact, scale));
        };
    }

    private static Optional<BigDecimal> ratio(IndicatorDefinition indicator, BigDecimal dividend, BigDecimal divisor) {
        return divisor.signum() == 0
                ? Optional.empty()
                : Optional.of(Rounding.quotient(dividend, divisor, indicator.factor(), indicator.scale()));
    }
}
