package org.suping.seal.diff.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataRetrievalFailureException;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.RecordDefinition;
import org.suping.evidence.PartColumn;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowNumber;
import org.suping.evidence.RowPlaces;
import org.suping.evidence.SourceFile;
import org.suping.evidence.store.DuckDb;
import org.suping.prove.store.part.SettledRows;
import org.suping.seal.diff.Version;
import org.suping.vocabulary.RowStatus;
import org.suping.vocabulary.Sha256;

/** The rows of one record that count in one version, sorted by key, one after the other. */
final class SortedRows implements AutoCloseable {

    private static final int THREADS = 2;

    /**
     * One row.
     *
     * @param cells as texts, an empty one for none
     */
    record Row(List<String> key, List<String> cells, String place) {}

    private final DuckDBConnection engine;
    private final Map<Sha256, SettledRows> settled;
    private final Map<String, RowPlaces> places = new HashMap<>();
    private final Columns columns;
    private @Nullable Statement statement;
    private @Nullable ResultSet rows;

    SortedRows(Version version, String record, Columns columns) {
        this.columns = columns;
        CollectedReturn collected = version.content().collected();
        engine = DuckDb.open(version.folders(), THREADS);
        settled = SettledRows.of(engine, version.folders().vault(), collected, record);
        for (SourceFile file : collected.files()) {
            places.put(file.digest().hex(), file.places());
        }
        List<PartRef> parts = collected.rowParts(record);
        RecordDefinition definition = version.content().definitions().records().get(record);
        if (!parts.isEmpty() && definition != null) {
            open(version, parts, definition);
        }
    }

    private void open(Version version, List<PartRef> parts, RecordDefinition definition) {
        Set<String> known =
                PartColumn.of(definition).stream().map(PartColumn::name).collect(Collectors.toSet());
        String cells = columns.names().stream()
                .map(name -> known.contains(name) ? "coalesce(CAST(" + DuckDb.name(name) + " AS VARCHAR), '')" : "''")
                .collect(Collectors.joining(", "));
        String order = columns.key().stream()
                .map(name -> Integer.toString(columns.names().indexOf(name) + 3))
                .collect(Collectors.joining(", "));
        String sql = "SELECT _file, _row, " + cells + " FROM "
                + DuckDb.readParquet(
                        parts.stream().map(version.folders().vault()::resolve).toList())
                + " WHERE _status = " + DuckDb.text(RowStatus.ACCEPTED.code()) + " ORDER BY " + order + ", _file, _row";
        try {
            Statement asked = engine.createStatement();
            statement = asked;
            rows = asked.executeQuery(sql);
        } catch (SQLException unreadable) {
            throw new DataRetrievalFailureException("A part cannot be read", unreadable);
        }
    }

    /** The next row that counts; null after the last. */
    @Nullable
    Row next() {
        ResultSet result = rows;
        if (result == null) {
            return null;
        }
        try {
            while (result.next()) {
                String file = result.getString(1);
                long number = result.getLong(2);
                if (!isDuplicate(file, number)) {
                    return row(result, file, number);
                }
            }
            return null;
        } catch (SQLException unreadable) {
            throw new DataRetrievalFailureException("A part cannot be read", unreadable);
        }
    }

    private boolean isDuplicate(String file, long number) {
        SettledRows found = settled.get(new Sha256(file));
        return found != null && found.duplicates().get(Math.toIntExact(RowNumber.line(number)));
    }

    private Row row(ResultSet result, String file, long number) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columns.names().size(); i++) {
            cells.add(result.getString(i + 3));
        }
        List<String> key = columns.key().stream()
                .map(name -> cells.get(columns.names().indexOf(name)))
                .toList();
        RowPlaces place = places.get(file);
        return new Row(key, cells, place == null ? "" : place.row(number));
    }

    @Override
    public void close() {
        try (DuckDBConnection ended = engine;
                Statement asked = statement;
                ResultSet read = rows) {
            // closed in the order of the engine's needs
            rows = null;
        } catch (SQLException failed) {
            throw new IllegalStateException("The engine does not stop", failed);
        }
    }
}
