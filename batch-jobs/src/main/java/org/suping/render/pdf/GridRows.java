package org.suping.render.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.suping.measure.Figure;
import org.suping.render.FigureTable;
import org.suping.render.FigureTable.Column;
import org.suping.render.FigureTable.Row;
import org.suping.render.Wording;
import org.suping.render.pdf.Rows.Block;
import org.suping.render.pdf.Rows.GridRow;
import org.suping.vocabulary.FigureState;

/**
 * Tables of figures for the layout, which has seven columns: a wider table becomes several, a narrower one is moved to the
 * right edge. Each cell bears the key of the figure it prints.
 */
final class GridRows {

    static final int COLUMNS = 7;

    /** So many Chinese characters stand side by side in a heading. */
    private static final int MOST_CHARACTERS = 6;

    private static final int LAST_WORD = 3;
    private static final int FIRST_WIDE_CHARACTER = 0x2E80;

    /** Wide enough to be seen; a name four levels down still fits its line. */
    private static final String INDENT = "\u00a0\u00a0\u00a0";

    private final Wording words;

    GridRows(Wording words) {
        this.words = words;
    }

    /** A table of units of at most seven columns, and how many more units there are in which nothing happened. */
    Block of(String title, FigureTable table, String note, int idle) {
        List<String> headings = table.columns().stream()
                .map(column -> heading(column.heading(), MOST_CHARACTERS)
                        + "\n"
                        + words.label("statistics.column-unit", column.unit()))
                .toList();
        List<GridRow> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            rows.add(row(row));
            if (row.hasOwn()) {
                rows.add(own(row, table.columns()));
            }
        }
        if (idle > 0) {
            rows.add(new GridRow(words.label("pdf.statistics.idle", idle), padded(List.of()), padded(List.of())));
        }
        return new Block("grid", "", title, note, words.label("pdf.unit"), padded(headings), new RecordRows(rows));
    }

    private GridRow row(Row row) {
        String name = escape(row.name(words));
        String label = row.depth() == 0 ? "<b>" + name + "</b>" : INDENT.repeat(row.depth()) + name;
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
        return new GridRow(INDENT.repeat(row.depth() + 1) + name, padded(cells), padded(List.of()));
    }

    /** A figure as styled text, or why there is none. */
    String cell(Optional<Figure> measured, boolean strong) {
        Figure figure = measured.orElse(null);
        if (figure == null) {
            return quiet(words.label("absent"));
        }
        if (figure.value() == null) {
            return figure.state() == FigureState.NO_RATE ? grey(words.figure(figure)) : quiet(words.figure(figure));
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

    /** Words that need nobody's attention. */
    private static String grey(String words) {
        return "<style forecolor=\"#5F6B76\">" + escape(words) + "</style>";
    }

    /**
     * A heading that is too long for its line, cut so that no single character stands alone on the next: most end in a word
     * of three. One of words with spaces breaks there anyway.
     */
    static String heading(String name, int most) {
        int over = name.length() - most;
        if (over <= 0 || over > most || name.chars().noneMatch(each -> each >= FIRST_WIDE_CHARACTER)) {
            return name;
        }
        int cut = name.length() - Math.max(over, LAST_WORD);
        return name.substring(0, cut) + "\n" + name.substring(cut);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Moved to the right edge. */
    static List<String> padded(List<String> texts) {
        List<String> padded = new ArrayList<>(Collections.nCopies(COLUMNS - texts.size(), ""));
        padded.addAll(texts);
        return padded;
    }
}
