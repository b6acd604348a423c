package org.suping.seal.store;

import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataRetrievalFailureException;
import org.suping.collect.CollectedReturn;
import org.suping.collect.RowTally;
import org.suping.collect.complete.DaysAhead;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.Definitions;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowNumber;
import org.suping.evidence.SourceFile;
import org.suping.evidence.Vault;
import org.suping.evidence.store.DuckDb;
import org.suping.seal.rows.ReasonCount;
import org.suping.seal.rows.RowFindings;
import org.suping.vocabulary.RowStatus;

/**
 * Counts in the parts of each source file for which reasons rows were set aside, and which days lie after the delivery's own. A part
 * that cannot be read is a {@link org.springframework.dao.DataAccessException}.
 */
final class RowReasons {

    private final Definitions definitions;
    private final CollectedReturn collected;
    private final Vault vault;

    RowReasons(Definitions definitions, CollectedReturn collected, Vault vault) {
        this.definitions = definitions;
        this.collected = collected;
        this.vault = vault;
    }

    /** Hands over what is counted. */
    void count(Connection engine, RowFindings findings) {
        try (Statement statement = engine.createStatement()) {
            for (SourceFile file : collected.files()) {
                List<Path> parts = parts(file);
                if (!parts.isEmpty()) {
                    reasons(file, parts, statement).forEach(findings::counted);
                    ahead(file, parts, statement, findings);
                }
            }
        } catch (SQLException unreadable) {
            throw new DataRetrievalFailureException("A part cannot be read", unreadable);
        }
    }

    private List<Path> parts(SourceFile file) {
        return collected.rowParts(file.record()).stream()
                .filter(part ->
                        part.source().equals(file.source()) && part.file().equals(file.digest()))
                .sorted((one, other) -> Integer.compare(one.ordinal(), other.ordinal()))
                .map((PartRef part) -> vault.resolve(part))
                .toList();
    }

    private static List<ReasonCount> reasons(SourceFile file, List<Path> parts, Statement statement)
            throws SQLException {
        List<ReasonCount> counts = new ArrayList<>();
        String sql = "SELECT _finding, count(*), list_transform(min(" + inOrder() + ", " + RowTally.LINES_TOLD
                + "), x -> x.row) FROM " + DuckDb.readParquet(parts)
                + " WHERE _finding IS NOT NULL GROUP BY _finding ORDER BY _finding";
        try (ResultSet line = statement.executeQuery(sql)) {
            while (line.next()) {
                counts.add(new ReasonCount(file, line.getString(1), line.getLong(2), numbers(line.getArray(3))));
            }
        }
        return counts;
    }

    /** A row as its file has it: by line, and within a line by matter. */
    private static String inOrder() {
        return "{'line': " + RowNumber.lineSql("_row") + ", 'row': _row}";
    }

    private static List<Long> numbers(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray()).map(Long.class::cast).toList();
    }

    private void ahead(SourceFile file, List<Path> parts, Statement statement, RowFindings findings)
            throws SQLException {
        DaysAhead days = new DaysAhead(
                definitions.record(file.record()),
                Objects.requireNonNull(definitions.sources().get(file.source()), "a file has a source"),
                file,
                collected.attempt().revision().period());
        List<ColumnDefinition> columns = days.columns();
        if (columns.isEmpty()) {
            return;
        }
        String sql = columns.stream()
                .map(column -> ahead(DuckDb.name(column.name()), file.asOf()))
                .collect(Collectors.joining(
                        ", ",
                        "SELECT ",
                        " FROM " + DuckDb.readParquet(parts) + " WHERE _status <> "
                                + DuckDb.text(RowStatus.REJECTED.code())));
        try (ResultSet line = statement.executeQuery(sql)) {
            line.next();
            List<DaysAhead.Ahead> found = new ArrayList<>();
            for (ColumnDefinition column : columns) {
                int at = 3 * found.size();
                LocalDate latest = line.getObject(at + 3, LocalDate.class);
                found.add(new DaysAhead.Ahead(
                        column, line.getLong(at + 1), line.getLong(at + 2), latest == null ? file.asOf() : latest));
            }
            findings.ahead(file, days, found);
        }
    }

    /** How many, the first row, the latest day. */
    private static String ahead(String column, LocalDate asOf) {
        String later = " FILTER (WHERE " + column + " > DATE '" + asOf + "')";
        return "count(*)" + later + ", min(" + inOrder() + ")" + later + ".row, max(" + column + ")" + later;
    }
}
