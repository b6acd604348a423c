package org.suping.seal.diff;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A row that counts in one version and not in the other, or that has other cells. Cells are as they lie in the parts: masked.
 *
 * @param record code of the record
 * @param key the cells that identify it, in the order of the record's key
 * @param before place of the row in the first version, {@code crm.csv:12}; empty where it is not there
 * @param after the same in the second
 * @param units the organisation units it belongs to: two where it moved
 * @param cells what is different in a row that is in both, in the order of the record's columns
 */
public record RowChange(
        String record, Kind kind, List<String> key, String before, String after, Set<String> units, List<Cell> cells) {

    public RowChange {
        key = List.copyOf(key);
        units = Set.copyOf(units);
        cells = List.copyOf(cells);
    }

    /** What became of the row. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** One cell; an empty text is none. */
    public record Cell(String column, String before, String after) {}

    /** Names of the columns with other cells. */
    public Set<String> columns() {
        Set<String> columns = new TreeSet<>();
        cells.forEach(cell -> columns.add(cell.column()));
        return columns;
    }
}
