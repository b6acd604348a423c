package org.suping.definitions.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When one return is due.
 *
 * @param due the last day that is on time, to its last moment
 * @param provisional whether the day rests on a year whose holidays are not announced
 * @param exception where it is later than the rule says
 */
public record Deadline(DeadlineRule rule, LocalDate due, boolean provisional, Optional<DeadlineException> exception) {

    public boolean isPassedOn(LocalDate day) {
        return day.isAfter(due);
    }
}
