package org.suping.collect.settle.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.RecordDefinition.RepeatRule;
import org.suping.evidence.PartColumn;
import org.suping.evidence.PartRef;
import org.suping.evidence.Vault;
import org.suping.evidence.store.DuckDb;
import org.suping.vocabulary.RowStatus;
import org.suping.vocabulary.Sha256;

/**
 * The statements that settle one record's parts.
 *
 * <p>A file stands as its number {@code f}: that of the latest delivery first, of one day in the order of digests, so that of
 * rows with one key the first by number is the latest version. Results
 * gather in {@code settled(f, _row, kind, of_f, of_row)}.
 */
final class SettlementRows {

    private static final String ACCEPTED = "_status = '" + RowStatus.ACCEPTED.code() + "'";

    private final Vault vault;
    private final Map<Sha256, LocalDate> asOf;
    private final Map<Sha256, List<PartRef>> partsOf;

    /** @param asOf the day that each file speaks of */
    SettlementRows(Vault vault, List<PartRef> parts, Map<Sha256, LocalDate> asOf) {
        this.vault = vault;
        this.asOf = asOf;
        this.partsOf = new TreeMap<>(Comparator.comparing((Sha256 file) -> day(file), Comparator.reverseOrder())
                .thenComparing(Comparator.naturalOrder()));
        parts.forEach(part ->
                partsOf.computeIfAbsent(part.file(), file -> new ArrayList<>()).add(part));
    }

    boolean isEmpty() {
        return partsOf.isEmpty();
    }

    List<String> engineSetup() {
        List<String> statements = new ArrayList<>();
        statements.add("CREATE TABLE settled (f INTEGER, _row BIGINT, kind VARCHAR, of_f INTEGER, of_row BIGINT)");
        statements.add("CREATE TABLE file (f INTEGER, digest VARCHAR, as_of DATE)");
        int number = 0;
        for (Sha256 file : partsOf.keySet()) {
            statements.add("INSERT INTO file VALUES (" + number++ + ", " + DuckDb.text(file.hex()) + ", DATE '"
                    + day(file) + "')");
        }
        if (!partsOf.isEmpty()) {
            statements.add("CREATE VIEW delivered AS " + delivered());
        }
        return statements;
    }

    private LocalDate day(Sha256 file) {
        return asOf.getOrDefault(file, LocalDate.EPOCH);
    }

    /** All accepted rows with their file's number. */
    private String delivered() {
        List<String> selects = new ArrayList<>();
        for (List<PartRef> parts : partsOf.values()) {
            selects.add("SELECT " + selects.size() + "::INTEGER AS f, * EXCLUDE (_file, _status, _finding) FROM "
                    + DuckDb.readParquet(parts.stream().map(vault::resolve).toList()) + " WHERE " + ACCEPTED);
        }
        return String.join(" UNION ALL ", selects);
    }

    /** The hashes that more than one row has. */
    String candidates(String table, List<String> columns) {
        return "CREATE TABLE " + table + " AS SELECT " + hash(columns) + " AS h FROM delivered WHERE "
                + present(columns)
                + " GROUP BY h HAVING count(*) > 1";
    }

    String duplicates(List<String> key) {
        String window = " OVER (PARTITION BY " + names(key) + " ORDER BY f, _row)";
        return "INSERT INTO settled SELECT f, _row, 'duplicate', of_f, of_row FROM (SELECT f, _row, first_value(f)"
                + window + " AS of_f, first_value(_row)" + window + " AS of_row, row_number()" + window
                + " AS place FROM delivered SEMI JOIN key_candidate ON " + hash(key) + " = h WHERE " + present(key)
                + ") WHERE place > 1";
    }

