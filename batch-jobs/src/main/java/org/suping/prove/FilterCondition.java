package org.suping.prove;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.definitions.expression.Expression;
import org.suping.definitions.expression.Predicates;
import org.suping.definitions.expression.Values;
import org.suping.prove.Verdict.Kind;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Text;

/**
 * One of the conditions of a filter that must all hold, and why a row fails it: it is false, or a column it needs is empty.
 */
final class FilterCondition {

    private final Expression condition;
    private final Verdict isFalse;
    private final Map<String, Verdict> isEmpty = new LinkedHashMap<>();

    private FilterCondition(Expression condition, RecordDefinition record, String code) {
        this.condition = condition;
        this.isFalse =
                new Verdict(Kind.CONDITION, code, Predicates.opposite(condition).words());
        for (String name : condition.names()) {
            isEmpty.put(name, new Verdict(Kind.CONDITION, code + " " + name, empty(record, name)));
        }
    }

    /** The conditions of a term's filter, in their order; none where everything counts. */
    static List<FilterCondition> of(TermDefinition term, RecordDefinition record, Period period) {
        List<FilterCondition> conditions = new ArrayList<>();
        Expression filter = term.filter(period);
        if (filter != null) {
            for (Expression condition : Predicates.conjuncts(filter)) {
                conditions.add(new FilterCondition(condition, record, String.valueOf(conditions.size() + 1)));
            }
        }
        return conditions;
    }

    /** Null when it holds. */
    @Nullable
    Verdict whyNot(Values row) {
        Object truth = condition.evaluate(row);
        if (truth != null) {
            return (Boolean) truth ? null : isFalse;
        }
        for (Map.Entry<String, Verdict> column : isEmpty.entrySet()) {
            if (row.get(column.getKey()) == null) {
                return column.getValue();
            }
        }
        return isFalse;
    }

    private static Text empty(RecordDefinition record, String name) {
        return record.column(name).map(column -> words(column, name)).orElseGet(() -> Text.same(name));
    }

    private static Text words(ColumnDefinition column, String name) {
        return Predicates.isEmpty(name, column.type().valueType(), column.title())
                .words();
    }
}
