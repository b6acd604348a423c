package org.suping.collect.map;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suping.collect.StoredRow;
import org.suping.definitions.ColumnType;
import org.suping.definitions.expression.Values;
import org.suping.evidence.PartColumn;

/** A stored row's cells by name, for expressions. */
final class RowValues implements Values {

    private final Map<String, Integer> positions = new HashMap<>();
    private final ColumnType[] types;
    private StoredRow row = new StoredRow(0);

    RowValues(List<PartColumn> columns) {
        for (PartColumn column : columns) {
            positions.put(column.name(), positions.size());
        }
        types = columns.stream().map(PartColumn::type).toArray(ColumnType[]::new);
    }

    RowValues of(StoredRow current) {
        row = current;
        return this;
    }

    @Override
    public @Nullable Object get(String name) {
        Integer column = positions.get(name);
        if (column == null) {
            throw new IllegalArgumentException("No column " + name);
        }
        if (!row.has(column)) {
            return null;
        }
        return switch (types[column]) {
            case TEXT, CODE -> row.text(column);
            case INTEGER -> row.number(column);
            case DECIMAL -> BigDecimal.valueOf(row.number(column), StoredRow.SCALE);
            case DATE -> LocalDate.ofEpochDay(row.number(column));
        };
    }
}
