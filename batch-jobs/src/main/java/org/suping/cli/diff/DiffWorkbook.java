package org.suping.cli.diff;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.suping.measure.Figure;
import org.suping.seal.diff.FigureChange;
import org.suping.seal.diff.ReturnDiff;
import org.suping.seal.diff.RowChange;
import org.suping.seal.diff.ScoreChange;
import org.suping.vocabulary.Language;

/** A difference as a workbook: a sheet of figures, one of scores, one of rows with a line for each cell. */
final class DiffWorkbook {

    /** Columns with their widths, in letters. */
    private static final Map<String, Integer> FIGURES = widths(
            Map.entry("indicator", 14),
            Map.entry("name", 30),
            Map.entry("unit", 22),
            Map.entry("breakdown", 30),
            Map.entry("before", 16),
            Map.entry("after", 16),
            Map.entry("why", 60));

    private static final Map<String, Integer> SCORES =
            widths(Map.entry("criterion", 14), Map.entry("name", 50), Map.entry("before", 18), Map.entry("after", 18));
    private static final Map<String, Integer> ROWS = widths(
            Map.entry("record", 16),
            Map.entry("change", 12),
            Map.entry("key", 28),
            Map.entry("place-before", 34),
            Map.entry("place-after", 34),
            Map.entry("column", 24),
            Map.entry("before", 24),
            Map.entry("after", 24));

    private final ReturnDiff diff;
    private final DiffWords words;

    DiffWorkbook(ReturnDiff diff, Language language) {
        this.diff = diff;
        this.words = new DiffWords(diff, language);
    }

    /** Writes under a temporary name first. The same difference gives the same bytes. */
    void write(Path file) throws IOException {
        LocalDate day =
                diff.after().content().measured().attempt().revision().period().end();
        new ListWorkbook(
                        day,
                        List.of(
                                sheet(
                                        "figures",
                                        FIGURES,
                                        diff.figures().stream().map(this::figure)),
                                sheet("scores", SCORES, diff.scores().stream().map(this::score)),
                                sheet(
                                        "rows",
                                        ROWS,
                                        diff.rows().listed().stream().flatMap(this::rows))))
                .write(file);
    }

    private ListWorkbook.Sheet sheet(String name, Map<String, Integer> widths, Stream<? extends List<?>> rows) {
        return new ListWorkbook.Sheet(
                words.label(name + ".heading"),
                widths.entrySet().stream()
                        .map(one -> new ListWorkbook.Column(words.label("column." + one.getKey()), one.getValue()))
                        .toList(),
                rows);
    }

    private List<?> figure(FigureChange change) {
        return List.of(
                change.key().indicator(),
                words.indicator(change.key()),
                change.key().org() + " " + words.unit(change.key()),
                change.key().breakdown().isNone()
                        ? ""
                        : change.key().breakdown().toString(),
                value(change.before()),
                value(change.after()),
                words.whyInTable(change));
    }

    private List<?> score(ScoreChange change) {
        return List.of(
                change.criterion(), words.criterion(change), words.score(change.before()), words.score(change.after()));
    }

    /** A line for each cell that is another, or one for a row that came or went. */
    private Stream<List<?>> rows(RowChange change) {
        List<RowChange.Cell> cells =
                change.cells().isEmpty() ? List.of(new RowChange.Cell("", "", "")) : change.cells();
        return cells.stream().map(cell -> row(change, cell));
    }

    private List<?> row(RowChange change, RowChange.Cell cell) {
        return List.of(
                words.record(change.record()),
                words.label("kind." + change.kind()),
                String.join(" ", change.key()),
                change.before(),
                change.after(),
                cell.column().isEmpty() ? "" : words.column(change.record(), cell.column()),
                words.value(change.record(), cell.column(), cell.before()),
                words.value(change.record(), cell.column(), cell.after()));
    }

    /** A number where there is one, so that a reader can reckon with it. */
    private Object value(Optional<Figure> figure) {
        BigDecimal value = figure.map(Figure::value).orElse(null);
        return value == null ? words.figure(figure) : value;
    }

    @SafeVarargs
    private static Map<String, Integer> widths(Map.Entry<String, Integer>... columns) {
        Map<String, Integer> widths = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> column : columns) {
            widths.put(column.getKey(), column.getValue());
        }
        return widths;
    }
}
