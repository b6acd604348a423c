package org.suping.collect.complete.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.suping.collect.complete.store.VaultRows.Told;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.Definitions;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.SourceDefinition;
import org.suping.evidence.PartRef;
import org.suping.evidence.SourceFile;
import org.suping.evidence.store.DuckDb;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.RowStatus;
import org.suping.vocabulary.Sha256;

/** Keys that were delivered once and are no longer: since the attempt before, or since an earlier whole delivery. */
final class TakenAway {

    /** Stands in no key. */
    private static final String BETWEEN = "chr(31)";

    private final Definitions definitions;
    private final VaultRows rows;

    TakenAway(Definitions definitions, VaultRows rows) {
        this.definitions = definitions;
        this.rows = rows;
    }

    /** Between one delivery of a source and the next. */
    List<Finding> betweenDeliveries(SourceDefinition source) throws SQLException {
        RecordDefinition record = definitions.record(source.record());
        List<SourceFile> files = rows.collected().files().stream()
                .filter(file -> file.source().equals(source.code()) && !file.isNote())
                .toList();
        SortedSet<LocalDate> days = files.stream().map(SourceFile::asOf).collect(Collectors.toCollection(TreeSet::new));
        List<Finding> found = new ArrayList<>();
        LocalDate earlier = null;
        for (LocalDate later : days) {
            if (earlier != null && !record.key().isEmpty()) {
                Told gone = rows.tell(
                        gone(record, accepted(delivered(record, files, earlier)), delivered(record, files, later)));
                if (gone.count() > 0) {
                    found.add(Finding.of(
                            "DEL-16", Severity.SOFT, source.code(), gone.count(), earlier, later, gone.first()));
                }
            }
            earlier = later;
        }
        return found;
    }

    /**
     * Since an earlier attempt, whose parts are there still.
     *
     * @param before its rows of the record
     * @param gone keys it missed already
     * @return keys that are missed now, in their order
     */
    List<String> sinceAttempt(RecordDefinition record, List<PartRef> before, List<String> gone) throws SQLException {
        if (before.isEmpty() && gone.isEmpty() || !hasKey(record, before)) {
            return List.of();
        }
        String missed = gone.stream().map(DuckDb::text).collect(Collectors.joining(", ", "unnest([", "])"));
        String once = "SELECT " + key(record) + " AS k FROM " + accepted(rows.relation(record, before))
                + (gone.isEmpty() ? "" : " UNION SELECT " + missed + " AS k");
        List<String> keys = new ArrayList<>();
        try (ResultSet line = rows.statement()
                .executeQuery("SELECT DISTINCT k FROM (" + once + ") AS once ANTI JOIN (SELECT " + key(record)
                        + " AS n FROM " + rows.all(record, part -> true) + ") AS now ON k = n WHERE k IS NOT NULL"
                        + " ORDER BY k")) {
            while (line.next()) {
                keys.add(line.getString(1));
            }
        }
        return keys;
    }

    /** A key as people read it; of one that holds personal data nothing. */
    static String shown(RecordDefinition record, String key) {
        return isShown(record) ? key.replace('\u001F', '/') : "***";
    }

    private static boolean isShown(RecordDefinition record) {
        return record.key().stream()
                .flatMap(name -> record.column(name).stream())
                .map(ColumnDefinition::personal)
                .allMatch(kind -> kind == null);
    }

    /** The definition may have other columns than when those parts were written. */
    private boolean hasKey(RecordDefinition record, List<PartRef> before) throws SQLException {
        if (record.key().isEmpty()) {
            return false;
        }
        Set<String> names = new TreeSet<>();
        try (ResultSet line = rows.statement()
                .executeQuery(
                        "SELECT column_name FROM (DESCRIBE SELECT * FROM " + rows.relation(record, before) + ")")) {
            while (line.next()) {
                names.add(line.getString(1));
            }
        }
        return names.containsAll(record.key());
    }

    private String delivered(RecordDefinition record, List<SourceFile> files, LocalDate day) {
        Set<Sha256> digests = files.stream()
                .filter(file -> file.asOf().equals(day))
                .map(SourceFile::digest)
                .collect(Collectors.toSet());
        return rows.all(record, part -> digests.contains(part.file()));
    }

    private static String accepted(String relation) {
        return "(SELECT * FROM " + relation + " WHERE _status = " + DuckDb.text(RowStatus.ACCEPTED.code()) + ")";
    }

    private static String gone(RecordDefinition record, String before, String now) {
        String shown = isShown(record) ? "replace(k, " + BETWEEN + ", '/')" : "'***'";
        return "SELECT 1 AS c, " + shown + " AS x FROM (SELECT DISTINCT " + key(record) + " AS k FROM " + before
                + ") AS before ANTI JOIN (SELECT " + key(record) + " AS n FROM " + now + ") AS now ON k = n ORDER BY k";
    }

    private static String key(RecordDefinition record) {
        return record.key().stream()
                .map(DuckDb::name)
                .collect(Collectors.joining(", ", "concat_ws(" + BETWEEN + ", ", ")"));
    }
}
