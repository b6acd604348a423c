package org.suping.measure.store;

import java.nio.file.Path;
import java.util.List;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.RecordDefinition;
import org.suping.evidence.PartRef;
import org.suping.evidence.Vault;
import org.suping.evidence.store.DuckDb;
import org.suping.vocabulary.RowStatus;

/** The rows of a record that can count: accepted, and not set aside by settlement as duplicates. */
public final class CountingRows {

    private CountingRows() {}

    /**
     * A relation of these rows with all columns of their parts, in brackets.
     *
     * @param collected must have parts with rows of the record
     * @param withRepeats whether the column {@code repeated} is asked for, which costs a join
     */
    public static String relation(CollectedReturn collected, String record, Vault vault, boolean withRepeats) {
        String rows = DuckDb.readParquet(paths(collected.rowParts(record), vault));
        List<PartRef> settled = collected.settlementParts(record);
        // ANTI JOIN: a correlated NOT EXISTS takes three times as long over the same rows
        String duplicates = settled.isEmpty() ? "" : " ANTI JOIN " + settled(settled, vault, "duplicate");
        String repeats = settled.isEmpty() || !withRepeats ? "" : " LEFT JOIN " + settled(settled, vault, "repeat");
        String repeated = !withRepeats
                ? ""
                : repeats.isEmpty() ? ", 'no'" : ", CASE WHEN \"repeat\"._row IS NULL THEN 'no' ELSE 'yes' END";
        return "(SELECT counting.*" + repeated + (withRepeats ? " AS " + RecordDefinition.REPEATED : "") + " FROM "
                + rows
                + " AS counting" + duplicates + repeats + " WHERE counting._status = "
                + DuckDb.text(RowStatus.ACCEPTED.code()) + ")";
    }

    private static String settled(List<PartRef> parts, Vault vault, String kind) {
        String name = DuckDb.name(kind);
        return "(SELECT _file, _row FROM " + DuckDb.readParquet(paths(parts, vault)) + " WHERE kind = "
                + DuckDb.text(kind) + ") AS " + name + " ON counting._file = " + name + "._file AND counting._row = "
                + name + "._row";
    }

    private static List<Path> paths(List<PartRef> parts, Vault vault) {
        return parts.stream().map(vault::resolve).toList();
    }
}
