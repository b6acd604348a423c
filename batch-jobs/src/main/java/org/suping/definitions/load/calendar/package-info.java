/**
 * Reads what decides when returns are due, apart from the definitions: no run reads it, and a mistake in it stops none.
 *
 * <p>In: the files below {@code calendar/}, and the units. Out: the calendar, or every mistake with its line. Read {@link
 * org.suping.definitions.load.calendar.CalendarLoader} first.
 */
@NullMarked
package org.suping.definitions.load.calendar;

import org.jspecify.annotations.NullMarked;
