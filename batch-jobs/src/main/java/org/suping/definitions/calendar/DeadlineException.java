package org.suping.definitions.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.suping.vocabulary.Period;

/**
 * A unit that need not keep the date of a period.
 *
 * @param due the later day; empty where it owes no return at all
 * @param approver who decided it
 * @param expires the last day on which it holds: it no longer helps a return that comes after, or has not come then
 */
public record DeadlineException(
        String org, Period period, Optional<LocalDate> due, String reason, String approver, LocalDate expires) {

    public boolean isNotObliged() {
        return due.isEmpty();
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isAfter(expires);
    }
}
