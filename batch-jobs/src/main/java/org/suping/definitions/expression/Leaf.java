package org.suping.definitions.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suping.vocabulary.Text;

/** Literals and names: where a tree ends. */
public sealed interface Leaf extends Node {

    @Override
    default Binding binding() {
        return Binding.ATOM;
    }

    @Override
    default List<Node> children() {
        return List.of();
    }

    @Override
    default Text filledIn(Values values) {
        return words();
    }

    record NumberLiteral(BigDecimal value) implements Leaf {
        @Override
        public ValueType type() {
            return ValueType.NUMBER;
        }

        @Override
        public String sql() {
            return value.toPlainString();
        }

        @Override
        public Text words() {
            return Phrases.value(value);
        }

        @Override
        public Object evaluate(Values values) {
            return value;
        }
    }

    /**
     * A text.
     *
     * @param words of the code it is, or the text in quotation marks
     */
    record TextLiteral(String value, Text words) implements Leaf {

        /** A text that is no code. */
        public static TextLiteral quoted(String value) {
            return new TextLiteral(value, Phrases.label("quoted", value));
        }

        @Override
        public ValueType type() {
            return ValueType.TEXT;
        }

        @Override
        public String sql() {
            return "'" + value.replace("'", "''") + "'";
        }

        @Override
        public Object evaluate(Values values) {
            return value;
        }
    }

    record DateLiteral(LocalDate value) implements Leaf {
        @Override
        public ValueType type() {
            return ValueType.DATE;
        }

        @Override
        public String sql() {
            return "DATE '" + value + "'";
        }

        @Override
        public Text words() {
            return Phrases.value(value);
        }

        @Override
        public Object evaluate(Values values) {
            return value;
        }
    }

    record TruthLiteral(boolean value) implements Leaf {
        @Override
        public ValueType type() {
            return ValueType.BOOLEAN;
        }

        @Override
        public String sql() {
            return value ? "TRUE" : "FALSE";
        }

        @Override
        public Text words() {
            return Phrases.value(value);
        }

        @Override
        public Object evaluate(Values values) {
            return value;
        }
    }

    /** The first or the last day of the period that is measured: {@link PeriodDays} puts it in before anything is asked. */
    record PeriodDay(String name, boolean isLast, Text words) implements Leaf {
        @Override
        public ValueType type() {
            return ValueType.DATE;
        }

        @Override
        public String sql() {
            throw unbound();
        }

        @Override
        public Object evaluate(Values values) {
            throw unbound();
        }

        private IllegalStateException unbound() {
            return new IllegalStateException(name + " of no period");
        }
    }

    /** A column or a figure, with the words it is called by. */
    record NameReference(String name, ValueType type, Text words) implements Leaf {
        @Override
        public String sql() {
            return '"' + name.replace("\"", "\"\"") + '"';
        }

        @Override
        public Text filledIn(Values values) {
            return Phrases.value(evaluate(values));
        }

        @Override
        public Text filledInAt(Binding place, Values values) {
            boolean signed = evaluate(values) instanceof BigDecimal number && number.signum() < 0;
            return signed && place.compareTo(Binding.SUM) > 0 ? Phrases.bracketed(filledIn(values)) : filledIn(values);
        }

        @Override
        public @Nullable Object evaluate(Values values) {
            Object value = values.get(name);
            return value instanceof Long whole ? BigDecimal.valueOf(whole) : value;
        }

        @Override
        public Set<String> names() {
            return Set.of(name);
        }
    }
}
