package org.suping.prove;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.TermDefinition;
import org.suping.measure.TermValue;

/** Adds rows one by one to what a term is: a count, a sum, a histogram or a set. */
sealed interface Adder {

    static Adder of(TermDefinition term) {
        return switch (term.kind()) {
            case COUNT -> new Rows();
            case SUM -> new Amounts();
            case HISTOGRAM -> new Bars();
            case DISTINCT -> new Identities();
        };
    }

    /** Adds a row's value; false where there is none to add. */
    boolean add(PartRow row, @Nullable String column);

    /** Adds what another of the same kind has. */
    void add(Adder other);

    TermValue value();

    private static String named(@Nullable String column) {
        if (column == null) {
            throw new IllegalArgumentException("Only a count can do without a column");
        }
        return column;
    }

    /** Counts. */
    final class Rows implements Adder {

        private long rows;

        @Override
        public boolean add(PartRow row, @Nullable String column) {
            rows++;
            return true;
        }

        @Override
        public void add(Adder other) {
            rows += ((Rows) other).rows;
        }

        @Override
        public TermValue value() {
            return new TermValue.Count(rows);
        }
    }

    /** Sums exactly. */
    final class Amounts implements Adder {

        private BigDecimal sum = BigDecimal.ZERO;
        private long rows;

        @Override
        public boolean add(PartRow row, @Nullable String column) {
            Object value = row.get(named(column));
            if (value == null) {
                return false;
            }
            sum = sum.add(value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value);
            rows++;
            return true;
        }

        @Override
        public void add(Adder other) {
            sum = sum.add(((Amounts) other).sum);
            rows += ((Amounts) other).rows;
        }

        @Override
        public TermValue value() {
            return new TermValue.Sum(sum, rows);
        }
    }

    /** Counts rows by their whole number. */
    final class Bars implements Adder {

        private final SortedMap<Long, Long> bars = new TreeMap<>();

        @Override
        public boolean add(PartRow row, @Nullable String column) {
            Object value = row.get(named(column));
            if (value == null) {
                return false;
            }
            bars.merge((Long) value, 1L, Long::sum);
            return true;
        }

        @Override
        public void add(Adder other) {
            for (Map.Entry<Long, Long> bar : ((Bars) other).bars.entrySet()) {
                bars.merge(bar.getKey(), bar.getValue(), Long::sum);
            }
        }

        @Override
        public TermValue value() {
            return new TermValue.Histogram(bars);
        }
    }

    /** Tells values apart by 128 bits of each. */
    final class Identities implements Adder {

        private final IdentitySet values = new IdentitySet();
        private long rows;

        @Override
        public boolean add(PartRow row, @Nullable String column) {
            UUID identity = row.identity(named(column));
            if (identity == null) {
                return false;
            }
            values.add(identity.getMostSignificantBits(), identity.getLeastSignificantBits());
            rows++;
            return true;
        }

        @Override
        public void add(Adder other) {
            values.addAll(((Identities) other).values);
            rows += ((Identities) other).rows;
        }

        @Override
        public TermValue value() {
            return new TermValue.Distinct(values.size(), rows);
        }
    }
}
