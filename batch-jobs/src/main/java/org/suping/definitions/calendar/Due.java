package org.suping.definitions.calendar;

import java.time.LocalDate;
import java.time.MonthDay;

/** How a rule says when a return is due. */
public sealed interface Due {

    /** So many days after the period's end. */
    record After(int days) implements Due {}

    /** On the first such day after the period's end. */
    record On(MonthDay day) implements Due {

        LocalDate after(LocalDate end) {
            LocalDate same = day.atYear(end.getYear());
            return same.isAfter(end) ? same : day.atYear(end.getYear() + 1);
        }
    }
}
