package org.suping.measure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.suping.measure.TermValue.Histogram;

/**
 * The middle of a histogram, exact.
 *
 * <pre>
 *   rows odd:   the value of the middle row
 *   rows even:  the mean of the values of the two middle rows, which ends on .0 or .5
 * </pre>
 *
 * <p>Absent where there is no row. Medians are never combined: histograms are added and the median taken again.
 */
public final class Median {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Median() {}

    /** The median, unrounded. */
    public static Optional<BigDecimal> of(Histogram histogram) {
        long rows = histogram.rows();
        if (rows == 0) {
            return Optional.empty();
        }
        BigDecimal lower = BigDecimal.valueOf(valueAt(histogram, (rows + 1) / 2));
        BigDecimal upper = BigDecimal.valueOf(valueAt(histogram, rows / 2 + 1));
        return Optional.of(lower.add(upper).multiply(HALF));
    }

    /** The value of a row when all rows stand in order, the first being 1. */
    private static long valueAt(Histogram histogram, long position) {
        long passed = 0;
        for (Map.Entry<Long, Long> bar : histogram.counts().entrySet()) {
            passed += bar.getValue();
            if (passed >= position) {
                return bar.getKey();
            }
        }
        throw new IllegalArgumentException("No row " + position + " in " + histogram.text());
    }
}
