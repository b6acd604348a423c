package org.suping.check.imported;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suping.check.imported.FigureFile.Row;
import org.suping.definitions.Definitions;
import org.suping.evidence.RowPlaces;
import org.suping.findings.Checked;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.Certainty;

/**
 * Takes the figures from a file's rows: all of them, or everything that is wrong with any of them and none.
 *
 * <p>The headings stand in the first row that has the required ones; what stands above is left alone, and so are columns that
 * are not asked for and rows without any of those that are.
 */
public final class FigureRows {

    private final Definitions definitions;
    private final Certainty certainty;
    private final RowPlaces places;
    private final List<Finding> findings = new ArrayList<>();

    private FigureRows(Definitions definitions, Certainty certainty, RowPlaces places) {
        this.definitions = definitions;
        this.certainty = certainty;
        this.places = places;
    }

    /**
     * Reads the figures.
     *
     * @param definitions of today: they say which indicators and units there are
     * @param certainty of figures of which the file says none
     */
    public static Checked<List<ImportedFigure>> of(Definitions definitions, Certainty certainty, FigureFile file) {
        return new FigureRows(definitions, certainty, file.places()).read(file.rows());
    }

    private Checked<List<ImportedFigure>> read(List<Row> rows) {
        int headingRow = headingRow(rows);
        if (headingRow < 0) {
            String wanted = String.join(
                    "、",
                    ImportColumn.required().stream().map(ImportColumn::words).toList());
            return new Checked<>(null, List.of(Finding.of("IMPORT-HEADINGS", Severity.HARD, places.source(), wanted)));
        }
        Map<ImportColumn, Integer> columns = columns(rows.get(headingRow));
        List<ImportedFigure> figures = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        for (Row row : rows.subList(headingRow + 1, rows.size())) {
            Map<ImportColumn, String> cells = cells(row, columns);
            if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
                figure(row, cells, lines).ifPresent(figures::add);
            }
        }
        if (figures.isEmpty() && findings.isEmpty()) {
            findings.add(Finding.of("IMPORT-EMPTY", Severity.HARD, places.source()));
        }
        return new Checked<>(findings.isEmpty() ? List.copyOf(figures) : null, findings);
    }

    private Optional<ImportedFigure> figure(Row row, Map<ImportColumn, String> cells, Map<String, Long> lines) {
        FigureCells read = new FigureCells(definitions, certainty, cells, places.row(row.line()));
        Optional<ImportedFigure> figure = read.figure();
        findings.addAll(read.findings());
        figure.ifPresent(there -> {
            Long before = lines.putIfAbsent(there.period() + " " + there.key(), row.line());
            if (before != null) {
                findings.add(Finding.of(
                        "IMPORT-TWICE",
                        Severity.HARD,
                        places.row(row.line()),
                        there.period(),
                        there.key(),
                        places.row(before)));
            }
        });
        return figure;
    }

    private static int headingRow(List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (columns(rows.get(i)).keySet().containsAll(ImportColumn.required())) {
                return i;
            }
        }
        return -1;
    }

    private static Map<ImportColumn, Integer> columns(Row row) {
        Map<ImportColumn, Integer> columns = new EnumMap<>(ImportColumn.class);
        for (int i = 0; i < row.cells().size(); i++) {
            int at = i;
            ImportColumn.of(row.cells().get(i)).ifPresent(column -> columns.putIfAbsent(column, at));
        }
        return columns;
    }

    private static Map<ImportColumn, String> cells(Row row, Map<ImportColumn, Integer> columns) {
        Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
        columns.forEach((column, at) ->
                cells.put(column, at < row.cells().size() ? row.cells().get(at).strip() : ""));
        return cells;
    }
}
