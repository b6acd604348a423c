package org.suping.collect.parquet;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suping.collect.parquet.ParquetSchema.Column;
import org.suping.findings.Checked;
import org.suping.findings.Finding;
import org.suping.findings.Severity;

/** A column that a source asks for, and what it holds. */
record AskedColumn(Column column, ColumnKind kind) {

    /**
     * How these columns are read, or why some cannot be.
     *
     * @param name of the file, as findings call it
     * @param zone in which the days of instants are told; null where the source names none
     */
    static Checked<List<AskedColumn>> of(List<Column> columns, String name, @Nullable ZoneId zone) {
        List<AskedColumn> asked = new ArrayList<>();
        List<Finding> wrong = new ArrayList<>();
        for (Column column : columns) {
            ColumnKind kind = ColumnKind.of(column.type()).orElse(null);
            if (kind == null) {
                wrong.add(Finding.of("SRC-55", Severity.HARD, name, column.name(), column.type()));
            } else if (column.isUnzoned()) {
                wrong.add(Finding.of("SRC-56", Severity.HARD, name, column.name()));
            } else if (kind == ColumnKind.INSTANT && zone == null) {
                wrong.add(Finding.of("SRC-59", Severity.HARD, name, column.name()));
            } else {
                asked.add(new AskedColumn(column, kind));
            }
        }
        return new Checked<>(wrong.isEmpty() ? asked : null, wrong);
    }
}
