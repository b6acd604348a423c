package org.suping.render.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suping.measure.Figure;
import org.suping.render.FigureTable;
import org.suping.render.FigureTable.Column;
import org.suping.render.FigureTable.Row;
import org.suping.render.Statistics.Part;
import org.suping.render.Wording;
import org.suping.render.pdf.Rows.Block;
import org.suping.render.pdf.Rows.GridRow;
import org.suping.vocabulary.Text;

/**
 * Tables of figures for the layout, which has seven columns: a wider table becomes several, a narrower one is moved to the
 * right edge. Each cell bears the key of the figure it prints.
 */
final class GridRows {

    static final int COLUMNS = 7;

    private final Wording words;

    GridRows(Wording words) {
        this.words = words;
    }

    /** A table of units of at most seven columns. */
    Block of(String title, FigureTable table, String note) {
        List<String> headings = table.columns().stream()
                .map(column -> column.heading() + "\n" + words.label("statistics.column-unit", column.unit()))
                .toList();
        List<GridRow> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            rows.add(row(row));
            if (row.hasOwn()) {
                rows.add(own(row, table.columns()));
            }
        }
        return new Block("grid", "", title, note, words.label("pdf.unit"), padded(headings), new RecordRows(rows));
    }

    /** The reporting unit's figures of the indicators that share a dimension, by its values. */
    List<Block> ofDimension(List<Part> parts) {
        Map<String, Text> values = new LinkedHashMap<>();
        parts.forEach(part -> values.putAll(part.dimension().values()));
        List<String> codes = List.copyOf(values.keySet());
        String title = words.label("pdf.statistics.by", parts.get(0).dimension().title());
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from < codes.size(); from += COLUMNS) {
            List<String> shown = codes.subList(from, Math.min(from + COLUMNS, codes.size()));
            List<String> headings = shown.stream()
                    .map(code -> words.of(values.getOrDefault(code, Text.EMPTY)))
                    .toList();
            List<GridRow> rows = parts.stream().map(part -> along(part, shown)).toList();
            blocks.add(new Block(
                    "grid", "", title, "", words.label("pdf.col.indicator"), padded(headings), new RecordRows(rows)));
        }
        return blocks;
    }

    private GridRow along(Part part, List<String> codes) {
        List<String> own = List.copyOf(part.dimension().values().keySet());
        List<Optional<Figure>> figures = new ArrayList<>();
        for (String code : codes) {
            int index = own.indexOf(code);
            figures.add(
                    index < 0
                            ? Optional.empty()
                            : part.table().rows().get(0).figures().get(index));
        }
        String name = escape(words.of(part.indicator().name())
                + words.label("statistics.column-unit", part.indicator().unit()));
        return gridRow(name, figures, false);
    }

    private GridRow row(Row row) {
        String name = escape(words.of(row.unit().name()));
        String label = row.depth() == 0 ? "<b>" + name + "</b>" : "\u3000".repeat(row.depth()) + name;
        return gridRow(label, row.figures(), row.depth() == 0);
    }

    private GridRow gridRow(String label, List<Optional<Figure>> figures, boolean strong) {
        return new GridRow(
                label,
                padded(figures.stream().map(figure -> cell(figure, strong)).toList()),
                padded(figures.stream().map(GridRows::key).toList()));
    }

    /** What the unit has itself, under it. */
    private GridRow own(Row row, List<Column> columns) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(row.own().get(i).map(rest -> Wording.number(rest.value())).orElse(""));
        }
        String name = escape(words.label("statistics.own", row.unit().name()));
        return new GridRow("\u3000".repeat(row.depth() + 1) + name, padded(cells), padded(List.of()));
    }

    /** A figure as styled text, or why there is none. */
    String cell(Optional<Figure> measured, boolean strong) {
        Figure figure = measured.orElse(null);
        if (figure == null) {
            return quiet(words.label("absent"));
        }
        if (figure.value() == null) {
            return quiet(words.figure(figure));
        }
        return strong ? "<b>" + words.figure(figure) + "</b>" : words.figure(figure);
    }

    /** Which figure a cell prints; empty for none. */
    static String key(Optional<Figure> figure) {
        return figure.map(each -> each.key().toString()).orElse("");
    }

    /** Words in place of a number, so that they are not taken for one at a glance. */
    static String quiet(String words) {
        return "<style forecolor=\"#8A5A00\">" + escape(words) + "</style>";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static List<String> padded(List<String> texts) {
        List<String> padded = new ArrayList<>(Collections.nCopies(COLUMNS - texts.size(), ""));
        padded.addAll(texts);
        return padded;
    }
}
