package org.suping.measure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.suping.definitions.TermDefinition.Kind;

/** The value of one term. All but {@link Distinct} add up. */
public sealed interface TermValue {

    /** How many rows counted. */
    long rows();

    /** Canonical text, the same on every machine: {@code 17}, {@code 1234.5}, {@code 0:3;7:1}. */
    String text();

    /** What a formula or a check reckons with: the count, the sum, the number of values; of a histogram its rows. */
    BigDecimal number();

    /** Both together; of different kinds, or of distinct counts, it is an {@link IllegalArgumentException}. */
    TermValue plus(TermValue other);

    /** What a unit without a row has. */
    static TermValue zero(Kind kind) {
        return switch (kind) {
            case COUNT -> new Count(0);
            case SUM -> new Sum(BigDecimal.ZERO, 0);
            case HISTOGRAM -> new Histogram(new TreeMap<>());
            case DISTINCT -> new Distinct(0, 0);
        };
    }

    /** Reads the canonical text of a kind; anything else is an {@link IllegalArgumentException}. */
    static TermValue parse(Kind kind, String text, long rows) {
        return switch (kind) {
            case COUNT -> new Count(Long.parseLong(text));
            case SUM -> new Sum(new BigDecimal(text), rows);
            case HISTOGRAM -> Histogram.parse(text);
            case DISTINCT -> new Distinct(Long.parseLong(text), rows);
        };
    }

    private static IllegalArgumentException cannotAdd(TermValue one, TermValue other) {
        return new IllegalArgumentException("Cannot add " + one + " and " + other);
    }

    /** A count of rows. */
    record Count(long rows) implements TermValue {
        @Override
        public String text() {
            return Long.toString(rows);
        }

        @Override
        public BigDecimal number() {
            return BigDecimal.valueOf(rows);
        }

        @Override
        public TermValue plus(TermValue other) {
            if (other instanceof Count count) {
                return new Count(Math.addExact(rows, count.rows));
            }
            throw cannotAdd(this, other);
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

        @Override
        public BigDecimal number() {
            return sum;
        }

        @Override
        public TermValue plus(TermValue other) {
            if (other instanceof Sum second) {
                return new Sum(sum.add(second.sum), Math.addExact(rows, second.rows));
            }
            throw cannotAdd(this, other);
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

        @Override
        public BigDecimal number() {
            return BigDecimal.valueOf(rows());
        }

        @Override
        public TermValue plus(TermValue other) {
            if (other instanceof Histogram histogram) {
                SortedMap<Long, Long> both = new TreeMap<>(counts);
                histogram.counts.forEach((value, rows) -> both.merge(value, rows, Math::addExact));
                return new Histogram(both);
            }
            throw cannotAdd(this, other);
        }

        private static Histogram parse(String text) {
            SortedMap<Long, Long> counts = new TreeMap<>();
            if (!text.isEmpty()) {
                for (String bar : text.split(";", -1)) {
                    int colon = bar.indexOf(':');
                    counts.put(Long.valueOf(bar.substring(0, colon)), Long.valueOf(bar.substring(colon + 1)));
                }
            }
            return new Histogram(counts);
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

        @Override
        public BigDecimal number() {
            return BigDecimal.valueOf(values);
        }

        @Override
        public TermValue plus(TermValue other) {
            throw cannotAdd(this, other);
        }
    }
}