    String repeats(RepeatRule rule) {
        String day = DuckDb.name(rule.dateColumn());
        String window = " OVER (PARTITION BY " + names(rule.same()) + " ORDER BY " + day + ", f, _row)";
        return "INSERT INTO settled SELECT f, _row, 'repeat', of_f, of_row FROM (SELECT f, _row, lag(f)" + window
                + " AS of_f, lag(_row)" + window + " AS of_row, " + day + " - lag(" + day + ")" + window
                + " AS days FROM delivered SEMI JOIN repeat_candidate ON " + hash(rule.same()) + " = h ANTI JOIN"
                + " (SELECT f, _row FROM settled WHERE kind = 'duplicate') AS aside USING (f, _row) WHERE "
                + present(rule.same()) + " AND " + day + " IS NOT NULL) WHERE days <= "
                + rule.withinDays();
    }

    /** The settlement part's rows, in their order. */
    String listed() {
        return "SELECT row_file.digest AS _file, _row, kind, of_file.digest AS of_file, of_row FROM settled"
                + " JOIN file AS row_file ON row_file.f = settled.f JOIN file AS of_file ON of_file.f = of_f"
                + " ORDER BY settled.f, _row, kind";
    }

    String duplicatesByFile() {
        return "SELECT digest, count(_row) FROM file LEFT JOIN settled ON settled.f = file.f AND kind = 'duplicate'"
                + " GROUP BY digest";
    }

    /** The contents of the duplicates and of the rows that count instead, as hashes. */
    String contents(RecordDefinition record) {
        List<String> columns =
                PartColumn.of(record).stream().map(PartColumn::name).toList();
        return "CREATE TABLE content AS SELECT f, _row, hash(" + names(columns)
                + ") AS c FROM delivered SEMI JOIN (SELECT f, _row FROM settled WHERE kind = 'duplicate' UNION"
                + " SELECT of_f, of_row FROM settled WHERE kind = 'duplicate') AS asked"
                + " ON asked.f = delivered.f AND asked._row = delivered._row";
    }

    /** Of one day: a later version may differ. */
    String differing() {
        return "SELECT file.digest, settled._row FROM settled JOIN file ON file.f = settled.f"
                + " JOIN file AS counting ON counting.f = of_f AND counting.as_of = file.as_of"
                + " JOIN content AS own ON own.f = settled.f AND own._row = settled._row"
                + " JOIN content AS counted ON counted.f = of_f AND counted._row = of_row"
                + " WHERE kind = 'duplicate' AND own.c <> counted.c ORDER BY settled.f, settled._row";
    }

    /** The rows that share these columns with an earlier one of another key, and which that is. */
    String sharing(String table, List<String> columns) {
        String window = " OVER (PARTITION BY " + names(columns) + " ORDER BY f, _row)";
        return "CREATE TABLE " + table + " AS SELECT f, _row, of_f, of_row FROM (SELECT f, _row, first_value(f)"
                + window
                + " AS of_f, first_value(_row)" + window + " AS of_row, row_number()" + window
                + " AS place FROM delivered SEMI JOIN " + table + "_candidate ON " + hash(columns)
                + " = h ANTI JOIN (SELECT f, _row FROM settled WHERE kind = 'duplicate') AS aside USING (f, _row)"
                + " WHERE " + present(columns) + ") WHERE place > 1";
    }

    /** The same with their file's digest, in their order. */
    String places(String sharing) {
        return "SELECT digest, _row FROM " + sharing + " AS sharing JOIN file ON file.f = sharing.f"
                + " ORDER BY sharing.f, _row";
    }

    /** Makes them duplicates of the first. */
    String setAside(String sharing) {
        return "INSERT INTO settled SELECT f, _row, 'duplicate', of_f, of_row FROM " + sharing;
    }

    private static String hash(List<String> columns) {
        return "hash(" + names(columns) + ")";
    }

    private static String present(List<String> columns) {
        return columns.stream()
                .map(column -> DuckDb.name(column) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
    }

    private static String names(List<String> columns) {
        return columns.stream().map(DuckDb::name).collect(Collectors.joining(", "));
    }
}
