package org.suping.render.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.suping.render.ranking.Ranking.Side;

/**
 * How values lie around their middle, exactly.
 *
 * <p>The median of an even number is the mean of the two in the middle. Quartiles are the medians of the lower and of the upper half
 * (Tukey's hinges without the middle value of an odd number). A fence is one and a half times the distance of the quartiles away
 * from a quartile, and what lies on it is within.
 */
public record Spread(
        BigDecimal median,
        BigDecimal lowerQuartile,
        BigDecimal upperQuartile,
        BigDecimal lowerFence,
        BigDecimal upperFence) {

    /** Of fewer values none lies beyond a fence, whatever they are. */
    public static final int FEWEST = 6;

    private static final BigDecimal TWO = new BigDecimal(2);
    private static final BigDecimal REACH = new BigDecimal("1.5");

    /** Of values in any order; empty where there are none. */
    static Optional<Spread> of(List<BigDecimal> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        // a single value is its own half
        BigDecimal lower = half == 0 ? sorted.get(0) : middle(sorted.subList(0, half));
        BigDecimal upper = half == 0 ? sorted.get(0) : middle(sorted.subList(sorted.size() - half, sorted.size()));
        BigDecimal reach = upper.subtract(lower).multiply(REACH);
        return Optional.of(
                new Spread(middle(sorted), lower, upper, plain(lower.subtract(reach)), plain(upper.add(reach))));
    }

    Side side(BigDecimal value) {
        if (value.compareTo(lowerFence) < 0) {
            return Side.BELOW;
        }
        return value.compareTo(upperFence) > 0 ? Side.ABOVE : Side.WITHIN;
    }

    private static BigDecimal middle(List<BigDecimal> sorted) {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).add(sorted.get(half)).divide(TWO);
    }

    /** Without decimals that only the calculation brought. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
