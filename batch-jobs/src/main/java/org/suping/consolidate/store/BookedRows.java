package org.suping.consolidate.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.RecordDefinition.RepeatRule;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowNumber;
import org.suping.evidence.Vault;
import org.suping.evidence.store.DuckDb;
import org.suping.vocabulary.RowStatus;

/**
 * The statements that find rows of one record in several packages. A package stands as its number {@code p} in the order of
 * organisations, a file as its number {@code f} among those of the return; results stand in {@code twice_…(p, f, _line, of_p, of_f,
 * of_line)}, one for each line that has a like one in an earlier package.
 */
final class BookedRows {

    private final Map<String, Integer> packages;
    private final Map<String, Integer> files = new TreeMap<>();
    private final CollectedReturn collected;
    private final Vault vault;
    private final RecordDefinition record;

    /** @param packages what stands before the paths of their parts → their number */
    BookedRows(Map<String, Integer> packages, CollectedReturn collected, Vault vault, RecordDefinition record) {
        this.packages = packages;
        this.collected = collected;
        this.vault = vault;
        this.record = record;
        for (int i = 0; i < collected.files().size(); i++) {
            files.put(
                    file(
                            collected.files().get(i).source(),
                            collected.files().get(i).digest().hex()),
                    i);
        }
    }

    /** Whether fewer than two packages have rows of it. */
    boolean areOfOne() {
        return collected.rowParts(record.code()).stream()
                        .map(this::number)
                        .distinct()
                        .count()
                < 2;
    }

    /** Makes {@code booked}: the rows that count, with their package and file. */
    List<String> setup() {
        List<PartRef> rows = collected.rowParts(record.code());
        List<PartRef> settled = collected.settlementParts(record.code());
        List<String> statements = new ArrayList<>();
        statements.add("CREATE OR REPLACE TABLE part_of (path VARCHAR, p INTEGER, f INTEGER)");
        statements.add("INSERT INTO part_of VALUES " + places(rows, settled));
        String aside = settled.isEmpty()
                ? ""
                : " ANTI JOIN (SELECT place.p, _file, _row FROM " + read(settled)
                        + " AS settled JOIN part_of AS place ON place.path = settled.filename WHERE kind = 'duplicate')"
                        + " AS aside ON aside.p = place.p AND aside._file = counting._file"
                        + " AND aside._row = counting._row";
        statements.add("CREATE OR REPLACE VIEW booked AS SELECT place.p, place.f, "
                + RowNumber.lineSql("counting._row") + " AS _line, counting.* FROM " + read(rows)
                + " AS counting JOIN part_of AS place ON place.path = counting.filename" + aside
                + " WHERE counting._status = " + DuckDb.text(RowStatus.ACCEPTED.code()));
        return statements;
    }

    /** The lines whose key another package has too. */
    List<String> byKey() {
        return twice("twice_key", record.key(), "");
    }

    /** The lines of one person, one matter and one day that another package has under another key. */
    List<String> byPerson(RepeatRule rule) {
        List<String> columns = new ArrayList<>(rule.same());
        columns.add(rule.dateColumn());
        return twice("twice_person", columns, " ANTI JOIN twice_key AS told USING (p, f, _line)");
    }

    /** Each pair of packages with the number of such lines, and the first of them. */
    static String pairs(String table, int first) {
        return "SELECT * FROM (SELECT *, count(*) OVER (PARTITION BY of_p, p) AS lines, row_number() OVER"
                + " (PARTITION BY of_p, p ORDER BY of_f, of_line, f, _line) AS place FROM " + table
                + ") WHERE place <= "
                + first + " ORDER BY of_p, p, place";
    }

    /** Each line against the first that is like it: so many packages with one key make few pairs. */
    private static List<String> twice(String table, List<String> columns, String without) {
        String names = columns.stream().map(DuckDb::name).collect(Collectors.joining(", "));
        String present =
                columns.stream().map(name -> DuckDb.name(name) + " IS NOT NULL").collect(Collectors.joining(" AND "));
        String candidates = "(SELECT hash(" + names + ") AS h FROM booked WHERE " + present
                + " GROUP BY h HAVING min(p) <> max(p)) AS candidate";
        String lines = "(SELECT DISTINCT p, f, _line, " + names + " FROM booked SEMI JOIN " + candidates + " ON hash("
                + names + ") = h WHERE " + present + ")";
        String first = " OVER (PARTITION BY " + names + " ORDER BY p, f, _line)";
        return List.of(
                "DROP TABLE IF EXISTS " + table,
                "CREATE TABLE " + table + " AS SELECT p, f, _line, of_p, of_f, of_line FROM (SELECT p, f, _line,"
                        + " first_value(p)" + first + " AS of_p, first_value(f)" + first
                        + " AS of_f, first_value(_line)"
                        + first + " AS of_line FROM " + lines + ") AS liked" + without + " WHERE p <> of_p"
                        + " QUALIFY row_number() OVER (PARTITION BY p, f, _line ORDER BY of_p, of_f, of_line) = 1");
    }

    private String places(List<PartRef> rows, List<PartRef> settled) {
        List<String> places = new ArrayList<>();
        rows.forEach(part -> places.add("(" + DuckDb.text(vault.resolve(part).toString()) + ", " + number(part) + ", "
                + files.getOrDefault(file(part.source(), part.file().hex()), -1) + ")"));
        settled.forEach(part ->
                places.add("(" + DuckDb.text(vault.resolve(part).toString()) + ", " + number(part) + ", NULL)"));
        return String.join(", ", places);
    }

    private int number(PartRef part) {
        String path = part.path();
        return packages.getOrDefault(path.substring(0, path.indexOf("/period=") + 1), -1);
    }

    private String read(List<PartRef> parts) {
        List<Path> paths = parts.stream().map(vault::resolve).toList();
        return DuckDb.readParquet(paths);
    }

    private static String file(String source, String digest) {
        return source + "\t" + digest;
    }
}
