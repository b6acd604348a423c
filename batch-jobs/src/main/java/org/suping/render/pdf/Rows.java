package org.suping.render.pdf;

import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.renderers.Renderable;
import org.jspecify.annotations.Nullable;
import org.suping.findings.Finding;
import org.suping.render.FindingStatus;
import org.suping.render.Wording;

/** The rows the layouts print: finished texts, in the layouts' own names. */
final class Rows {

    private Rows() {}

    /** An indicator of the reporting unit, on the summary page. */
    record Tile(String name, String value, String unit) {}

    /** An element in the chart. */
    record Bar(String name, Renderable bar, String earned, String weight) {}

    /** A criterion that cost points. */
    record Cost(String name, String arithmetic, String lost) {}

    /** An indicator that moved far. */
    record Changed(String name, String told, String growth, String key) {}

    /**
     * An element, a criterion under it, or the whole.
     *
     * @param kind element, criterion or total; part and rolled-up of a legal person's score with its branches'; notice
     * @param block rows of one block stand on one page: no element without its first criterion, no whole without a criterion
     */
    record Assessed(
            String kind,
            Integer block,
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
     * @param kind the layout of its rows: figures, spread or grid
     * @param chapter what begins with it; empty within a chapter
     * @param label what the first column holds
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

    /**
     * A value of a dimension with a figure of each indicator.
     *
     * @param bar how long the first of them is beside the others of its column; null where bars would say nothing
     * @param keys of the figures in the cells, empty where there is none
     */
    record SpreadRow(String name, @Nullable Renderable bar, List<String> cells, List<String> keys) {}

    /**
     * A unit in a table.
     *
     * @param keys of the figures in the cells, empty where there is none
     */
    record GridRow(String label, List<String> cells, List<String> keys) {}

    /** A finding. */
    record Found(boolean isNote, String severity, String where, String found, String expected, String action) {

        static Found of(Finding finding, FindingStatus status, Wording words) {
            String said = status.explanation(finding);
            return new Found(
                    !status.isOpen(finding),
                    status.severity(finding),
                    finding.code() + " · " + status.place(finding),
                    words.of(finding.found()) + (said.isEmpty() ? "" : "\n" + said),
                    words.of(finding.expected()),
                    words.of(finding.action()));
        }
    }

    /** Where an indicator of the reporting unit comes from. */
    record Origin(String name, String value, String arithmetic, String condition, String clause) {}

    /** A source file with what became of its rows. */
    record Delivered(
            String file, String read, String accepted, String rejected, String out, String duplicates, String digest) {}
}
