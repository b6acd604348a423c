package org.suping.consolidate.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.Definitions;
import org.suping.definitions.RecordDefinition;
import org.suping.evidence.Folders;
import org.suping.evidence.PartRef;
import org.suping.evidence.store.DuckDb;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.measure.Reporters;
import org.suping.measure.UnitTree;
import org.suping.vocabulary.RowStatus;

/**
 * Accepted rows of a unit in a package that does not speak of it. They would change the figures of another branch, and no figure of
 * their own package shows them.
 */
public final class ForeignRows {

    private static final int THREADS = 2;

    private final Definitions definitions;
    private final CollectedReturn collected;
    private final Folders folders;

    public ForeignRows(Definitions definitions, CollectedReturn collected, Folders folders) {
        this.definitions = definitions;
        this.collected = collected;
        this.folders = folders;
    }

    /** A hard finding for each package, record and unit, with how many rows there are. */
    public List<Finding> find() {
        Reporters reporters = Reporters.of(definitions, UnitTree.whole(definitions, collected.attempt()));
        List<Finding> found = new ArrayList<>();
        try (DuckDBConnection connection = DuckDb.open(folders, THREADS)) {
            JdbcTemplate engine = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            for (RecordDefinition record : definitions.records().values()) {
                rows(engine, record).forEach((place, rows) -> {
                    if (!reporters.isOf(place.source(), place.unit())) {
                        found.add(Finding.of(
                                "CONS-FOREIGN",
                                Severity.HARD,
                                place.source() + " " + place.unit(),
                                record.name(),
                                rows,
                                place.unit()));
                    }
                });
            }
        } catch (SQLException unclosed) {
            throw new IllegalStateException("The engine does not close", unclosed);
        }
        return found.stream().sorted(Comparator.comparing(Finding::where)).toList();
    }

    private record Place(String source, String unit) {}

    private Map<Place, Long> rows(JdbcTemplate engine, RecordDefinition record) {
        Map<Place, Long> rows = new HashMap<>();
        Map<String, String> sources = new HashMap<>();
        List<PartRef> parts = collected.rowParts(record.code());
        parts.forEach(part -> sources.put(folders.vault().resolve(part).toString(), part.source()));
        if (parts.isEmpty()) {
            return rows;
        }
        String files =
                DuckDb.readParquet(parts.stream().map(folders.vault()::resolve).toList());
        engine.query(
                "SELECT filename, " + DuckDb.name(record.orgColumn()) + " AS unit, count(*) AS n FROM " + files
                        + " WHERE _status = " + DuckDb.text(RowStatus.ACCEPTED.code()) + " GROUP BY ALL",
                line -> {
                    rows.merge(
                            new Place(sources.getOrDefault(line.getString("filename"), ""), line.getString("unit")),
                            line.getLong("n"),
                            Long::sum);
                });
        return rows;
    }
}
