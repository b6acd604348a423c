package org.suping.definitions.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suping.vocabulary.Text;

/** Exact arithmetic; only a division rounds, at 34 digits. */
public sealed interface Arithmetic extends Node {

    @Override
    default ValueType type() {
        return ValueType.NUMBER;
    }

    /** The four operators. */
    enum Operator {
        PLUS("+", "+", Binding.SUM),
        MINUS("-", "−", Binding.SUM),
        TIMES("*", "×", Binding.PRODUCT),
        DIVIDED_BY("/", "÷", Binding.PRODUCT);

        private static final MathContext QUOTIENT = new MathContext(34, RoundingMode.HALF_UP);

        private final String sql;
        private final String symbol;
        private final Binding binding;

        Operator(String sql, String symbol, Binding binding) {
            this.sql = sql;
            this.symbol = symbol;
            this.binding = binding;
        }

        private @Nullable BigDecimal apply(BigDecimal left, BigDecimal right) {
            return switch (this) {
                case PLUS -> left.add(right);
                case MINUS -> left.subtract(right);
                case TIMES -> left.multiply(right);
                case DIVIDED_BY -> right.signum() == 0 ? null : left.divide(right, QUOTIENT);
            };
        }
    }

    record Operation(Operator operator, Node left, Node right) implements Arithmetic {
        @Override
        public Binding binding() {
            return operator.binding;
        }

        @Override
        public List<Node> children() {
            return List.of(left, right);
        }

        @Override
        public String sql() {
            return left.sqlAt(binding()) + " " + operator.sql + " " + right.sqlAt(rightPlace());
        }

        @Override
        public Text words() {
            return infix(left.wordsAt(binding()), right.wordsAt(rightPlace()));
        }

        @Override
        public Text filledIn(Values values) {
            return infix(left.filledInAt(binding(), values), right.filledInAt(rightPlace(), values));
        }

        /** {@code a - (b - c)} keeps its brackets; so does {@code a + (b + c)}, as written. */
        private Binding rightPlace() {
            return binding().tighter();
        }

        private Text infix(Text left, Text right) {
            return Phrases.infix(left, " " + operator.symbol + " ", right);
        }

        @Override
        public @Nullable Object evaluate(Values values) {
            Object first = left.evaluate(values);
            Object second = right.evaluate(values);
            return first == null || second == null ? null : operator.apply((BigDecimal) first, (BigDecimal) second);
        }
    }

    record Negative(Node operand) implements Arithmetic {
        @Override
        public Binding binding() {
            return Binding.SIGN;
        }

        @Override
        public List<Node> children() {
            return List.of(operand);
        }

        @Override
        public String sql() {
            // an operand with a sign of its own gets brackets: two signs together would begin a comment
            return "-" + operand.sqlAt(Binding.ATOM);
        }

        @Override
        public Text words() {
            return Phrases.infix(Text.EMPTY, "−", operand.wordsAt(Binding.ATOM));
        }

        @Override
        public Text filledIn(Values values) {
            return Phrases.infix(Text.EMPTY, "−", operand.filledInAt(Binding.ATOM, values));
        }

        @Override
        public @Nullable Object evaluate(Values values) {
            Object value = operand.evaluate(values);
            return value == null ? null : ((BigDecimal) value).negate();
        }
    }
}
