package org.suping.cli.diff;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.suping.measure.Figure;
import org.suping.seal.diff.FigureChange;
import org.suping.seal.diff.ReturnDiff;
import org.suping.seal.diff.RowChange;
import org.suping.seal.diff.ScoreChange;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Visible;

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

    /** Writes under a temporary name first. */
    void write(Path file) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".writing");
        try (OutputStream bytes = Files.newOutputStream(temporary);
                Workbook workbook = new Workbook(bytes, "Suping", null)) {
            figures(sheet(workbook, "figures", FIGURES));
            scores(sheet(workbook, "scores", SCORES));
            rows(sheet(workbook, "rows", ROWS));
        }
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private Worksheet sheet(Workbook workbook, String name, Map<String, Integer> widths) {
        Worksheet sheet = workbook.newWorksheet(words.label(name + ".heading"));
        int column = 0;
        for (Map.Entry<String, Integer> width : widths.entrySet()) {
            sheet.width(column, width.getValue());
            sheet.value(0, column, words.label("column." + width.getKey()));
            sheet.style(0, column).bold().set();
            column++;
        }
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, widths.size() - 1);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        return sheet;
    }

    private void figures(Worksheet sheet) {
        int row = 1;
        for (FigureChange change : diff.figures()) {
            put(
                    sheet,
                    row++,
                    List.of(
                            change.key().indicator(),
                            words.indicator(change.key()),
                            change.key().org() + " " + words.unit(change.key()),
                            change.key().breakdown().isNone()
                                    ? ""
                                    : change.key().breakdown().toString(),
                            value(change.before()),
                            value(change.after()),
                            words.why(change)));
        }
    }

    private void scores(Worksheet sheet) {
        int row = 1;
        for (ScoreChange change : diff.scores()) {
            put(
                    sheet,
                    row++,
                    List.of(
                            change.criterion(),
                            words.criterion(change),
                            words.score(change.before()),
                            words.score(change.after())));
        }
    }

    private void rows(Worksheet sheet) {
        int row = 1;
        for (RowChange change : diff.rows().listed()) {
            List<RowChange.Cell> cells =
                    change.cells().isEmpty() ? List.of(new RowChange.Cell("", "", "")) : change.cells();
            for (RowChange.Cell cell : cells) {
                put(
                        sheet,
                        row++,
                        List.of(
                                words.record(change.record()),
                                words.label("kind." + change.kind()),
                                String.join(" ", change.key()),
                                change.before(),
                                change.after(),
                                cell.column().isEmpty() ? "" : words.column(change.record(), cell.column()),
                                cell.before(),
                                cell.after()));
            }
        }
    }

    /** A number where there is one, so that a reader can reckon with it. */
    private Object value(Optional<Figure> figure) {
        BigDecimal value = figure.map(Figure::value).orElse(null);
        return value == null ? words.figure(figure) : value;
    }

    private static void put(Worksheet sheet, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof BigDecimal number) {
                sheet.value(row, column, number);
            } else {
                sheet.value(row, column, Visible.of(String.valueOf(cells.get(column))));
            }
        }
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
