package org.suping.collect.preview;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suping.collect.Headings;
import org.suping.collect.RowReason;
import org.suping.collect.RowSource;
import org.suping.collect.RowTally;
import org.suping.collect.StoredRow;
import org.suping.collect.map.DayOrders;
import org.suping.collect.map.MappedRows;
import org.suping.collect.map.MappingRules;
import org.suping.collect.map.RowMapper;
import org.suping.collect.store.RowSources;
import org.suping.evidence.PartColumn;
import org.suping.evidence.RowCounts;
import org.suping.evidence.RowPlaces;
import org.suping.evidence.SourceFile;
import org.suping.findings.Finding;
import org.suping.vocabulary.RowStatus;

/**
 * A source's file as it would be collected: its first rows mapped and masked, and what would become of them and those after
 * them. Nothing is stored, and no hash is made.
 *
 * @param columns names of the cells' columns
 * @param rows the first, in the order of the file
 * @param isCut whether there are more rows than were looked at
 */
public record Preview(
        RowPlaces places,
        List<String> columns,
        List<PreviewedRow> rows,
        RowCounts counts,
        List<Finding> findings,
        boolean isCut) {

    /** How many rows are looked at: a database belongs to somebody else. */
    private static final long LOOKED_AT = 100_000;

    /**
     * One row.
     *
     * @param number its {@link org.suping.evidence.RowNumber}
     * @param reason why it would not count, or null
     * @param cells as they would be stored, in the order of the columns; null where there is nothing
     */
    public record PreviewedRow(
            long number, RowStatus status, @Nullable RowReason reason, List<@Nullable String> cells) {}

    /**
     * Reads a source's first rows.
     *
     * @param sources opens it
     * @param path where the file lies
     * @param most rows to show
     */
    public static Preview of(MappingRules rules, SourceFile file, RowSources sources, Path path, int most) {
        MappingRules decided = rules;
        if (DayOrders.areOpen(rules.source())) {
            try (RowSource source = sources.open(file, path, rules.source(), bytes -> {})) {
                decided = rules.with(DayOrders.decide(rules.source(), source));
            }
        }
        List<PartColumn> columns = PartColumn.of(rules.record());
        RowTally tally = new RowTally();
        List<PreviewedRow> rows = new ArrayList<>();
        boolean isCut;
        List<Finding> findings;
        RowPlaces places;
        try (RowSource source = sources.open(file, path, decided.source(), bytes -> {})) {
            Headings headings = source.headings();
            MappedRows mapped = new MappedRows(source, new RowMapper(decided, headings), tally);
            source.linesBeforeHeadings().forEach(tally::addAboveHeadings);
            StoredRow row = new StoredRow(columns.size());
            long left = LOOKED_AT;
            while (left > 0 && mapped.next(row)) {
                left--;
                if (rows.size() < most) {
                    rows.add(new PreviewedRow(row.number(), row.status(), row.reason(), cells(row, columns)));
                }
            }
            isCut = left == 0 && (mapped.isWithinLine() || source.next(new RowTally()) != null);
            places = source.places();
            findings = tally.findings(places, headings.fieldsOf(decided.source()));
        }
        List<String> shown = columns.stream()
                .filter(column -> !column.isHash())
                .map(PartColumn::name)
                .toList();
        return new Preview(places, shown, List.copyOf(rows), tally.counts(), findings, isCut);
    }

    private static List<@Nullable String> cells(StoredRow row, List<PartColumn> columns) {
        List<@Nullable String> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).isHash()) {
                cells.add(row.has(i) ? text(row, i, columns.get(i)) : null);
            }
        }
        return cells;
    }

    private static String text(StoredRow row, int index, PartColumn column) {
        return switch (column.type()) {
            case TEXT, CODE -> new String(row.copy(index), StandardCharsets.UTF_8);
            case INTEGER -> Long.toString(row.number(index));
            case DECIMAL ->
                BigDecimal.valueOf(row.number(index), StoredRow.SCALE)
                        .stripTrailingZeros()
                        .toPlainString();
            case DATE -> LocalDate.ofEpochDay(row.number(index)).toString();
        };
    }
}
