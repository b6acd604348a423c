package org.suping.evidence;

import java.util.ArrayList;
import java.util.List;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.ColumnType;
import org.suping.definitions.RecordDefinition;

/**
 * One column of a part, after the four of its own ({@link PartRef}).
 *
 * @param name as in the record; of a keyed hash {@code NAME_hash}
 * @param type a keyed hash is TEXT
 * @param isHash whether it is a keyed hash, which the content digest leaves out
 */
public record PartColumn(String name, ColumnType type, boolean isHash) {

    /** The columns of a record's parts: as in the record, a hash right after the column it stands in for. */
    public static List<PartColumn> of(RecordDefinition record) {
        List<PartColumn> columns = new ArrayList<>();
        for (ColumnDefinition column : record.columns()) {
            columns.add(new PartColumn(column.name(), column.type(), false));
            if (column.hashed()) {
                columns.add(new PartColumn(column.hashName(), ColumnType.TEXT, true));
            }
        }
        return List.copyOf(columns);
    }
}
