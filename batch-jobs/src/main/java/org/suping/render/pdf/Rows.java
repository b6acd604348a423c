package org.suping.render.pdf;

import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.renderers.Renderable;

/** The rows the layouts print: finished texts, in the layouts' own names. */
final class Rows {

    private Rows() {}

    /** An indicator of the reporting unit, on the summary page. */
    record Tile(String name, String value, String unit) {}

    /** An element in the chart. */
    record Bar(String name, Renderable bar, String earned, String weight) {}

    /** A criterion that cost points. */
    record Cost(String name, String arithmetic, String lost) {}

    /** An element, or a criterion under it. */
    record Assessed(
            boolean isElement,
            String name,
            String points,
            String earned,
            String lost,
            String arithmetic,
            String figure,
            String certainty) {}

    /**
     * A part of the statistics.
     *
     * @param kind the layout of its rows: figures, bars or grid
     * @param chapter what begins with it; empty within a chapter
     * @param label what the first column of a grid holds
     */
    record Block(
            String kind,
            String chapter,
            String title,
            String note,
            String label,
            List<String> headings,
            JRDataSource rows) {}

    /** A figure of the reporting unit. */
    record FigureRow(String name, String value, String unit, String arithmetic, String key) {}

    /** A figure as a bar. */
    record FigureBar(String name, Renderable bar, String value, String key) {}

    /**
     * A unit or an indicator in a table.
     *
     * @param keys of the figures in the cells, empty where there is none
     */
    record GridRow(String label, List<String> cells, List<String> keys) {}

    /** A finding. */
    record Found(boolean isNote, String severity, String where, String found, String expected, String action) {}

    /** Where an indicator of the reporting unit comes from. */
    record Origin(String name, String value, String arithmetic, String condition, String clause) {}

    /** A source file with what became of its rows. */
    record Delivered(
            String file, String read, String accepted, String rejected, String out, String duplicates, String digest) {}
}
