package org.suping.jobs.consolidate;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.suping.evidence.Folders;
import org.suping.seal.Manifest;
import org.suping.seal.PackageLayout;
import org.suping.seal.zip.PackageArchive;
import org.suping.submit.receive.ReceivedPackage;

/**
 * What the six indicators of a {@link SeededGroup} come to, in SQL written by hand over the evidence of all branches together: the
 * Parquet parts in headquarters' vault, accepted rows, without those that settlement found twice. Nothing of what measures a return
 * is used.
 *
 * <pre>
 *   CP-01 count of complaints received, by channel, cause, line     CP-04 the same ÷ premium × 100 000 000
 *   CP-02 told within 15 days ÷ due × 100, by channel               CP-05 median of days to close, of those closed
 *   CP-03 forwarded by the regulator ÷ received × 100               CP-06 different persons among those received
 * </pre>
 *
 * <p>A figure is the value with the indicator's decimals, or {@code no rate} or {@code not computable}.
 */
final class SqlRecomputation implements AutoCloseable {

    static final String NO_RATE = "no rate";
    static final String NOT_COMPUTABLE = "not computable";

    private static final String RECEIVED = "received_on BETWEEN DATE '2026-07-01' AND DATE '2026-09-30'";
    private static final String DUE = "due_on BETWEEN DATE '2026-07-01' AND DATE '2026-09-30'";
    private static final String CLOSED = "closed_on BETWEEN DATE '2026-07-01' AND DATE '2026-09-30'";
    private static final int LARGEST = 64 << 20;

    private static final Map<String, List<String>> CODES = Map.of(
            "channel", List.of("regulator", "hotline", "visit", "letter", "online", "other"),
            "category", List.of("claims", "sales", "surrender", "service", "other"),
            "line", List.of("motor", "guarantee", "liability", "property", ""));

    private final Connection connection;
    private final SortedMap<String, String> figures = new TreeMap<>();

