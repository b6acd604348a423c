package org.suping.definitions.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suping.vocabulary.Text;

/** The functions. Each is NULL when any argument is. */
public sealed interface Function extends Node {

    @Override
    default ValueType type() {
        return ValueType.NUMBER;
    }

    @Override
    default Binding binding() {
        return Binding.ATOM;
    }

    /** Every name a call may have. */
    List<String> NAMES = List.of("abs", "add_days", "days_between", "max", "min");

    /**
     * A date so many days later; a fraction of a day is rounded half up, away from zero. NULL when that many days are no
     * 32-bit number.
     */
    record AddDays(Node date, Node days) implements Function {
        @Override
        public ValueType type() {
            return ValueType.DATE;
        }

        @Override
        public List<Node> children() {
            return List.of(date, days);
        }

        @Override
        public String sql() {
            return "(" + date.sqlAt(Binding.SUM) + " + TRY_CAST(" + days.sql() + " AS INTEGER))";
        }

        @Override
        public Text words() {
            return Phrases.label("add_days", date.words(), days.words());
        }

        @Override
        public Text filledIn(Values values) {
            return Phrases.label("add_days", date.filledIn(values), days.filledIn(values));
        }

        @Override
        public @Nullable Object evaluate(Values values) {
            Object from = date.evaluate(values);
            Object count = days.evaluate(values);
            if (from == null || count == null) {
                return null;
            }
            BigDecimal whole = ((BigDecimal) count).setScale(0, RoundingMode.HALF_UP);
            return isInt(whole) ? ((LocalDate) from).plusDays(whole.longValue()) : null;
        }

        private static boolean isInt(BigDecimal whole) {
            return whole.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
                    && whole.compareTo(BigDecimal.valueOf(Integer.MIN_VALUE)) >= 0;
        }
    }

    /** Whole days from one date to another, negative when it lies before. */
    record DaysBetween(Node from, Node to) implements Function {
        @Override
        public List<Node> children() {
            return List.of(from, to);
        }

        @Override
        public String sql() {
            return "date_diff('day', " + from.sql() + ", " + to.sql() + ")";
        }

        @Override
        public Text words() {
            return Phrases.label("days_between", from.words(), to.words());
        }

        @Override
        public Text filledIn(Values values) {
            return Phrases.label("days_between", from.filledIn(values), to.filledIn(values));
        }

        @Override
        public @Nullable Object evaluate(Values values) {
            Object start = from.evaluate(values);
            Object end = to.evaluate(values);
            return start == null || end == null
                    ? null
                    : BigDecimal.valueOf(ChronoUnit.DAYS.between((LocalDate) start, (LocalDate) end));
        }
    }

    /** The least or the greatest of several values of one type. */
    record Extreme(boolean greatest, ValueType type, List<Node> children) implements Function {
        @Override
        public String sql() {
            // the engine's own functions pass over NULL: what is unknown must stay unknown
            String empty = children.stream()
                    .map(child -> child.sqlAt(Condition.OPERAND) + " IS NULL")
                    .collect(Collectors.joining(" OR "));
            String all = children.stream().map(Node::sql).collect(Collectors.joining(", "));
            return "CASE WHEN " + empty + " THEN NULL ELSE " + (greatest ? "greatest" : "least") + "(" + all + ") END";
        }

        @Override
        public Text words() {
            List<Text> words = children.stream().map(Node::words).toList();
            return Phrases.label(greatest ? "max" : "min", Phrases.joined(words, "list"));
        }

        @Override
        public Text filledIn(Values values) {
            List<Text> filled =
                    children.stream().map(child -> child.filledIn(values)).toList();
            return Phrases.infix(
                    Text.same(greatest ? "max(" : "min("),
                    "",
                    Phrases.infix(Phrases.joined(filled, "arguments"), ")", Text.EMPTY));
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // the parser lets only values of one type meet
        public @Nullable Object evaluate(Values values) {
            Object best = null;
            for (Node child : children) {
                Object value = child.evaluate(values);
                if (value == null) {
                    return null;
                }
                if (best == null || (((Comparable) value).compareTo(best) > 0) == greatest) {
                    best = value;
                }
            }
            return best;
        }
    }

    /** A number without its sign. */
    record Absolute(Node number) implements Function {
        @Override
        public List<Node> children() {
            return List.of(number);
        }

        @Override
        public String sql() {
            return "abs(" + number.sql() + ")";
        }

        @Override
        public Text words() {
            return Phrases.label("abs", number.words());
        }

        @Override
        public Text filledIn(Values values) {
            return Phrases.infix(Text.same("|"), "", Phrases.infix(number.filledIn(values), "|", Text.EMPTY));
        }

        @Override
        public @Nullable Object evaluate(Values values) {
            Object value = number.evaluate(values);
            return value == null ? null : ((BigDecimal) value).abs();
        }
    }
}
