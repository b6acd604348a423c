package org.suping.collect.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.suping.collect.StoredRow;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.ColumnType;
import org.suping.definitions.expression.Expression;

/** A column computed from the others; amounts are rounded half up to the decimals a part holds, whole numbers to none. */
final class DerivedColumn {

    private final Expression expression;
    private final ColumnType type;
    private final int target;

    DerivedColumn(ColumnDefinition column, int target) {
        this.expression = Objects.requireNonNull(column.derived());
        this.type = column.type();
        this.target = target;
    }

    void derive(RowValues values, StoredRow row) {
        Object value = expression.evaluate(values);
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

    private static long whole(BigDecimal number) {
        return number.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static long unscaled(BigDecimal number) {
        return number.setScale(StoredRow.SCALE, RoundingMode.HALF_UP)
                .unscaledValue()
                .longValueExact();
    }
}
