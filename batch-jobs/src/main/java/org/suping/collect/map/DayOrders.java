package org.suping.collect.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suping.collect.Headings;
import org.suping.collect.RawRow;
import org.suping.collect.RowSource;
import org.suping.collect.RowTally;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.SourceDefinition.ColumnMapping;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.vocabulary.ExitCode;

/**
 * Which formats a column's days are really in, where its source names several: all rows are looked at before any is mapped.
 *
 * <p>Two formats that make different days of one cell, as {@code d/M/yyyy} and {@code M/d/yyyy} do of 3/4/2026, cannot both
 * hold. The one that alone reads other cells of the column holds; where none or both do, the column is refused, not guessed.
 */
public final class DayOrders {

    private DayOrders() {}

    /** Whether a source has a column that must be looked at. */
    public static boolean areOpen(SourceDefinition source) {
        return source.columns().stream().anyMatch(DayOrders::isOpen);
    }

    /**
     * Reads a source to its end and gives it with the formats that hold.
     *
     * @throws BlockedException when a column reads in two orders
     */
    public static SourceDefinition decide(SourceDefinition source, RowSource rows) {
        Headings headings = rows.headings();
        Map<ColumnMapping, OrderEvidence> evidence = new HashMap<>();
        for (ColumnMapping column : source.columns()) {
            if (isOpen(column)) {
                evidence.put(column, new OrderEvidence(column, CellFinder.of(column, headings.fieldOf())));
            }
        }
        RowTally untold = new RowTally();
        for (RawRow row = rows.next(untold); row != null; row = rows.next(untold)) {
            if (row.hasFields(headings.fields())) {
                for (OrderEvidence column : evidence.values()) {
                    column.look(row);
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        List<ColumnMapping> decided = new ArrayList<>();
        for (ColumnMapping column : source.columns()) {
            OrderEvidence seen = evidence.get(column);
            decided.add(seen == null ? column : seen.decided(rows.places(), findings));
        }
        if (!findings.isEmpty()) {
            throw new BlockedException(ExitCode.SOURCE_UNREADABLE, findings);
        }
        return source.with(List.copyOf(decided));
    }

    private static boolean isOpen(ColumnMapping column) {
        return column.format().days().size() > 1;
    }
}