    /**
     * Loads the rows.
     *
     * @param packages in force, by branch
     * @param units of the return and whatever stands above, each but the first with its parent among them
     */
    SqlRecomputation(Folders folders, Map<String, Path> packages, List<String> units) throws SQLException, IOException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        run("CREATE TABLE unit (code VARCHAR, parent VARCHAR)");
        for (String unit : units) {
            run("INSERT INTO unit VALUES ('%s', '%s')".formatted(unit, SeededGroup.parent(unit)));
        }
        run("CREATE TABLE below AS WITH RECURSIVE tree AS (SELECT code AS above, code FROM unit"
                + " UNION ALL SELECT tree.above, unit.code FROM tree JOIN unit ON unit.parent = tree.code)"
                + " SELECT above, code FROM tree");
        run("CREATE TABLE dimension (name VARCHAR, told VARCHAR)");
        for (Map.Entry<String, List<String>> codes : CODES.entrySet()) {
            for (String code : codes.getValue()) {
                run("INSERT INTO dimension VALUES ('%s', '%s')".formatted(codes.getKey(), code));
            }
        }
        List<String> complaints = new ArrayList<>();
        List<String> premiums = new ArrayList<>();
        for (Path file : packages.values()) {
            try (PackageArchive archive = PackageArchive.open(file)) {
                Manifest manifest = Manifest.parse(archive.read(PackageLayout.MANIFEST, LARGEST));
                complaints.add(rows(folders, manifest, "complaint"));
                premiums.add(rows(folders, manifest, "exposure"));
            }
        }
        run("CREATE TABLE complaint AS " + together(complaints));
        run("CREATE TABLE premium AS " + together(premiums));
        run("CREATE VIEW told AS SELECT below.above AS unit, complaint.* FROM complaint JOIN below ON below.code = org"
                + " WHERE nature = 'complaint'");
    }

    /** Every figure by its key, as {@code CP-01@1000#channel=visit}. */
    SortedMap<String, String> figures() throws SQLException {
        String numbers =
                "SELECT unit.code AS unit, %s FROM unit LEFT JOIN told ON told.unit = unit.code GROUP BY unit.code";
        amounts("CP-01", numbers.formatted("count(*) FILTER (WHERE " + RECEIVED + ") AS n"));
        for (String name : CODES.keySet()) {
            amounts("CP-01", by(name, "count(*) FILTER (WHERE " + RECEIVED + ") AS n"));
        }
        String inTime = "count(*) FILTER (WHERE " + DUE
                + " AND told_on - received_on <= 15) * 100 AS n, count(*) FILTER (WHERE " + DUE + ") AS d";
        rates("CP-02", numbers.formatted(inTime));
        rates("CP-02", by("channel", inTime));
        rates(
                "CP-03",
                numbers.formatted("count(*) FILTER (WHERE " + RECEIVED + " AND channel = 'regulator') * 100 AS n,"
                        + " count(*) FILTER (WHERE " + RECEIVED + ") AS d"));
        rates(
                "CP-04",
                "SELECT unit.code AS unit, (SELECT count(*) FROM told WHERE told.unit = unit.code AND " + RECEIVED
                        + ")::HUGEINT * 100000000 * 100 AS n, (SELECT CAST(sum(premium) * 100 AS HUGEINT) FROM premium JOIN below"
                        + " ON below.code = org WHERE below.above = unit.code AND month BETWEEN DATE '2026-07-01' AND"
                        + " DATE '2026-09-30') AS d FROM unit");
        query(
                numbers.formatted(
                        "CAST(2 * median(closed_on - received_on) FILTER (WHERE " + CLOSED + ") AS BIGINT) AS n"),
                line -> {
                    long twice = line.getLong("n");
                    String median = line.wasNull() ? NO_RATE : tenths(5 * twice);
                    figures.put("CP-05@" + line.getString("unit"), median);
                });
        amounts("CP-06", numbers.formatted("count(DISTINCT id_no_hash) FILTER (WHERE " + RECEIVED + ") AS n"));
        return figures;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Over a column: every unit with every value that there is. */
    private static String by(String name, String numbers) {
        return ("SELECT unit.code AS unit, '#%1$s=' || dimension.told AS told, %2$s FROM unit CROSS JOIN dimension"
                        + " LEFT JOIN told ON told.unit = unit.code AND coalesce(told.%1$s, '') = dimension.told"
                        + " WHERE dimension.name = '%1$s' GROUP BY unit.code, dimension.told")
                .formatted(name, numbers);
    }

    private void amounts(String indicator, String sql) throws SQLException {
        query(sql, line -> figures.put(key(indicator, line, sql), line.getString("n")));
    }

    /** To two decimals, half up, in whole numbers. */
    private void rates(String indicator, String sql) throws SQLException {
        String rounded = "SELECT *, (2 * n::HUGEINT * 100 + d) // (2 * d) AS rate FROM (" + sql + ") AS pair";
        query(rounded, line -> {
            BigDecimal rate = line.getBigDecimal("rate");
            figures.put(
                    key(indicator, line, sql),
                    line.getLong("d") == 0
                            ? NO_RATE
                            : rate.scaleByPowerOfTen(-2).toPlainString());
        });
    }

    private static String key(String indicator, ResultSet line, String sql) throws SQLException {
        return indicator + "@" + line.getString("unit") + (sql.contains(" AS told,") ? line.getString("told") : "");
    }

    private static String tenths(long tenths) {
        return BigDecimal.valueOf(tenths, 1).toPlainString();
    }

    /** Accepted rows of one package, without those that settlement set aside. */
    private static String rows(Folders folders, Manifest manifest, String record) {
        ReceivedPackage received = new ReceivedPackage(manifest.attempt().revision(), manifest.digest());
        List<String> parts = parts(folders, received, manifest, record, false);
        List<String> settlements = parts(folders, received, manifest, record, true);
        if (parts.isEmpty()) {
            return "";
        }
        String columns = record.equals("complaint")
                ? "org, nature, channel, category, line, received_on, due_on, told_on, closed_on, id_no_hash"
                : "org, month, premium";
        String rows = "SELECT %s FROM read_parquet(%s, hive_partitioning = false) AS part WHERE _status = 'accepted'"
                .formatted(columns, parts);
        return settlements.isEmpty()
                ? rows
                : rows + " AND NOT EXISTS (SELECT 1 FROM read_parquet(" + settlements
                        + ", hive_partitioning = false)"
                        + " AS settled WHERE kind = 'duplicate' AND settled._file = part._file AND settled._row = part._row)";
    }

    private static List<String> parts(
            Folders folders, ReceivedPackage received, Manifest manifest, String record, boolean settlement) {
        return manifest.parts().stream()
                .filter(part -> part.record().equals(record) && part.isSettlement() == settlement)
                .map(part -> "'" + folders.vault().resolve(received.part(part)) + "'")
                .toList();
    }

    private static String together(List<String> queries) {
        return queries.stream().filter(query -> !query.isEmpty()).collect(Collectors.joining(" UNION ALL "));
    }

    private interface Line {
        void take(ResultSet line) throws SQLException;
    }

    private void query(String sql, Line take) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery(sql)) {
            while (lines.next()) {
                take.take(lines);
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
