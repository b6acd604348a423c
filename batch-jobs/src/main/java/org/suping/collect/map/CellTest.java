package org.suping.collect.map;

import java.nio.CharBuffer;
import java.util.regex.Matcher;
import org.suping.collect.RowReason;
import org.suping.collect.Slice;
import org.suping.collect.StoredRow;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.rows.RowChecks;
import org.suping.definitions.rows.RowChecks.CellCheck;
import org.suping.vocabulary.Text;

/**
 * Whether a cell that was read satisfies its record's checks.
 *
 * @param broken why the row is rejected where it does not
 */
record CellTest(Check check, RowReason broken) {

    /** One check, ready to be applied. */
    interface Check {
        boolean holds(Slice cell, StoredRow row, int column);
    }

    static CellTest of(CellCheck check, ColumnDefinition column) {
        if (check instanceof RowChecks.Range range) {
            return new CellTest(
                    (cell, row, target) -> row.number(target) >= range.from() && row.number(target) <= range.to(),
                    RowReason.of(RowReason.Kind.RANGE, column, range.words()));
        }
        RowChecks.Form form = (RowChecks.Form) check;
        Matcher matcher = form.pattern().matcher("");
        return new CellTest(
                (cell, row, target) -> matcher.reset(CharBuffer.wrap(cell.chars(), cell.from(), cell.length()))
                        .matches(),
                RowReason.of(
                        RowReason.Kind.PATTERN, column, Text.same(form.pattern().pattern())));
    }

    boolean holds(Slice cell, StoredRow row, int column) {
        return check.holds(cell, row, column);
    }
}
