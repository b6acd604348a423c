package org.suping.prove.store.part;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.ColumnType;

/**
 * How one column of a {@link PartQuery} is read.
 *
 * @param index in the result, from 1
 * @param known when not empty, the result has numbers: 1 for the first of these texts, 0 for one that is not among them
 */
public record PartCell(int index, ColumnType type, List<String> known) {

    /** String, Long, BigDecimal, LocalDate or Boolean by the column's type; null where there is none. */
    @Nullable
    Object read(ResultSet row) throws SQLException {
        if (!known.isEmpty()) {
            int number = row.getInt(index);
            if (number == 0) {
                return row.wasNull() ? null : PartQuery.UNLISTED;
            }
            return known.get(number - 1);
        }
        return switch (type) {
            case INTEGER -> whole(row);
            case DECIMAL -> row.getBigDecimal(index);
            default -> row.getObject(index);
        };
    }

    private @Nullable Long whole(ResultSet row) throws SQLException {
        long number = row.getLong(index);
        return row.wasNull() ? null : number;
    }
}
