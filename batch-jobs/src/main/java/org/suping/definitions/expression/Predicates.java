package org.suping.definitions.expression;

import java.time.LocalDate;
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
}
