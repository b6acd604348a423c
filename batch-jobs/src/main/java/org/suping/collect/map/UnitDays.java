package org.suping.collect.map;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suping.collect.RowReason;
import org.suping.collect.StoredRow;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.RecordDefinition;
import org.suping.evidence.PartColumn;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.OrgUnit;

/**
 * Whether a row's unit was still there on the row's first day, which is the first of the record's dates that tie a row to a
 * period. Only units that were closed within the period can fail; of the others nothing is asked.
 */
final class UnitDays {

    private final Map<String, Long> lastDays = new HashMap<>();
    private final int unit;
    private final int day;
    private final RowReason closed;

    UnitDays(MappingRules rules) {
        RecordDefinition record = rules.record();
        for (OrgUnit known : rules.units().values()) {
            LocalDate last = known.validTo();
            if (last != null && last.isBefore(rules.period().end())) {
                lastDays.put(known.code(), last.toEpochDay());
            }
        }
        List<String> columns =
                PartColumn.of(record).stream().map(PartColumn::name).toList();
        this.unit = columns.indexOf(record.orgColumn());
        this.day = columns.indexOf(record.periodDates().get(0));
        this.closed = RowReason.of(
                RowReason.Kind.ORG_CLOSED,
                column(record, record.orgColumn()),
                Labels.text(
                        "row-reason.org-closed",
                        column(record, record.periodDates().get(0)).title()));
    }

    private static ColumnDefinition column(RecordDefinition record, String name) {
        return record.column(name).orElseThrow(() -> new IllegalArgumentException("No column " + name));
    }

    /** Why the row is to be rejected, or null. */
    @Nullable
    RowReason broken(StoredRow row) {
        if (lastDays.isEmpty() || !row.has(unit) || !row.has(day)) {
            return null;
        }
        Long last = lastDays.get(row.text(unit));
        return last != null && row.number(day) > last ? closed : null;
    }
}
