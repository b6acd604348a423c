package org.suping.prove.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.suping.definitions.RecordDefinition;
import org.suping.evidence.Folders;
import org.suping.evidence.PartColumn;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowNumber;
import org.suping.evidence.Vault;
import org.suping.evidence.store.DuckDb;
import org.suping.findings.Finding;
import org.suping.prove.Proof;

/**
 * Where the rows of an original file differ from those of the parts: by line and column, never by a cell's text.
 *
 * @param first the first lines that differ
 * @param lines how many differ
 */
record RowDifferences(List<Finding> first, long lines) {

    private static final int TOLD = 5;
    private static final int OWN_COLUMNS = 3;

    /** Rows in parts of one vault. */
    record Side(Vault vault, List<PartRef> parts) {

        private String rows() {
            return DuckDb.readParquet(parts.stream().map(vault::resolve).toList());
        }
    }

    /** Compares line by line. Keyed hashes are left out: another key is no other content. */
    static RowDifferences between(Folders folders, RecordDefinition record, Side original, Side kept) {
        List<String> columns = Stream.concat(
                        Stream.of("_status", "_finding"),
                        PartColumn.of(record).stream()
                                .filter(column -> !column.isHash())
                                .map(PartColumn::name))
                .toList();
        List<Finding> first = new ArrayList<>();
        long lines = 0;
        try (DuckDBConnection engine = DuckDb.open(folders, 2);
                Statement statement = engine.createStatement();
                ResultSet rows = statement.executeQuery(sql(columns, original, kept))) {
            while (rows.next()) {
                if (first.size() < TOLD) {
                    first.add(difference(rows, columns));
                }
                lines++;
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("The rows cannot be compared", broken);
        }
        return new RowDifferences(first, lines);
    }

    private static String sql(List<String> columns, Side original, Side kept) {
        StringBuilder flags = new StringBuilder();
        StringBuilder any = new StringBuilder("gone OR added");
        for (int i = 0; i < columns.size(); i++) {
            String name = DuckDb.name(columns.get(i));
            flags.append(", o.")
                    .append(name)
                    .append(" IS DISTINCT FROM k.")
                    .append(name)
                    .append(" AS d")
                    .append(i);
            any.append(" OR d").append(i);
        }
        return "SELECT * FROM (SELECT coalesce(o._row, k._row) AS line, o._row IS NULL AS gone, k._row IS NULL AS added"
                + flags + " FROM " + original.rows() + " o FULL JOIN " + kept.rows()
                + " k ON o._row = k._row) WHERE " + any + " ORDER BY " + RowNumber.lineSql("line") + ", line";
    }

    private static Finding difference(ResultSet row, List<String> columns) throws SQLException {
        String line = RowNumber.text(row.getLong(1));
        if (row.getBoolean(2)) {
            return Proof.difference("AGAINST-GONE", line);
        }
        if (row.getBoolean(3)) {
            return Proof.difference("AGAINST-ADDED", line);
        }
        List<String> different = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (row.getBoolean(OWN_COLUMNS + i + 1)) {
                different.add(columns.get(i));
            }
        }
        return Proof.difference("AGAINST-CELL", line, String.join(", ", different));
    }
}
