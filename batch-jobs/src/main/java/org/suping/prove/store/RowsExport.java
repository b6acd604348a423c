package org.suping.prove.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.PersonalKind;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.evidence.PartRef;
import org.suping.evidence.Vault;
import org.suping.measure.FigureKey;
import org.suping.prove.PartRow;
import org.suping.prove.Population;
import org.suping.prove.TermRecount;
import org.suping.prove.Verdict.Kind;
import org.suping.prove.rows.RowsFile;
import org.suping.prove.store.part.PartCursor;
import org.suping.prove.store.part.PartQuery;
import org.suping.prove.store.part.SettledRows;
import org.suping.prove.store.part.UnreadablePartException;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Sha256;

/** Writes every row a figure counts to a file: where it came from, for which term, and its cells, masked. */
final class RowsExport {

    private final DuckDBConnection engine;
    private final Vault vault;
    private final Definitions definitions;
    private final CollectedReturn collected;
    private final Language language;

    RowsExport(
            DuckDBConnection engine,
            Vault vault,
            Definitions definitions,
            CollectedReturn collected,
            Language language) {
        this.engine = engine;
        this.vault = vault;
        this.definitions = definitions;
        this.collected = collected;
        this.language = language;
    }

    /** Writes under a temporary name first; the number of rows, or -1 when the file's ending is unknown. */
    long write(FigureKey key, Path file) {
        Path temporary = file.resolveSibling(file.getFileName() + ".writing");
        Map<String, ColumnDefinition> columns = columns(key);
        try {
            long rows = write(key, file, temporary, columns);
            if (rows >= 0) {
                Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return rows;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private long write(FigureKey key, Path file, Path temporary, Map<String, ColumnDefinition> columns)
            throws IOException {
        List<String> headings = new ArrayList<>(List.of(
                Labels.in(language, "rows.file"), Labels.in(language, "rows.line"), Labels.in(language, "rows.term")));
        columns.values().forEach(column -> headings.add(column.title().in(language)));
        Optional<RowsFile> opened = RowsFile.open(file, temporary, headings);
        if (opened.isEmpty()) {
            return -1;
        }
        try (RowsFile rows = opened.get()) {
            long written = 0;
            ExportedCells cells = new ExportedCells(definitions, collected, columns.values(), language);
            for (String record : records(key)) {
                Map<Sha256, SettledRows> settled = SettledRows.of(engine, vault, collected, record);
                for (PartRef part : collected.rowParts(record)) {
                    SettledPart ofFile = new SettledPart(part, SettledRows.of(part, settled));
                    written += write(key, ofFile, cells, rows);
                }
            }
            return written;
        }
    }

    private List<String> records(FigureKey key) {
        return definitions.indicator(key.indicator()).terms().stream()
                .map(TermDefinition::record)
                .distinct()
                .toList();
    }

    /** Every column of the figure's records but free text. */
    private Map<String, ColumnDefinition> columns(FigureKey key) {
        Map<String, ColumnDefinition> columns = new LinkedHashMap<>();
        for (String record : records(key)) {
            for (ColumnDefinition column : definitions.record(record).columns()) {
                if (column.personal() != PersonalKind.FREE_TEXT) {
                    columns.putIfAbsent(column.name(), column);
                }
            }
        }
        return columns;
    }

    private record SettledPart(PartRef part, SettledRows rows) {}

    private long write(FigureKey key, SettledPart settled, ExportedCells cells, RowsFile rows) throws IOException {
        PartRef part = settled.part();
        RecordDefinition record = definitions.record(part.record());
        List<TermDefinition> terms = definitions.indicator(key.indicator()).terms().stream()
                .filter(term -> term.record().equals(record.code()))
                .toList();
        PartQuery query = PartQuery.of(definitions, record, terms, key.breakdown(), cells.names());
        Population population =
                Population.of(definitions, key, collected.attempt().revision().period());
        List<TermRecount> judges = terms.stream()
                .map(term -> new TermRecount(term, record, population))
                .toList();
        long written = 0;
        try (Connection connection = engine.duplicate();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query.sql(vault.resolve(part)))) {
            PartCursor row = new PartCursor(part, query, result, settled.rows());
            while (row.next()) {
                String counted = counted(definitions.indicator(key.indicator()), judges, row);
                if (!counted.isEmpty()) {
                    rows.add(cells.of(row, record, counted));
                    written++;
                }
            }
        } catch (SQLException broken) {
            throw new UnreadablePartException(part, broken);
        }
        return written;
    }

    private String counted(IndicatorDefinition indicator, List<TermRecount> judges, PartRow row) {
        List<String> terms = new ArrayList<>();
        for (TermRecount judge : judges) {
            if (judge.add(row).kind() == Kind.COUNTED) {
                terms.add(indicator.role(judge.term()).in(language));
            }
        }
        return String.join(" ", terms);
    }
}
