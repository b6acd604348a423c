package org.suping.prove.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.suping.collect.CollectedReturn;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowNumber;
import org.suping.evidence.Vault;
import org.suping.evidence.store.DuckDb;
import org.suping.vocabulary.Sha256;

/** Reads which lines of which files settlement set aside. */
final class SettledRows {

    private static final String DUPLICATE = "duplicate";

    private SettledRows() {}

    /**
     * The lines of duplicates by the digest of their file; nothing for a file without. Settlement sets a line aside with all
     * the rows it made.
     */
    static Map<Sha256, BitSet> duplicates(
            DuckDBConnection engine, Vault vault, CollectedReturn collected, String record) {
        Map<Sha256, BitSet> lines = new HashMap<>();
        for (PartRef part : collected.settlementParts(record)) {
            String sql = "SELECT _file, _row, kind FROM " + DuckDb.readParquet(List.of(vault.resolve(part)));
            try (Statement statement = engine.createStatement();
                    ResultSet result = statement.executeQuery(sql)) {
                while (result.next()) {
                    if (DUPLICATE.equals(result.getString(3))) {
                        lines.computeIfAbsent(new Sha256(result.getString(1)), file -> new BitSet())
                                .set(Math.toIntExact(RowNumber.line(result.getLong(2))));
                    }
                }
            } catch (SQLException broken) {
                throw new UnreadablePartException(part, broken);
            }
        }
        return lines;
    }
}
