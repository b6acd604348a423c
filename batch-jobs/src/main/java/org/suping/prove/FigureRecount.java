package org.suping.prove;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.IndicatorDefinition;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.vocabulary.FigureState;

/**
 * State and value of a figure, found by another way than measuring does.
 *
 * <pre>
 *   AMOUNT  the term, half up
 *   RATIO   in whole numbers: floor((2 × first × factor × 10^scale + second) ÷ (2 × second)), the sign put back
 *   MEDIAN  the middle row from below and the middle row from above, halved
 * </pre>
 */
public record FigureRecount(FigureState state, @Nullable BigDecimal value) {

    /** From terms counted again, in the order of the formula. */
    public static FigureRecount of(IndicatorDefinition indicator, List<Term> recounted) {
        List<FigureState> states = recounted.stream().map(Term::state).toList();
        if (states.contains(FigureState.NOT_REPORTED)) {
            return new FigureRecount(FigureState.NOT_REPORTED, null);
        }
        if (states.contains(FigureState.NOT_COMPUTABLE)) {
            return new FigureRecount(FigureState.NOT_COMPUTABLE, null);
        }
        List<TermValue> terms = recounted.stream().map(Term::orThrow).toList();
        Optional<BigDecimal> value = switch (indicator.formula()) {
            case AMOUNT -> Optional.of(amount(terms.get(0)).setScale(indicator.scale(), RoundingMode.HALF_UP));
            case RATIO -> ratio(indicator, amount(terms.get(0)), amount(terms.get(1)));
            case MEDIAN -> median((TermValue.Histogram) terms.get(0), indicator.scale());
        };
        return value.map(found -> new FigureRecount(FigureState.VALUE, found))
                .orElseGet(() -> new FigureRecount(FigureState.NO_RATE, null));
    }

    private static BigDecimal amount(TermValue term) {
        return term instanceof TermValue.Histogram ? BigDecimal.valueOf(term.rows()) : new BigDecimal(term.text());
    }

    private static Optional<BigDecimal> ratio(IndicatorDefinition indicator, BigDecimal first, BigDecimal second) {
        if (second.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal dividend = first.multiply(indicator.factor()).movePointRight(indicator.scale());
        int decimals = Math.max(0, Math.max(dividend.scale(), second.scale()));
        BigInteger above = whole(dividend.abs(), decimals);
        BigInteger below = whole(second.abs(), decimals);
        BigInteger rounded = above.shiftLeft(1).add(below).divide(below.shiftLeft(1));
        BigInteger signed = dividend.signum() * second.signum() < 0 ? rounded.negate() : rounded;
        return Optional.of(new BigDecimal(signed, indicator.scale()));
    }

    private static BigInteger whole(BigDecimal number, int decimals) {
        return number.movePointRight(decimals).toBigIntegerExact();
    }

    private static Optional<BigDecimal> median(TermValue.Histogram histogram, int scale) {
        if (histogram.counts().isEmpty()) {
            return Optional.empty();
        }
        NavigableMap<Long, Long> upwards = new TreeMap<>(histogram.counts());
        long half = (histogram.rows() + 1) / 2;
        BigDecimal both =
                BigDecimal.valueOf(at(upwards, half)).add(BigDecimal.valueOf(at(upwards.descendingMap(), half)));
        return Optional.of(both.divide(BigDecimal.valueOf(2)).setScale(scale, RoundingMode.HALF_UP));
    }

    private static long at(Map<Long, Long> bars, long row) {
        long left = row;
        for (Map.Entry<Long, Long> bar : bars.entrySet()) {
            left -= bar.getValue();
            if (left <= 0) {
                return bar.getKey();
            }
        }
        throw new IllegalArgumentException("No row " + row + " in " + bars);
    }
}
