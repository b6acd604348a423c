package org.suping.collect.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.suping.collect.StoredRow;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.ColumnType;
import org.suping.definitions.expression.Choice;
import org.suping.definitions.expression.Condition;
import org.suping.definitions.expression.Function;
import org.suping.definitions.expression.Leaf;
import org.suping.definitions.expression.Node;
import org.suping.definitions.expression.ValueType;
import org.suping.evidence.PartColumn;
import org.suping.vocabulary.Text;

/** A column computed from the others: whatever way it takes, the value is the expression's. */
class DerivedColumnTest {

    private static final int TARGET = 3;
    private static final Node RECEIVED = day("received");
    private static final Node TOLD = day("told");
    private static final Node EXTENDED = day("extended");

    private final Random random = new Random(20260930);

    @Test
    void is_the_value_of_its_expression_in_every_row() {
        Node limit = new Choice(
                ValueType.DATE,
                List.of(new Choice.Branch(new Condition.Empty(EXTENDED), later(RECEIVED, "15"))),
                EXTENDED);

        mustAgree(ColumnType.DATE, later(RECEIVED, "15"));
        mustAgree(ColumnType.DATE, later(later(TOLD, "30.0"), "1"));
        mustAgree(ColumnType.DATE, later(RECEIVED, "1.5"));
        mustAgree(ColumnType.DATE, later(RECEIVED, "3000000000"));
        mustAgree(ColumnType.DATE, limit);
        mustAgree(ColumnType.DATE, new Function.Extreme(true, ValueType.DATE, List.of(RECEIVED, TOLD)));
        mustAgree(ColumnType.INTEGER, new Function.DaysBetween(RECEIVED, TOLD));
        mustAgree(ColumnType.INTEGER, new Function.DaysBetween(TOLD, limit));
        mustAgree(ColumnType.INTEGER, new Function.Absolute(new Function.DaysBetween(RECEIVED, TOLD)));
    }

    private void mustAgree(ColumnType type, Node expression) {
        List<PartColumn> columns = List.of(
                new PartColumn("received", ColumnType.DATE, false),
                new PartColumn("told", ColumnType.DATE, false),
                new PartColumn("extended", ColumnType.DATE, false),
                new PartColumn("target", type, false));
        DerivedColumn derived = new DerivedColumn(
                new ColumnDefinition("target", Text.same("target"), type, false, null, null, false, expression),
                columns.stream().map(PartColumn::name).toList());
        RowValues values = new RowValues(columns);
        StoredRow row = new StoredRow(columns.size());
        for (int number = 1; number <= 200; number++) {
            fill(row, number);

            derived.derive(values, row);

            Object stored = row.has(TARGET) ? values.of(row).get("target") : null;
            row.clear(TARGET);
            assertThat(stored).as(expression.sql()).isEqualTo(whole(expression.evaluate(values.of(row))));
        }
    }

    /** One day in three is missing. */
    private void fill(StoredRow row, int number) {
        row.begin(number);
        for (int column = 0; column < TARGET; column++) {
            if (random.nextInt(3) > 0) {
                row.putNumber(column, LocalDate.of(2026, 7, 1).toEpochDay() + random.nextInt(90));
            }
        }
    }

    private static @Nullable Object whole(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.longValueExact() : value;
    }

    private static Node later(Node day, String days) {
        return new Function.AddDays(day, new Leaf.NumberLiteral(new BigDecimal(days)));
    }

    private static Node day(String name) {
        return new Leaf.NameReference(name, ValueType.DATE, Text.same(name));
    }
}
