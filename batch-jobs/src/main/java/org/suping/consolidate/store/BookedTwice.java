package org.suping.consolidate.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.suping.check.compare.UnitWords;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.Definitions;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.RecordDefinition.RepeatRule;
import org.suping.definitions.consolidation.Included;
import org.suping.evidence.Folders;
import org.suping.evidence.store.DuckDb;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.submit.receive.ReceivedPackage;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Text;

/**
 * What two units may have booked of one matter: rows with one key in two packages, and rows of one person, one matter and one day under
 * two keys. All of them count: headquarters decides, and says what it found.
 *
 * <p>A record whose key names its unit has no such rows. Persons are those of a record that asks for repeats and tells them by a hash;
 * hashes under different keys never agree, so that of such packages only keys are compared. Each line is held against the first in the
 * order of organisations that is like it.
 */
public final class BookedTwice {

    private static final int THREADS = 2;
    private static final int PLACES_TOLD = 3;

    private final Definitions definitions;
    private final CollectedReturn collected;
    private final Folders folders;

    public BookedTwice(Definitions definitions, CollectedReturn collected, Folders folders) {
        this.definitions = definitions;
        this.collected = collected;
        this.folders = folders;
    }

    /** A soft finding for each record and pair of units, with how many lines there are and the first places; no cell of a row. */
    public List<Finding> find() {
        Map<String, Integer> packages = new HashMap<>();
        for (Included one : definitions.consolidation().packages()) {
            RevisionKey revision = new RevisionKey(one.org(), one.period(), RevisionKind.FINAL, one.revision());
            packages.put(new ReceivedPackage(revision, one.manifest()).vaultPrefix(), packages.size());
        }
        List<Finding> found = new ArrayList<>();
        try (DuckDBConnection connection = DuckDb.open(folders, THREADS)) {
            JdbcTemplate engine = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            for (RecordDefinition record : definitions.records().values()) {
                BookedRows rows = new BookedRows(packages, collected, folders.vault(), record);
                if (!record.key().contains(record.orgColumn()) && !rows.areOfOne()) {
                    found.addAll(findings(engine, record, rows));
                }
            }
        } catch (SQLException unclosed) {
            throw new IllegalStateException("The engine does not close", unclosed);
        }
        return List.copyOf(found);
    }

    private List<Finding> findings(JdbcTemplate engine, RecordDefinition record, BookedRows rows) {
        rows.setup().forEach(engine::execute);
        rows.byKey().forEach(engine::execute);
        List<Finding> found =
                new ArrayList<>(told(engine, "twice_key", "CONS-TWICE-KEY", record, titles(record.key(), record)));
        RepeatRule rule = record.repeat();
        if (rule != null && tellsPersons(record, rule)) {
            rows.byPerson(rule).forEach(engine::execute);
            List<String> columns = new ArrayList<>(rule.same());
            columns.add(rule.dateColumn());
            found.addAll(told(engine, "twice_person", "CONS-TWICE-PERSON", record, titles(columns, record)));
        }
        return found;
    }

    private static boolean tellsPersons(RecordDefinition record, RepeatRule rule) {
        return record.columns().stream()
                .anyMatch(column -> column.hashed() && rule.same().contains(column.hashName()));
    }

    private static Text titles(List<String> columns, RecordDefinition record) {
        return columns.stream()
                .map(name -> record.columns().stream()
                        .filter(column -> column.hashed() && column.hashName().equals(name))
                        .map(ColumnDefinition::title)
                        .findFirst()
                        .orElseGet(() -> record.title(name)))
                .reduce(BookedTwice::and)
                .orElse(Text.EMPTY);
    }

    private static Text and(Text one, Text next) {
        return Labels.text("reasons.and", one, next);
    }

    private record Pair(int of, int other) {}

    private List<Finding> told(JdbcTemplate engine, String table, String code, RecordDefinition record, Text titles) {
        List<Finding> found = new ArrayList<>();
        List<Text> places = new ArrayList<>();
        engine.query(BookedRows.pairs(table, PLACES_TOLD), line -> {
            places.add(Labels.text("lines.pair", place(line, "of_f", "of_line"), place(line, "f", "_line")));
            long lines = line.getLong("lines");
            if (places.size() == Math.min(lines, PLACES_TOLD)) {
                Text first = places.stream().reduce(BookedTwice::and).orElse(Text.EMPTY);
                Text told = lines > PLACES_TOLD ? Labels.text("lines.pairs-more", first) : first;
                Pair pair = new Pair(line.getInt("of_p"), line.getInt("p"));
                found.add(Finding.of(code, Severity.SOFT, where(pair), record.name(), lines, titles, told));
                places.clear();
            }
        });
        return found;
    }

    private String place(ResultSet line, String file, String number) throws SQLException {
        return collected.files().get(line.getInt(file)).places().row(line.getLong(number));
    }

    private String where(Pair pair) {
        return unit(pair.of()) + " / " + unit(pair.other());
    }

    private String unit(int number) {
        String code = definitions.consolidation().packages().get(number).org();
        return UnitWords.where(definitions.organisation().unit(code));
    }
}
