package org.suping.collect.settle.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.suping.collect.CollectedReturn;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowDigest;
import org.suping.evidence.SourceFile;
import org.suping.evidence.Vault;
import org.suping.evidence.store.DuckDb;
import org.suping.vocabulary.Sha256;

/**
 * What settlement parts say: which rows are duplicates or repeats, in the order of the files, as settling lists them.
 *
 * @param digest of their list
 * @param duplicates how many rows were set aside, by the digest of their file; files without any are left out
 */
public record SettlementContent(long rows, Sha256 digest, Map<Sha256, Long> duplicates) {

    private static final Sha256 NO_FILE = Sha256.of("");

    /** Of a record of which no row is a duplicate or a repeat. */
    static SettlementContent none() {
        return new SettlementContent(0, RowDigest.ofFile(NO_FILE).finish(), Map.of());
    }

    /**
     * All settlement parts of a record, read as one list.
     *
     * @throws SQLException when one of them cannot be read
     */
    public static SettlementContent ofParts(Connection engine, Vault vault, CollectedReturn collected, String record)
            throws SQLException {
        List<Path> parts =
                collected.settlementParts(record).stream().map(vault::resolve).toList();
        if (parts.isEmpty()) {
            return none();
        }
        Map<Sha256, LocalDate> days = days(collected, record);
        String files = collected.rowParts(record).stream()
                .map(PartRef::file)
                .distinct()
                .sorted(SettlementRows.order(days))
                .map(file -> DuckDb.text(file.hex()))
                .collect(Collectors.joining(", ", "[", "]"));
        try (Statement statement = engine.createStatement();
                ResultSet line = statement.executeQuery(
                        "SELECT _file, _row, kind, of_file, of_row FROM " + DuckDb.readParquet(parts)
                                + " ORDER BY list_position(" + files + "::VARCHAR[], _file), _row, kind")) {
            return of(line);
        }
    }

    /** Of lines in their order. */
    static SettlementContent of(ResultSet line) throws SQLException {
        RowDigest content = RowDigest.ofFile(NO_FILE);
        Map<Sha256, Long> duplicates = new HashMap<>();
        long rows = 0;
        while (line.next()) {
            String file = String.valueOf(line.getString("_file"));
            content.text(file);
            content.number(line.getLong("_row"));
            content.text(line.getString("kind"));
            content.text(line.getString("of_file"));
            content.number(line.getLong("of_row"));
            content.endRow();
            if ("duplicate".equals(line.getString("kind"))) {
                duplicates.merge(new Sha256(file), 1L, Long::sum);
            }
            rows++;
        }
        return new SettlementContent(rows, content.finish(), Map.copyOf(duplicates));
    }

    /** The day that each file of a record speaks of. */
    static Map<Sha256, LocalDate> days(CollectedReturn collected, String record) {
        return collected.files().stream()
                .filter(file -> file.record().equals(record))
                .collect(Collectors.toMap(SourceFile::digest, SourceFile::asOf, (one, same) -> one));
    }
}
