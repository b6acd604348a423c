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
import org.suping.evidence.RowNumber;
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
    private final boolean hasMatters;
    private final Map<Sha256, LocalDate> asOf;
    private final Map<Sha256, List<PartRef>> partsOf;

    /** @param asOf the day that each file speaks of */
    SettlementRows(RecordDefinition record, Vault vault, List<PartRef> parts, Map<Sha256, LocalDate> asOf) {
        this.vault = vault;
        this.hasMatters = record.matterColumn() != null;
        this.asOf = asOf;
        this.partsOf = new TreeMap<>(order(asOf));
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
        return day(asOf, file);
    }

    private static LocalDate day(Map<Sha256, LocalDate> asOf, Sha256 file) {
        return asOf.getOrDefault(file, LocalDate.EPOCH);
    }

    /** Files that speak of the latest day come first, of one day by their digests. */
    static Comparator<Sha256> order(Map<Sha256, LocalDate> asOf) {
        return Comparator.comparing((Sha256 file) -> day(asOf, file), Comparator.reverseOrder())
                .thenComparing(Comparator.naturalOrder());
    }

    /** All accepted rows with their file's number and their line. */
    private String delivered() {
        List<String> selects = new ArrayList<>();
        for (List<PartRef> parts : partsOf.values()) {
            selects.add("SELECT " + selects.size() + "::INTEGER AS f, " + RowNumber.lineSql("_row")
                    + " AS _line, * EXCLUDE (_file, _status, _finding) FROM "
                    + DuckDb.readParquet(parts.stream().map(vault::resolve).toList()) + " WHERE " + ACCEPTED);
        }
        return String.join(" UNION ALL ", selects);
    }

    /** The hashes that more than one line has. */
    String candidates(String table, List<String> columns) {
        return "CREATE TABLE " + table + " AS SELECT " + hash(columns) + " AS h FROM delivered WHERE "
                + present(columns)
                + " GROUP BY h HAVING count(*) > 1"
                + (hasMatters ? " AND (min(f) <> max(f) OR min(_line) <> max(_line))" : "");
    }

    /** All rows of a line are set aside because of another line: the first row of that one stands for it. */
    String duplicates(List<String> key) {
        String window = " OVER (PARTITION BY " + names(key) + " ORDER BY f, _line, _row)";
        return "INSERT INTO settled SELECT f, _row, 'duplicate', of_f, of_row FROM (SELECT f, _line, _row,"
                + " first_value(f)" + window + " AS of_f, first_value(_line)" + window + " AS of_line,"
                + " first_value(_row)" + window + " AS of_row FROM delivered SEMI JOIN key_candidate ON " + hash(key)
                + " = h WHERE " + present(key) + ") WHERE f <> of_f OR _line <> of_line";
    }

    /** Of a line's rows the first repeats another line's. */
    String repeats(RepeatRule rule) {
        String day = DuckDb.name(rule.dateColumn());
        String window = " OVER (PARTITION BY " + names(rule.same()) + " ORDER BY " + day + ", f, _line)";
        return "INSERT INTO settled SELECT f, _row, 'repeat', of_f, of_row FROM (SELECT f, _row, lag(f)" + window
                + " AS of_f, lag(_row)" + window + " AS of_row, " + day + " - lag(" + day + ")" + window
                + " AS days FROM " + counting(rule.same(), "repeat_candidate") + " WHERE " + day
                + " IS NOT NULL) WHERE days <= " + rule.withinDays();
    }

    /** One row of every line that has these columns and may share them with another, duplicates left out. */
    private String counting(List<String> columns, String candidates) {
        String first = " QUALIFY row_number() OVER (PARTITION BY f, _line, " + names(columns) + " ORDER BY _row) = 1";
        return "(SELECT * FROM delivered SEMI JOIN " + candidates + " ON " + hash(columns) + " = h ANTI JOIN"
                + " (SELECT f, _row FROM settled WHERE kind = 'duplicate') AS aside USING (f, _row) WHERE "
                + present(columns) + (hasMatters ? first : "") + ")";
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

    /** The contents of the lines that are set aside and of those that count instead, as hashes. */
    String contents(RecordDefinition record) {
        List<String> columns =
                PartColumn.of(record).stream().map(PartColumn::name).toList();
        return "CREATE TABLE content AS SELECT f, _line, hash(list_sort(list(hash(" + names(columns)
                + ")))) AS c FROM delivered SEMI JOIN (SELECT f, " + RowNumber.lineSql("_row")
                + " AS _line FROM settled WHERE kind = 'duplicate' UNION SELECT of_f, " + RowNumber.lineSql("of_row")
                + " FROM settled WHERE kind = 'duplicate') AS asked"
                + " ON asked.f = delivered.f AND asked._line = delivered._line GROUP BY f, _line";
    }

    /** Of one day: a later version may differ. */
    String differing() {
        return "SELECT digest, _line, of_digest, of_line FROM (SELECT DISTINCT settled.f, file.digest, own._line,"
                + " counting.digest AS of_digest, counted._line AS of_line FROM settled JOIN file ON file.f = settled.f"
                + " JOIN file AS counting ON counting.f = of_f AND counting.as_of = file.as_of"
                + " JOIN content AS own ON own.f = settled.f AND own._line = " + RowNumber.lineSql("settled._row")
                + " JOIN content AS counted ON counted.f = of_f AND counted._line = " + RowNumber.lineSql("of_row")
                + " WHERE kind = 'duplicate' AND own.c <> counted.c) ORDER BY f, _line";
    }

    /** The lines that share these columns with an earlier one of another key, and which row of that stands for it. */
    String sharing(String table, List<String> columns) {
        String window = " OVER (PARTITION BY " + names(columns) + " ORDER BY f, _line, _row)";
        return "CREATE TABLE " + table + " AS SELECT f, _line, of_f, of_row FROM (SELECT f, _line, first_value(f)"
                + window + " AS of_f, first_value(_line)" + window + " AS of_line, first_value(_row)" + window
                + " AS of_row FROM " + counting(columns, table + "_candidate")
                + ") WHERE f <> of_f OR _line <> of_line"
                + " QUALIFY row_number() OVER (PARTITION BY f, _line ORDER BY of_f, of_line) = 1";
    }

    /** The same with their file's digest, in their order. */
    String places(String sharing) {
        return "SELECT file.digest, _line, first.digest, " + RowNumber.lineSql("of_row") + " FROM " + sharing
                + " AS sharing JOIN file ON file.f = sharing.f JOIN file AS first ON first.f = of_f"
                + " ORDER BY sharing.f, _line";
    }

    /** Makes all their rows duplicates of the first. */
    String setAside(String sharing) {
        return "INSERT INTO settled SELECT f, _row, 'duplicate', of_f, of_row FROM delivered JOIN " + sharing
                + " USING (f, _line)";
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
