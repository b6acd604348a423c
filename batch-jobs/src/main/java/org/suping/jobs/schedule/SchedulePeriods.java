package org.suping.jobs.schedule;

import java.time.LocalDate;
import org.suping.definitions.settings.Schedule.PeriodChoice;
import org.suping.vocabulary.Period;

/** Which period an entry means on a day. */
final class SchedulePeriods {

    private SchedulePeriods() {}

    static Period on(LocalDate day, PeriodChoice choice) {
        return switch (choice) {
            case CURRENT_QUARTER -> quarter(day);
            case PREVIOUS_QUARTER -> quarter(day.minusMonths(3));
            case PREVIOUS_YEAR -> new Period(day.getYear() - 1, 0);
        };
    }

    private static Period quarter(LocalDate day) {
        return new Period(day.getYear(), (day.getMonthValue() + 2) / 3);
    }
}
