package org.suping.definitions.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suping.vocabulary.Text;

/** Conditions over values of one type: comparisons, IN, BETWEEN, IS NULL. */
public sealed interface Condition extends Node {

    /** Operands of a condition are at least sums: a condition is no operand of another. */
    Binding OPERAND = Binding.SUM;

    @Override
    default ValueType type() {
        return ValueType.BOOLEAN;
    }

    @Override
    default Binding binding() {
        return Binding.COMPARISON;
    }

    /** Equal values compare as 0: 1.0 equals 1. Null when either is. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the parser lets only values of one type meet
    private static @Nullable Integer compare(@Nullable Object left, @Nullable Object right) {
        return left == null || right == null ? null : ((Comparable) left).compareTo(right);
    }

    private static @Nullable Boolean equal(@Nullable Object left, @Nullable Object right) {
        Integer order = compare(left, right);
        return order == null ? null : order == 0;
    }

    record Comparison(Relation relation, Node left, Node right) implements Condition {
        @Override
        public List<Node> children() {
            return List.of(left, right);
        }

        @Override
        public String sql() {
            return left.sqlAt(OPERAND) + " " + relation.sql() + " " + right.sqlAt(OPERAND);
        }

        @Override
        public Text words() {
            return Phrases.label(relation.key(left.type()), left.wordsAt(OPERAND), right.wordsAt(OPERAND));
        }

        @Override
        public Text filledIn(Values values) {
            return Phrases.infix(
                    left.filledInAt(OPERAND, values), relation.symbol(), right.filledInAt(OPERAND, values));
        }

        @Override
        public @Nullable Object evaluate(Values values) {
            Integer order = compare(left.evaluate(values), right.evaluate(values));
            return order == null ? null : relation.accepts(order);
        }
    }

    /** {@code x IN (a, b)}. */
    record Among(Node value, List<Node> options) implements Condition {
        @Override
        public List<Node> children() {
            List<Node> all = new ArrayList<>(options);
            all.add(value);
            return all;
        }

        @Override
        public String sql() {
            return value.sqlAt(OPERAND)
                    + options.stream().map(Node::sql).collect(Collectors.joining(", ", " IN (", ")"));
        }

        @Override
        public Text words() {
            List<Text> words = options.stream().map(Node::words).toList();
            return Phrases.label("among", value.wordsAt(OPERAND), Phrases.joined(words, "list"));
        }

        @Override
        public Text filledIn(Values values) {
            List<Text> filled =
                    options.stream().map(option -> option.filledIn(values)).toList();
            return Phrases.label("among", value.filledInAt(OPERAND, values), Phrases.joined(filled, "list"));
        }

        @Override
        public @Nullable Object evaluate(Values values) {
            Object wanted = value.evaluate(values);
            boolean unknown = false;
            for (Node option : options) {
                Boolean equal = equal(wanted, option.evaluate(values));
                if (equal == null) {
                    unknown = true;
                } else if (equal) {
                    return true;
                }
            }
            return unknown ? null : false;
        }
    }

    /** {@code x BETWEEN from AND to}, both included. */
    record Within(Node value, Node from, Node to) implements Condition {
        @Override
        public List<Node> children() {
            return List.of(value, from, to);
        }

        @Override
        public String sql() {
            return value.sqlAt(OPERAND) + " BETWEEN " + from.sqlAt(OPERAND) + " AND " + to.sqlAt(OPERAND);
        }

        @Override
        public Text words() {
            return Phrases.label("within", value.wordsAt(OPERAND), from.wordsAt(OPERAND), to.wordsAt(OPERAND));
        }

        @Override
        public Text filledIn(Values values) {
            Text lower = Phrases.infix(from.filledInAt(OPERAND, values), " ≤ ", value.filledInAt(OPERAND, values));
            return Phrases.infix(lower, " ≤ ", to.filledInAt(OPERAND, values));
        }

        @Override
        public @Nullable Object evaluate(Values values) {
            Object middle = value.evaluate(values);
            Integer fromBelow = compare(from.evaluate(values), middle);
            Integer toAbove = compare(middle, to.evaluate(values));
            if ((fromBelow != null && fromBelow > 0) || (toAbove != null && toAbove > 0)) {
                return false;
            }
            return fromBelow == null || toAbove == null ? null : true;
        }
    }

    /** {@code x IS NULL}: never NULL itself. */
    record Empty(Node value) implements Condition {
        @Override
        public List<Node> children() {
            return List.of(value);
        }

        @Override
        public String sql() {
            return value.sqlAt(OPERAND) + " IS NULL";
        }

        @Override
        public Text words() {
            return Phrases.label("empty", value.wordsAt(OPERAND));
        }

        @Override
        public Text filledIn(Values values) {
            return Phrases.label("empty", value.filledInAt(OPERAND, values));
        }

        @Override
        public Object evaluate(Values values) {
            return value.evaluate(values) == null;
        }
    }

    /** {@code x IS NULL OR x >= day}, said as one: what the column tells had not happened the day before. Never NULL. */
    record NotYet(Node value, Leaf.DateLiteral day) implements Condition {
        @Override
        public List<Node> children() {
            return List.of(value, day);
        }

        @Override
        public String sql() {
            String column = value.sqlAt(OPERAND);
            return "(" + column + " IS NULL OR " + column + " >= " + day.sql() + ")";
        }

        @Override
        public Text words() {
            return Phrases.label("not-yet", value.wordsAt(OPERAND), day.words());
        }

        @Override
        public Text filledIn(Values values) {
            return Phrases.label("not-yet", value.filledInAt(OPERAND, values), day.words());
        }

        @Override
        public Object evaluate(Values values) {
            Integer order = compare(value.evaluate(values), day.evaluate(values));
            return order == null || order >= 0;
        }
    }
}
