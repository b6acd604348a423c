package org.suping.cli.bench.invent;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One complaint of nobody, in the codes of the record {@code complaint}.
 *
 * @param toldOn null while the complainant was not told on the day of the export
 * @param closedOn null while it was open on that day
 * @param amount yuan, null where nothing is asked for
 */
record InventedComplaint(
        String id,
        String org,
        LocalDate receivedOn,
        @Nullable LocalDate toldOn,
        @Nullable LocalDate closedOn,
        String channel,
        String category,
        String line,
        @Nullable BigDecimal amount,
        InventedPerson person,
        String content) {

    InventedComplaint withId(String other) {
        return new InventedComplaint(
                other, org, receivedOn, toldOn, closedOn, channel, category, line, amount, person, content);
    }
}
