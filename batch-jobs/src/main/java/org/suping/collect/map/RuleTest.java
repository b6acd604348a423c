package org.suping.collect.map;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suping.collect.RowReason;
import org.suping.collect.StoredRow;
import org.suping.definitions.ColumnType;
import org.suping.definitions.expression.Condition;
import org.suping.definitions.expression.Expression;
import org.suping.definitions.expression.Leaf;
import org.suping.definitions.expression.Relation;
import org.suping.definitions.rows.RowChecks.RowRule;
import org.suping.evidence.PartColumn;

/** Whether a row satisfies one of its record's rules. Two columns of a type are compared as they are stored. */
final class RuleTest {

    private final RowReason broken;
    private final Expression holds;
    private final @Nullable Columns columns;

    /** A comparison of two columns with numbers of one kind. */
    private record Columns(int left, Relation relation, int right) {

        boolean hold(StoredRow row) {
            return !row.has(left)
                    || !row.has(right)
                    || relation.accepts(Long.compare(row.number(left), row.number(right)));
        }
    }

    RuleTest(RowRule rule, List<PartColumn> parts) {
        this.broken = RowReason.of(rule);
        this.holds = rule.holds();
        this.columns = columns(holds, parts);
    }

    /** Why the row is to be rejected, or null where it satisfies the rule or an empty cell leaves it open. */
    @Nullable
    RowReason broken(StoredRow row, RowValues values) {
        boolean held = columns == null ? !Boolean.FALSE.equals(holds.evaluate(values.of(row))) : columns.hold(row);
        return held ? null : broken;
    }

    private static @Nullable Columns columns(Expression holds, List<PartColumn> parts) {
        if (holds instanceof Condition.Comparison comparison
                && comparison.left() instanceof Leaf.NameReference left
                && comparison.right() instanceof Leaf.NameReference right) {
            List<String> names = parts.stream().map(PartColumn::name).toList();
            int one = names.indexOf(left.name());
            int other = names.indexOf(right.name());
            ColumnType type = parts.get(one).type();
            boolean numbers = type != ColumnType.TEXT && type != ColumnType.CODE;
            return numbers && parts.get(other).type() == type ? new Columns(one, comparison.relation(), other) : null;
        }
        return null;
    }
}
