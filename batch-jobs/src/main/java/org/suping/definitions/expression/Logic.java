package org.suping.definitions.expression;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suping.vocabulary.Text;

/** AND, OR and NOT, with three truth values: NULL is neither true nor false. */
public sealed interface Logic extends Node {

    @Override
    default ValueType type() {
        return ValueType.BOOLEAN;
    }

    /**
     * Conditions joined by AND or by OR.
     *
     * @param binding AND or OR
     */
    record Joined(Binding binding, List<Node> children) implements Logic {

        @Override
        public String sql() {
            return children.stream()
                    .map(child -> child.sqlAt(binding.tighter()))
                    .collect(Collectors.joining(" " + binding + " "));
        }

        @Override
        public Text words() {
            return joined(children.stream()
                    .map(child -> child.wordsAt(binding.tighter()))
                    .toList());
        }

        @Override
        public Text filledIn(Values values) {
            return joined(children.stream()
                    .map(child -> child.filledInAt(binding.tighter(), values))
                    .toList());
        }

        private Text joined(List<Text> parts) {
            return Phrases.joined(parts, binding == Binding.AND ? "and" : "or");
        }

        @Override
        public @Nullable Object evaluate(Values values) {
            boolean decisive = binding == Binding.OR;
            boolean unknown = false;
            for (Node child : children) {
                Object value = child.evaluate(values);
                if (value == null) {
                    unknown = true;
                } else if (value.equals(decisive)) {
                    return decisive;
                }
            }
            return unknown ? null : !decisive;
        }
    }

    record Not(Node condition) implements Logic {
        @Override
        public Binding binding() {
            return Binding.NOT;
        }

        @Override
        public List<Node> children() {
            return List.of(condition);
        }

        @Override
        public String sql() {
            return "NOT " + condition.sqlAt(Binding.ATOM);
        }

        @Override
        public Text words() {
            return condition instanceof Condition.Empty empty
                    ? Phrases.label("filled", empty.value().wordsAt(Condition.OPERAND))
                    : Phrases.label("not", condition.words());
        }

        @Override
        public Text filledIn(Values values) {
            return Phrases.label("not", condition.filledIn(values));
        }

        @Override
        public @Nullable Object evaluate(Values values) {
            Object value = condition.evaluate(values);
            return value == null ? null : !(Boolean) value;
        }
    }
}
