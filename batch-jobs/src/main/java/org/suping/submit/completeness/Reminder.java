package org.suping.submit.completeness;

import java.time.LocalDate;
import org.suping.definitions.calendar.DayCount;

/**
 * That a unit is to be reminded.
 *
 * @param before how long before its date, in the rule's own days
 * @param since the first day of this reminder
 */
public record Reminder(DayCount before, LocalDate since) {}
