package org.suping.cli.invent;

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
public record InventedComplaint(
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

    public InventedComplaint withId(String other) {
        return new InventedComplaint(
                other, org, receivedOn, toldOn, closedOn, channel, category, line, amount, person, content);
    }
}
