package org.suping.definitions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.source.SourceFormat;
import org.suping.vocabulary.Text;

/**
 * How what one system delivers becomes rows of one record.
 *
 * @param code as in paths: {@code crm}
 * @param record code of the record its rows become
 * @param files glob below the configuration's data folder, where <code>{period}</code> stands for the period's name
 * @param format in what form the rows come
 * @param asOf the day the delivery speaks of, or null for the last day of the period
 * @param columns how each column is read, in the order of the file
 */
public record SourceDefinition(
        String code,
        Text name,
        String record,
        String files,
        SourceFormat format,
        @Nullable LocalDate asOf,
        List<ColumnMapping> columns) {

    /**
     * Where a column's values come from.
     *
     * @param column name in the record
     * @param header heading in the file, or null for a constant
     * @param constant the same value in every row, or null
     * @param format of a date, as {@code yyyy-MM-dd}; null elsewhere
     * @param codes the source's spelling to the record's code; a value not in it is kept as it is
     */
    public record ColumnMapping(
            String column,
            @Nullable String header,
            @Nullable String constant,
            @Nullable String format,
            Map<String, String> codes) {}
}
