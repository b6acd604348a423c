package org.suping.definitions.expression;

import java.util.List;
import org.suping.definitions.expression.Leaf.DateLiteral;
import org.suping.definitions.expression.Leaf.PeriodDay;
import org.suping.vocabulary.Period;

/** Puts the days of a period where an expression speaks of its first or last day. */
public final class PeriodDays {

    private final Period period;

    private PeriodDays(Period period) {
        this.period = period;
    }

    /** The same of one period; what speaks of none of its days is as it was. */
    public static Expression of(Expression expression, Period period) {
        return new PeriodDays(period).in((Node) expression);
    }

    private Node in(Node node) {
        if (node instanceof PeriodDay day) {
            return new DateLiteral(day.isLast() ? period.end() : period.start());
        }
        if (node instanceof Logic logic) {
            return logic(logic);
        }
        if (node instanceof Condition condition) {
            return condition(condition);
        }
        if (node instanceof Function function) {
            return function(function);
        }
        if (node instanceof Arithmetic.Operation operation) {
            return new Arithmetic.Operation(operation.operator(), in(operation.left()), in(operation.right()));
        }
        if (node instanceof Arithmetic.Negative negative) {
            return new Arithmetic.Negative(in(negative.operand()));
        }
        return node instanceof Choice choice ? choice(choice) : node;
    }

    private Node logic(Logic logic) {
        if (logic instanceof Logic.Joined joined) {
            return new Logic.Joined(joined.binding(), in(joined.children()));
        }
        return new Logic.Not(in(((Logic.Not) logic).condition()));
    }

    private Node condition(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            return new Condition.Comparison(comparison.relation(), in(comparison.left()), in(comparison.right()));
        }
        if (condition instanceof Condition.Among among) {
            return new Condition.Among(in(among.value()), in(among.options()));
        }
        if (condition instanceof Condition.Within within) {
            return new Condition.Within(in(within.value()), in(within.from()), in(within.to()));
        }
        if (condition instanceof Condition.NotYet notYet) {
            return new Condition.NotYet(in(notYet.value()), notYet.day());
        }
        return new Condition.Empty(in(((Condition.Empty) condition).value()));
    }

    private Node function(Function function) {
        if (function instanceof Function.AddDays later) {
            return new Function.AddDays(in(later.date()), in(later.days()));
        }
        if (function instanceof Function.DaysBetween between) {
            return new Function.DaysBetween(in(between.from()), in(between.to()));
        }
        if (function instanceof Function.Extreme extreme) {
            return new Function.Extreme(extreme.greatest(), extreme.type(), in(extreme.children()));
        }
        return new Function.Absolute(in(((Function.Absolute) function).number()));
    }

    private Node choice(Choice choice) {
        return new Choice(
                choice.type(),
                choice.branches().stream()
                        .map(branch -> new Choice.Branch(in(branch.condition()), in(branch.result())))
                        .toList(),
                in(choice.otherwise()));
    }

    private List<Node> in(List<Node> nodes) {
        return nodes.stream().map(this::in).toList();
    }
}
