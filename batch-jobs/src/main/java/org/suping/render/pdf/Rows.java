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

    /** A table of figures. */
    record Grid(String title, String note, List<String> headings, JRDataSource rows) {}

    /** A unit in such a table. */
    record GridRow(String label, List<String> cells) {}

    /** A finding. */
    record Found(boolean isNote, String severity, String where, String found, String expected, String action) {}

    /** Where an indicator of the reporting unit comes from. */
    record Origin(String name, String value, String arithmetic, String condition, String clause) {}

    /** A source file with what became of its rows. */
    record Delivered(
            String file, String read, String accepted, String rejected, String out, String duplicates, String digest) {}
}
