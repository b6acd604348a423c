package org.suping.collect.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suping.collect.StoredRow;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.ColumnType;
import org.suping.definitions.expression.Choice;
import org.suping.definitions.expression.Condition;
import org.suping.definitions.expression.Expression;
import org.suping.definitions.expression.Function;
import org.suping.definitions.expression.Leaf;
import org.suping.definitions.expression.ValueType;

/**
 * A column computed from the others; amounts are rounded half up to the decimals a part holds, whole numbers to none.
 *
 * <p>Days, days so much later and days between days, which is what most derived columns are, are computed from the stored
 * numbers; any other expression from values.
 */
final class DerivedColumn {

    private final Expression expression;
    private final ColumnType type;
    private final int target;
    private final @Nullable Numbers numbers;

    /** A whole number or days since 1970, straight from a row, or {@link #NOTHING}. */
    private interface Numbers {

        long NOTHING = Long.MIN_VALUE;

        long of(StoredRow row);
    }

    /** @param names of a stored row's columns, in their order */
    DerivedColumn(ColumnDefinition column, List<String> names) {
        this.expression = Objects.requireNonNull(column.derived());
        this.type = column.type();
        this.target = names.indexOf(column.name());
        this.numbers = type == ColumnType.DATE
                ? days(expression, names)
                : type == ColumnType.INTEGER ? between(expression, names) : null;
    }

    void derive(RowValues values, StoredRow row) {
        if (numbers == null) {
            put(expression.evaluate(values.of(row)), row);
            return;
        }
        long number = numbers.of(row);
        if (number != Numbers.NOTHING) {
            row.putNumber(target, number);
        }
    }

    private void put(@Nullable Object value, StoredRow row) {
        if (value instanceof LocalDate day) {
            row.putNumber(target, day.toEpochDay());
        } else if (value instanceof Long number) {
            row.putNumber(target, type == ColumnType.DECIMAL ? unscaled(BigDecimal.valueOf(number)) : number);
        } else if (value instanceof BigDecimal number) {
            row.putNumber(target, type == ColumnType.DECIMAL ? unscaled(number) : whole(number));
        } else if (value != null) {
            row.putBytes(target, value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static @Nullable Numbers days(Expression expression, List<String> names) {
        if (expression instanceof Leaf.NameReference column && column.type() == ValueType.DATE) {
            return cell(names.indexOf(column.name()));
        }
        if (expression instanceof Function.AddDays later && later.days() instanceof Leaf.NumberLiteral literal) {
            Numbers from = days(later.date(), names);
            return from == null || !isWhole(literal.value())
                    ? null
                    : later(from, literal.value().intValueExact());
        }
        return expression instanceof Choice choice ? chosen(choice, names) : null;
    }

    /** {@code CASE WHEN day IS NULL THEN this ELSE that END} */
    private static @Nullable Numbers chosen(Choice choice, List<String> names) {
        Choice.Branch first = choice.branches().get(0);
        Numbers otherwise = days(choice.otherwise(), names);
        Numbers empty = days(first.result(), names);
        Numbers asked = first.condition() instanceof Condition.Empty condition ? days(condition.value(), names) : null;
        if (choice.branches().size() > 1 || asked == null || empty == null || otherwise == null) {
            return null;
        }
        return row -> asked.of(row) == Numbers.NOTHING ? empty.of(row) : otherwise.of(row);
    }

    private static @Nullable Numbers between(Expression expression, List<String> names) {
        if (!(expression instanceof Function.DaysBetween span)) {
            return null;
        }
        Numbers from = days(span.from(), names);
        Numbers to = days(span.to(), names);
        return from == null || to == null
                ? null
                : row -> {
                    long start = from.of(row);
                    long end = to.of(row);
                    return start == Numbers.NOTHING || end == Numbers.NOTHING ? Numbers.NOTHING : end - start;
                };
    }

    private static Numbers cell(int column) {
        return row -> row.has(column) ? row.number(column) : Numbers.NOTHING;
    }

    private static Numbers later(Numbers from, int days) {
        return row -> {
            long day = from.of(row);
            return day == Numbers.NOTHING ? Numbers.NOTHING : day + days;
        };
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }

    private static long whole(BigDecimal number) {
        return number.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static long unscaled(BigDecimal number) {
        return number.setScale(StoredRow.SCALE, RoundingMode.HALF_UP)
                .unscaledValue()
                .longValueExact();
    }
}
