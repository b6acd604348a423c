package org.suping.render.pdf;

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
import org.suping.render.Statistics;
import org.suping.render.Statistics.Chapter;
import org.suping.render.Statistics.Part;
import org.suping.render.Wording;
import org.suping.render.pdf.Rows.Block;
import org.suping.render.pdf.Rows.FigureRow;

/**
 * The statistics for the layout. Of each record type: the reporting unit's figures with their terms put in, how they spread by
 * each dimension, and the units side by side. The workbook has every unit of every table.
 */
final class ChapterBlocks {

    private static final int MOST_UNIT_LINES = 30;

    /** One bar alone compares nothing. */
    private static final int LEAST_VALUES = 2;

    /** Fewer are no relief. */
    private static final int LEAST_IDLE = 3;

    private final Wording words;
    private final GridRows grids;
    private final SpreadRows spreads;

    ChapterBlocks(Wording words) {
        this.words = words;
        this.grids = new GridRows(words);
        this.spreads = new SpreadRows(words, grids);
    }

    List<Block> of(Statistics statistics) {
        List<Block> blocks = new ArrayList<>();
        for (Chapter chapter : statistics.chapters()) {
            blocks.add(figures(chapter));
            byDimension(chapter).forEach(parts -> blocks.addAll(spreads.of(parts)));
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

    /** The chapter's first indicators, unit by unit; none where there is one unit only. */
    private Optional<Block> units(Chapter chapter) {
        FigureTable table = chapter.units();
        if (table.rows().size() < 2) {
            return Optional.empty();
        }
        FigureTable active = table.withoutIdle();
        int idle = table.rows().size() - active.rows().size();
        FigureTable first = (idle < LEAST_IDLE ? table : active).first(GridRows.COLUMNS);
        boolean isCut = first.lines() > MOST_UNIT_LINES;
        int left = table.columns().size() - first.columns().size();
        String title = words.label("pdf.statistics.of", chapter.title(), table.title());
        return Optional.of(grids.of(
                title,
                isCut ? first.downTo(1) : first,
                left == 0 ? "" : words.label("pdf.statistics.more", left),
                isCut || idle < LEAST_IDLE ? 0 : idle));
    }
}
