package org.suping.collect.settle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.RecordDefinition;
import org.suping.evidence.RowPlaces;
import org.suping.evidence.SourceFile;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/** What settling one record found, each with how many rows and the first lines. */
final class SettlementFindings {

    private static final int LINES_TOLD = 3;

    private final String record;
    private final Map<String, RowPlaces> files;
    private final List<Finding> findings = new ArrayList<>();

    SettlementFindings(CollectedReturn collected, RecordDefinition record) {
        this.record = record.code();
        this.files = collected.files().stream()
                .filter(file -> file.record().equals(record.code()))
                .collect(Collectors.toMap(file -> file.digest().hex(), SourceFile::places, (one, same) -> one));
    }

    /**
     * Tells these rows, if there are any.
     *
     * @param titles of the columns in question
     * @param rows their file's digest and their line, and the same of the row beside it
     */
    void add(String code, Text titles, ResultSet rows) throws SQLException {
        List<Text> places = new ArrayList<>();
        long count = 0;
        try (rows) {
            while (rows.next()) {
                if (count++ < LINES_TOLD) {
                    places.add(Labels.text("lines.pair", place(rows, 1), place(rows, 3)));
                }
            }
        }
        if (count > 0) {
            Text told = places.stream()
                    .reduce((all, next) -> Labels.text("reasons.and", all, next))
                    .orElse(Text.EMPTY);
            told = count > places.size() ? Labels.text("lines.pairs-more", told) : told;
            findings.add(Finding.of(code, Severity.SOFT, record, count, told, titles));
        }
    }

    private String place(ResultSet rows, int column) throws SQLException {
        return Objects.requireNonNull(files.get(rows.getString(column)), "a row has a file")
                .row(rows.getLong(column + 1));
    }

    List<Finding> all() {
        return List.copyOf(findings);
    }
}
