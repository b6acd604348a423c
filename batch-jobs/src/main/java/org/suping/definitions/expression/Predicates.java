package org.suping.definitions.expression;

import java.time.LocalDate;
import java.util.List;
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

    /** Both conditions. */
    public static Expression and(Expression left, Expression right) {
        if (left.type() != ValueType.BOOLEAN || right.type() != ValueType.BOOLEAN) {
            throw new IllegalArgumentException("Only conditions can be joined: " + left.sql() + "; " + right.sql());
        }
        return Logic.Joined.and((Node) left, (Node) right);
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
