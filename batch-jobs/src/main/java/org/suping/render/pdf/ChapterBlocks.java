package org.suping.render.pdf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.IndicatorDefinition.Formula;
import org.suping.measure.Figure;
import org.suping.render.FigureTable;
import org.suping.render.FigureTable.Column;
import org.suping.render.Statistics;
import org.suping.render.Statistics.Chapter;
import org.suping.render.Statistics.Part;
import org.suping.render.Wording;
import org.suping.render.pdf.Rows.Block;
import org.suping.render.pdf.Rows.FigureBar;
import org.suping.render.pdf.Rows.FigureRow;

/**
 * The statistics for the layout. Of each record type: the reporting unit's figures with their terms put in, how they spread as
 * bars, the dimensions that several indicators share, and the units side by side. The workbook has every unit of every table.
 */
final class ChapterBlocks {

    private static final int MOST_UNIT_LINES = 30;

    /** One bar alone compares nothing. */
    private static final int LEAST_VALUES = 2;

    private final Wording words;
    private final GridRows grids;

    ChapterBlocks(Wording words) {
        this.words = words;
        this.grids = new GridRows(words);
    }

    List<Block> of(Statistics statistics) {
        List<Block> blocks = new ArrayList<>();
        for (Chapter chapter : statistics.chapters()) {
            blocks.add(figures(chapter));
            byDimension(chapter).forEach(parts -> blocks.addAll(dimension(parts)));
            units(chapter).ifPresent(blocks::add);
        }
        return blocks;
    }

    private static Collection<List<Part>> byDimension(Chapter chapter) {
        Map<String, List<Part>> parts = new LinkedHashMap<>();
        for (Part part : chapter.parts()) {
            if (part.dimension().values().size() >= LEAST_VALUES) {
                parts.computeIfAbsent(part.dimension().name(), none -> new ArrayList<>())
                        .add(part);
            }
        }
        return parts.values();
    }

    private List<Block> dimension(List<Part> parts) {
        List<Block> blocks = new ArrayList<>();
        parts.stream().filter(Part::isAdditive).findFirst().ifPresent(part -> blocks.add(bars(part)));
        if (parts.size() > 1) {
            blocks.addAll(grids.ofDimension(parts));
        }
        return blocks;
    }

    private Block figures(Chapter chapter) {
        List<FigureRow> rows = new ArrayList<>();
        FigureTable.Row unit = chapter.units().rows().get(0);
        for (int i = 0; i < unit.figures().size(); i++) {
            IndicatorDefinition indicator = chapter.units().columns().get(i).indicator();
            rows.add(row(indicator, unit.figures().get(i)));
        }
        return new Block(
                "figures", chapter.title(), words.of(unit.unit().name()), "", "", List.of(), new RecordRows(rows));
    }

    private FigureRow row(IndicatorDefinition indicator, Optional<Figure> measured) {
        return new FigureRow(
                indicator.code() + "  " + words.of(indicator.name()),
                grids.cell(measured, false),
                words.of(indicator.unit()),
                measured.filter(figure -> figure.value() != null && indicator.formula() != Formula.AMOUNT)
                        .map(figure -> words.arithmetic(figure, indicator))
                        .orElse(""),
                GridRows.key(measured));
    }

    /** The reporting unit's values of one dimension, as bars. */
    private Block bars(Part part) {
        FigureTable.Row unit = part.table().rows().get(0);
        List<Column> columns = part.table().columns();
        BigDecimal longest = unit.figures().subList(0, columns.size() - 1).stream()
                .map(ChapterBlocks::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        List<FigureBar> rows = new ArrayList<>();
        for (int i = 0; i < columns.size() - 1; i++) {
            Optional<Figure> figure = unit.figures().get(i);
            BigDecimal amount = amount(figure);
            String key = GridRows.key(figure);
            rows.add(new FigureBar(
                    columns.get(i).heading(),
                    new ElementBar(key, amount, longest, amount),
                    figure.map(words::figure).orElse(words.label("absent")),
                    key));
        }
        return new Block("bars", "", part.table().title(), part.table().note(), "", List.of(), new RecordRows(rows));
    }

    private static BigDecimal amount(Optional<Figure> figure) {
        return figure.map(Figure::value).orElse(BigDecimal.ZERO);
    }

    /** The chapter's first indicators, unit by unit; none where there is one unit only. */
    private Optional<Block> units(Chapter chapter) {
        FigureTable table = chapter.units();
        if (table.rows().size() < 2) {
            return Optional.empty();
        }
        FigureTable first = table.first(GridRows.COLUMNS);
        FigureTable shown = first.lines() > MOST_UNIT_LINES ? first.downTo(1) : first;
        int left = table.columns().size() - first.columns().size();
        String title = words.label("pdf.statistics.of", chapter.title(), table.title());
        return Optional.of(grids.of(title, shown, left == 0 ? "" : words.label("pdf.statistics.more", left)));
    }
}
