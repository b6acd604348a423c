package org.suping.measure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The value of one term. All but {@link Distinct} add up. */
public sealed interface TermValue {

    /** How many rows counted. */
    long rows();

    /** Canonical text, the same on every machine: {@code 17}, {@code 1234.5}, {@code 0:3;7:1}. */
    String text();

    /** A count of rows. */
    record Count(long rows) implements TermValue {
        @Override
        public String text() {
            return Long.toString(rows);
        }
    }

    /**
     * An exact sum.
     *
     * @param rows rows with a value; a row without one adds nothing
     */
    record Sum(BigDecimal sum, long rows) implements TermValue {

        public Sum {
            sum = sum.signum() == 0 ? BigDecimal.ZERO : sum.stripTrailingZeros();
        }

        @Override
        public String text() {
            return sum.toPlainString();
        }
    }

    /**
     * How many rows have which whole number.
     *
     * @param counts value → rows, without zeros
     */
    record Histogram(SortedMap<Long, Long> counts) implements TermValue {

        public Histogram {
            counts = new TreeMap<>(counts);
        }

        @Override
        public long rows() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        @Override
        public String text() {
            return counts.entrySet().stream()
                    .map((Map.Entry<Long, Long> bar) -> bar.getKey() + ":" + bar.getValue())
                    .collect(Collectors.joining(";"));
        }
    }

    /**
     * How many different values there are among the rows. Never added: counted again over the rows of a unit's subtree.
     *
     * @param rows rows with a value
     */
    record Distinct(long values, long rows) implements TermValue {
        @Override
        public String text() {
            return Long.toString(values);
        }
    }
}
