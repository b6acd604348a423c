/**
 * When a return is due: public holidays and the days worked instead, rules, exceptions. No figure rests on it, and no run reads it.
 *
 * <p>In: {@code calendar/}, as it was read. Out: days, each with whether the holidays it rests on are announced. Read {@link
 * org.suping.definitions.calendar.ReportingCalendar} first.
 */
@NullMarked
package org.suping.definitions.calendar;

import org.jspecify.annotations.NullMarked;
