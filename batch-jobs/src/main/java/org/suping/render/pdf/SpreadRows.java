package org.suping.render.pdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.jasperreports.renderers.Renderable;
import org.jspecify.annotations.Nullable;
import org.suping.measure.Figure;
import org.suping.render.Statistics.Part;
import org.suping.render.Wording;
import org.suping.render.pdf.Rows.Block;
import org.suping.render.pdf.Rows.SpreadRow;
import org.suping.render.pdf.draw.ElementBar;
import org.suping.vocabulary.Text;

/**
 * How the reporting unit's figures spread by a dimension, for the layout: a row for each value, a column for each indicator
 * that has the dimension at the right edge, and bars over the first, if its values add up to a whole. More than five indicators become several
 * tables.
 */
final class SpreadRows {

    private static final int COLUMNS = 5;

    /** So many Chinese characters stand side by side in a heading. */
    private static final int MOST_CHARACTERS = 7;

    /** As in the layout, in points; the bar as wide as beside a single column. */
    private static final BigDecimal BAR_WIDTH = BigDecimal.valueOf(321);

    private static final BigDecimal COLUMN_WIDTH = BigDecimal.valueOf(54);
    private static final int PLACES = 4;

    private final Wording words;
    private final GridRows grids;

    SpreadRows(Wording words, GridRows grids) {
        this.words = words;
        this.grids = grids;
    }

    /** Takes all parts along one dimension. */
    List<Block> of(List<Part> parts) {
        List<Part> ordered = new ArrayList<>(parts);
        ordered.sort(Comparator.comparing(part -> !part.isAdditive()));
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from < ordered.size(); from += COLUMNS) {
            blocks.add(block(ordered.subList(from, Math.min(from + COLUMNS, ordered.size()))));
        }
        return blocks;
    }

    private Block block(List<Part> parts) {
        Part first = parts.get(0);
        Map<String, Text> values = new LinkedHashMap<>();
        parts.forEach(part -> values.putAll(part.dimension().values()));
        List<SpreadRow> rows = new ArrayList<>();
        values.forEach((code, name) -> rows.add(new SpreadRow(
                words.title(name),
                bar(first, code, parts.size()),
                padded(parts.stream()
                        .map(part -> grids.cell(figure(part, code), false))
                        .toList()),
                padded(parts.stream()
                        .map(part -> GridRows.key(figure(part, code)))
                        .toList()))));
        Text title = first.dimension().title();
        return new Block(
                "spread",
                "",
                words.label("pdf.statistics.by", title),
                first.isAdditive()
                        ? words.label("pdf.statistics.bars", first.indicator().name())
                        : "",
                words.title(title),
                padded(parts.stream().map(this::heading).toList()),
                new RecordRows(rows));
    }

    private String heading(Part part) {
        return GridRows.heading(words.of(part.indicator().name()), MOST_CHARACTERS) + "\n"
                + words.label("statistics.column-unit", part.indicator().unit());
    }

    private static @Nullable Renderable bar(Part part, String code, int columns) {
        if (!part.isAdditive()) {
            return null;
        }
        BigDecimal longest = part.dimension().values().keySet().stream()
                .map(each -> amount(figure(part, each)))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        Optional<Figure> figure = figure(part, code);
        BigDecimal amount = amount(figure);
        // the layout's bar reaches under the columns; the longest ends before the first that is used
        BigDecimal width = BAR_WIDTH.subtract(COLUMN_WIDTH.multiply(BigDecimal.valueOf(columns - 1L)));
        BigDecimal whole = longest.multiply(BAR_WIDTH).divide(width, PLACES, RoundingMode.UP);
        return new ElementBar(GridRows.key(figure), amount, whole, amount);
    }

    private static BigDecimal amount(Optional<Figure> figure) {
        return figure.map(Figure::value).orElse(BigDecimal.ZERO);
    }

    /** The reporting unit's figure; empty where the indicator has none under the value. */
    private static Optional<Figure> figure(Part part, String code) {
        int index = List.copyOf(part.dimension().values().keySet()).indexOf(code);
        return index < 0
                ? Optional.empty()
                : part.table().rows().get(0).figures().get(index);
    }

    private static List<String> padded(List<String> texts) {
        List<String> padded = new ArrayList<>(Collections.nCopies(COLUMNS - texts.size(), ""));
        padded.addAll(texts);
        return padded;
    }
}
