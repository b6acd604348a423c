package org.suping.collect.map;

import java.util.List;
import org.suping.collect.RowReason;
import org.suping.collect.StoredRow;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.RecordDefinition.OpenSpan;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Period;

/** Whether a row is of the period: one of its days lies in it, or it is open on one of its days. */
final class PeriodTest {

    private final int[] dates;
    private final List<Open> open;
    private final long start;
    private final long end;
    private final RowReason broken;

    /** @param names of a stored row's columns, in their order */
    PeriodTest(RecordDefinition record, Period period, List<String> names) {
        dates = record.periodDates().stream().mapToInt(names::indexOf).toArray();
        open = record.open().stream().map(span -> Open.of(span, names)).toList();
        start = period.start().toEpochDay();
        end = period.end().toEpochDay();
        broken = RowReason.of(
                RowReason.Kind.PERIOD,
                Labels.text(
                        "row-reason.period",
                        period.start().toString(),
                        period.end().toString()));
    }

    /** Why a row is left out. */
    RowReason broken() {
        return broken;
    }

    boolean holds(StoredRow row) {
        for (int column : dates) {
            if (row.has(column) && row.number(column) >= start && row.number(column) <= end) {
                return true;
            }
        }
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).overlaps(row, start, end)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row is open at some time of the period, so that it belongs to it though nothing happened in it. */
    private record Open(int from, int[] until) {

        static Open of(OpenSpan span, List<String> names) {
            return new Open(
                    names.indexOf(span.from()),
                    span.until().stream().mapToInt(names::indexOf).toArray());
        }

        /** Days since 1970, both included. */
        boolean overlaps(StoredRow row, long periodStart, long periodEnd) {
            if (!row.has(from) || row.number(from) > periodEnd) {
                return false;
            }
            for (int column : until) {
                if (row.has(column) && row.number(column) < periodStart) {
                    return false;
                }
            }
            return true;
        }
    }
}
