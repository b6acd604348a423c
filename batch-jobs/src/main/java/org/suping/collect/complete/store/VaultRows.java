package org.suping.collect.complete.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.RecordDefinition;
import org.suping.evidence.PartColumn;
import org.suping.evidence.PartRef;
import org.suping.evidence.Vault;
import org.suping.evidence.store.DuckDb;
import org.suping.vocabulary.RowStatus;

/**
 * The rows of a return as relations, and what is told of some of them.
 *
 * @param statement of an engine that can reach the vault
 */
record VaultRows(Statement statement, Vault vault, CollectedReturn collected) {

    private static final int TOLD = 5;

    /** Some rows: how many, and the first few by name. */
    record Told(long count, String first) {}

    /** All rows of a record's parts that are asked for. */
    String all(RecordDefinition record, Predicate<PartRef> asked) {
        return relation(
                record, collected.rowParts(record.code()).stream().filter(asked).toList());
    }

    /** All rows in these parts of a record. */
    String relation(RecordDefinition record, List<PartRef> parts) {
        return parts.isEmpty() ? none(record) : "(SELECT * FROM " + read(parts) + ")";
    }

    /** The same without those that were rejected. */
    String present(RecordDefinition record, Predicate<PartRef> asked) {
        return "(SELECT * FROM " + all(record, asked) + " WHERE _status <> " + DuckDb.text(RowStatus.REJECTED.code())
                + ")";
    }

    /** Accepted rows that are no duplicates. */
    String counting(RecordDefinition record, Predicate<PartRef> asked) {
        List<PartRef> settled = collected.settlementParts(record.code());
        String duplicates = settled.isEmpty()
                ? ""
                : " ANTI JOIN (SELECT _file, _row FROM " + read(settled) + " WHERE kind = 'duplicate') AS settled"
                        + " ON counting._file = settled._file AND counting._row = settled._row";
        return "(SELECT * FROM " + all(record, asked) + " AS counting" + duplicates + " WHERE _status = "
                + DuckDb.text(RowStatus.ACCEPTED.code()) + ")";
    }

    /** @param query of a number {@code c} and a text {@code x} for each row, in the order in which they are to be told */
    Told tell(String query) throws SQLException {
        String sql = "WITH found AS MATERIALIZED (SELECT *, row_number() OVER () AS place FROM (" + query
                + ")) SELECT (SELECT coalesce(sum(c), 0)::BIGINT FROM found), (SELECT count(*) FROM found),"
                + " (SELECT string_agg(x, ', ' ORDER BY place) FROM found WHERE place <= " + TOLD + ")";
        try (ResultSet line = statement.executeQuery(sql)) {
            line.next();
            String more = line.getLong(2) > TOLD ? " …" : "";
            return new Told(line.getLong(1), line.getString(3) + more);
        }
    }

    private String read(List<PartRef> parts) {
        List<Path> paths = parts.stream().map(vault::resolve).toList();
        return DuckDb.readParquet(paths);
    }

    private static String none(RecordDefinition record) {
        String columns = PartColumn.of(record).stream()
                .map(column -> "NULL::" + column.type().sql() + " AS " + DuckDb.name(column.name()))
                .collect(Collectors.joining(", "));
        return "(SELECT NULL::VARCHAR AS _file, NULL::BIGINT AS _row, NULL::VARCHAR AS _status, NULL::VARCHAR AS"
                + " _finding, " + columns + " WHERE false)";
    }
}
