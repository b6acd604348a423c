package org.suping.render.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.suping.measure.Figure;
import org.suping.render.FigureTable;
import org.suping.render.FigureTable.Column;
import org.suping.render.FigureTable.Row;
import org.suping.render.Statistics;
import org.suping.render.Wording;
import org.suping.render.pdf.Rows.Grid;
import org.suping.render.pdf.Rows.GridRow;

/**
 * Tables of figures for the layout, which has seven columns: a wider table becomes several, a narrower one is moved to the
 * right edge.
 */
final class GridRows {

    private static final int COLUMNS = 7;

    /** Breakdowns go down to the units directly below; the workbook has them all. */
    private static final int BREAKDOWN_DEPTH = 1;

    private final Wording words;

    GridRows(Wording words) {
        this.words = words;
    }

    List<Grid> of(Statistics statistics) {
        List<Grid> grids = new ArrayList<>();
        add(grids, statistics.units(), true);
        for (FigureTable breakdown : statistics.breakdowns()) {
            add(grids, breakdown.downTo(BREAKDOWN_DEPTH), false);
        }
        return grids;
    }

    private void add(List<Grid> grids, FigureTable table, boolean unitInHeading) {
        int all = table.columns().size();
        for (int from = 0; from < all; from += COLUMNS) {
            int to = Math.min(from + COLUMNS, all);
            List<String> headings = table.columns().subList(from, to).stream()
                    .map(column -> unitInHeading ? heading(column) : column.heading())
                    .toList();
            List<GridRow> rows = new ArrayList<>();
            for (Row row : table.rows()) {
                rows.add(row(row, table.columns(), from, to));
                if (row.hasOwn()) {
                    rows.add(own(row, table.columns(), from, to));
                }
            }
            grids.add(new Grid(table.title(), table.note(), padded(headings), new RecordRows(rows)));
        }
    }

    private String heading(Column column) {
        return column.heading() + "\n" + words.label("statistics.column-unit", column.unit());
    }

    private GridRow row(Row row, List<Column> columns, int from, int to) {
        List<String> cells = new ArrayList<>();
        for (int i = from; i < to; i++) {
            cells.add(cell(row.figures().get(i), columns.get(i)));
        }
        String name = escape(words.of(row.unit().name()));
        String label = row.depth() == 0 ? "<b>" + name + "</b>" : "\u3000".repeat(row.depth()) + name;
        return new GridRow(label, padded(cells));
    }

    /** What the unit has itself, under it. */
    private GridRow own(Row row, List<Column> columns, int from, int to) {
        List<String> cells = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String value =
                    row.own().get(i).map(rest -> Wording.number(rest.value())).orElse("");
            cells.add(columns.get(i).total() && !value.isEmpty() ? "<b>" + value + "</b>" : value);
        }
        String name = escape(words.label("statistics.own", row.unit().name()));
        return new GridRow("\u3000".repeat(row.depth() + 1) + name, padded(cells));
    }

    private String cell(Optional<Figure> measured, Column column) {
        Figure figure = measured.orElse(null);
        if (figure == null) {
            return quiet(words.label("absent"));
        }
        if (figure.value() == null) {
            return quiet(words.figure(figure));
        }
        return column.total() ? "<b>" + words.figure(figure) + "</b>" : words.figure(figure);
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
