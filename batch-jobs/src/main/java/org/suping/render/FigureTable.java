package org.suping.render;

import java.util.List;
import java.util.Optional;
import org.suping.definitions.IndicatorDefinition;
import org.suping.measure.Figure;
import org.suping.vocabulary.OrgUnit;

/**
 * Figures of one kind side by side: a row for each unit, parents before children.
 *
 * @param note what the columns have in common, as their unit; may be empty
 */
public record FigureTable(String title, String note, List<Column> columns, List<Row> rows) {

    /**
     * One column.
     *
     * @param total whether it is the whole of the columns before it
     */
    public record Column(String heading, String unit, IndicatorDefinition indicator, boolean total) {}

    /**
     * One unit.
     *
     * @param depth below the reporting unit, which has 0
     * @param figures one for each column, empty where nothing was measured
     */
    public record Row(OrgUnit unit, int depth, List<Optional<Figure>> figures) {}

    /** Only the rows down to a depth. */
    public FigureTable downTo(int depth) {
        return new FigureTable(
                title,
                note,
                columns,
                rows.stream().filter(row -> row.depth() <= depth).toList());
    }
}
