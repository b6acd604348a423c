package org.suping.evidence.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Inserts many rows with few statements: several rows a statement, which every database takes and which is quick on each
 * without a switch of its driver.
 */
public final class ManyRows {

    private static final int ROWS_PER_STATEMENT = 200;

    private ManyRows() {}

    /**
     * Inserts all rows, or fails as one with the transaction it stands in.
     *
     * @param columns names, separated by commas
     * @param rows values in the order of the columns
     */
    public static void insert(
            JdbcClient jdbc, String table, String columns, List<? extends List<? extends @Nullable Object>> rows) {
        int width = columns.split(",", -1).length;
        String line = "(" + String.join(", ", Collections.nCopies(width, "?")) + ")";
        for (int from = 0; from < rows.size(); from += ROWS_PER_STATEMENT) {
            var some = rows.subList(from, Math.min(from + ROWS_PER_STATEMENT, rows.size()));
            List<@Nullable Object> values = new ArrayList<>(some.size() * width);
            some.forEach(values::addAll);
            jdbc.sql("insert into " + table + " (" + columns + ") values "
                            + String.join(", ", Collections.nCopies(some.size(), line)))
                    .params(values)
                    .update();
        }
    }
}
