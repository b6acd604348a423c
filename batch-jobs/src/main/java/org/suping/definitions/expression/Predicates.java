package org.suping.definitions.expression;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.suping.definitions.expression.Leaf.DateLiteral;
import org.suping.definitions.expression.Leaf.NameReference;
import org.suping.vocabulary.Text;

/** Conditions Suping adds to those that are written. */
public final class Predicates {

    private Predicates() {}

    /** A date column from one day to another, both included. */
    public static Expression dateWithin(String name, Text title, LocalDate from, LocalDate to) {
        return new Condition.Within(
                new NameReference(name, ValueType.DATE, title), new DateLiteral(from), new DateLiteral(to));
    }

    /** A date column before a day. */
    public static Expression isBefore(String name, Text title, LocalDate day) {
        return new Condition.Comparison(
                Relation.LESS, new NameReference(name, ValueType.DATE, title), new DateLiteral(day));
    }

    /** A date column that is empty, or not before a day: what it tells had not happened yet. */
    public static Expression isNotYet(String name, Text title, LocalDate day) {
        return new Condition.NotYet(new NameReference(name, ValueType.DATE, title), new DateLiteral(day));
    }

    /** All of the conditions, of which there must be one. */
    public static Expression allOf(List<Expression> conditions) {
        return joined(Node.Binding.AND, conditions);
    }

    /** At least one of the conditions, of which there must be one. */
    public static Expression anyOf(List<Expression> conditions) {
        return joined(Node.Binding.OR, conditions);
    }

    private static Expression joined(Node.Binding binding, List<Expression> conditions) {
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("No conditions to join");
        }
        return conditions.size() == 1
                ? conditions.get(0)
                : new Logic.Joined(
                        binding, conditions.stream().map(Node.class::cast).toList());
    }

    /** Both conditions. */
    public static Expression and(Expression left, Expression right) {
        if (left.type() != ValueType.BOOLEAN || right.type() != ValueType.BOOLEAN) {
            throw new IllegalArgumentException("Only conditions can be joined: " + left.sql() + "; " + right.sql());
        }
        return allOf(Stream.concat(conjuncts(left).stream(), conjuncts(right).stream())
                .toList());
    }

    /** The conditions that must all hold, in their order; the condition itself where it is not joined by AND. */
    public static List<Expression> conjuncts(Expression condition) {
        if (condition instanceof Logic.Joined joined && joined.binding() == Node.Binding.AND) {
            return joined.children().stream()
                    .flatMap(child -> conjuncts(child).stream())
                    .toList();
        }
        return List.of(condition);
    }

    /** True where the condition is false, and false where it is true; NULL where it is NULL. */
    public static Expression opposite(Expression condition) {
        if (condition instanceof Condition.Comparison comparison) {
            return new Condition.Comparison(comparison.relation().opposite(), comparison.left(), comparison.right());
        }
        return condition instanceof Logic.Not not ? not.condition() : new Logic.Not((Node) condition);
    }

    /** Whether a column is NULL. */
    public static Expression isEmpty(String name, ValueType type, Text title) {
        return new Condition.Empty(new NameReference(name, type, title));
    }
}
