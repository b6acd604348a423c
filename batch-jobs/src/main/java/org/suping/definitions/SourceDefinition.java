package org.suping.definitions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.source.CellFormat;
import org.suping.definitions.source.CellOrigin;
import org.suping.definitions.source.CompletenessRules;
import org.suping.definitions.source.SourceFormat;
import org.suping.vocabulary.Text;

/**
 * How what one system delivers becomes rows of one record.
 *
 * @param code as in paths: {@code crm}
 * @param record code of the record its rows become
 * @param files glob below the configuration's data folder, where <code>{period}</code> stands for the period's name and
 *     <code>{as-of}</code> for the day a delivery speaks of, as {@code 20260930} or {@code 2026-09-30}
 * @param format in what form the rows come
 * @param asOf the day every delivery speaks of, or null for the last day of the period
 * @param rejectedAtMost percent of its rows that may be rejected before the return is stopped, or null where the settings say
 * @param columns how each column is read, in the order of the file
 * @param skip rows that are no records, as totals and remarks: heading → texts of which its field must be one
 * @param completeness how it is seen whether everything was delivered
 */
public record SourceDefinition(
        String code,
        Text name,
        String record,
        String files,
        SourceFormat format,
        @Nullable LocalDate asOf,
        @Nullable Integer rejectedAtMost,
        List<ColumnMapping> columns,
        List<Map<String, List<String>>> skip,
        CompletenessRules completeness) {

    /** Of rows that all are records. */
    public SourceDefinition(
            String code,
            Text name,
            String record,
            String files,
            SourceFormat format,
            @Nullable LocalDate asOf,
            @Nullable Integer rejectedAtMost,
            List<ColumnMapping> columns,
            CompletenessRules completeness) {
        this(code, name, record, files, format, asOf, rejectedAtMost, columns, List.of(), completeness);
    }

    /** The file that defines it, below the configuration's folder. */
    public static String path(String code) {
        return "sources/" + code.replace('.', '/') + ".yml";
    }

    /** The headings that its columns and the rows it skips ask for, each once. */
    public List<String> headings() {
        return Stream.concat(
                        columns.stream().flatMap(column -> column.origin().headings()),
                        skip.stream().flatMap(one -> one.keySet().stream()))
                .distinct()
                .toList();
    }

    /** The same with its columns read otherwise. */
    public SourceDefinition with(List<ColumnMapping> others) {
        return new SourceDefinition(
                code, name, record, files, format, asOf, rejectedAtMost, others, skip, completeness);
    }

    /**
     * How a column is read.
     *
     * @param column name in the record
     * @param origin where its text comes from
     * @param fallback what stands for an empty cell; empty where nothing does
     * @param format how the text is written
     */
    public record ColumnMapping(String column, CellOrigin origin, String fallback, CellFormat format) {

        /** A column below a heading. */
        public static ColumnMapping below(String heading, String column, CellFormat format) {
            return new ColumnMapping(column, new CellOrigin.Heading(heading), "", format);
        }
    }
}
