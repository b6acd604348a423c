package org.suping.prove.store.part;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.suping.collect.CollectedReturn;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowNumber;
import org.suping.evidence.Vault;
import org.suping.evidence.store.DuckDb;
import org.suping.vocabulary.Sha256;

/**
 * What settlement found out about the rows of one file.
 *
 * @param duplicates lines: settlement sets a line aside with all the rows it made
 * @param repeats numbers of rows
 */
public record SettledRows(BitSet duplicates, Set<Long> repeats) {

    private static final String DUPLICATE = "duplicate";

    private SettledRows() {
        this(new BitSet(), new HashSet<>());
    }

    /** Of every file of a record, by its digest; a file of which settlement says nothing has none. */
    public static Map<Sha256, SettledRows> of(
            DuckDBConnection engine, Vault vault, CollectedReturn collected, String record) {
        Map<Sha256, SettledRows> settled = new HashMap<>();
        for (PartRef part : collected.settlementParts(record)) {
            String sql = "SELECT _file, _row, kind FROM " + DuckDb.readParquet(List.of(vault.resolve(part)));
            try (Statement statement = engine.createStatement();
                    ResultSet result = statement.executeQuery(sql)) {
                while (result.next()) {
                    settled.computeIfAbsent(new Sha256(result.getString(1)), file -> new SettledRows())
                            .add(result.getLong(2), result.getString(3));
                }
            } catch (SQLException broken) {
                throw new UnreadablePartException(part, broken);
            }
        }
        return settled;
    }

    /** Of the part's file. */
    public static SettledRows of(PartRef part, Map<Sha256, SettledRows> settled) {
        return settled.getOrDefault(part.file(), new SettledRows());
    }

    private void add(long row, String kind) {
        if (DUPLICATE.equals(kind)) {
            duplicates.set(Math.toIntExact(RowNumber.line(row)));
        } else {
            repeats.add(row);
        }
    }

    boolean isDuplicate(long row) {
        return !duplicates.isEmpty() && duplicates.get(Math.toIntExact(RowNumber.line(row)));
    }

    boolean isRepeat(long row) {
        return repeats.contains(row);
    }
}
