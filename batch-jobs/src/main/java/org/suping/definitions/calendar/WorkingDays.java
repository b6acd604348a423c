package org.suping.definitions.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which days are worked: Monday to Friday but for holidays, and what is worked instead.
 *
 * <p>A day is settled when what decides it was announced: its own year, and in the last days of December, which a notice for the next
 * year has moved before, that year as well. Of any other day only the weekend is known.
 */
public final class WorkingDays {

    /** No calendar at all: nothing but weekends, and nothing settled. */
    public static final WorkingDays UNKNOWN = new WorkingDays(Set.of());

    /** From this day of December on the next year's notice may say otherwise, as that for 2019 did of 2018-12-29. */
    private static final int FIRST_OF_THE_LAST_DAYS = 25;

    private final TreeMap<Integer, CalendarYear> years = new TreeMap<>();
    private final Set<LocalDate> worked = new HashSet<>();

    public WorkingDays(Collection<CalendarYear> years) {
        for (CalendarYear year : years) {
            this.years.put(year.year(), year);
            year.holidays().forEach(holiday -> worked.addAll(holiday.makeUp()));
        }
    }

    /** The years that were announced, in order. */
    public List<CalendarYear> years() {
        return List.copyOf(years.values());
    }

    /** The holiday a day belongs to. */
    public Optional<Holiday> holiday(LocalDate day) {
        return Stream.of(day.getYear(), day.getYear() + 1)
                .flatMap(year -> Stream.ofNullable(years.get(year)))
                .flatMap(year -> year.holidays().stream())
                .filter(holiday -> holiday.contains(day))
                .findFirst();
    }

    public boolean isWorked(LocalDate day) {
        if (holiday(day).isPresent()) {
            return false;
        }
        return worked.contains(day) || !isWeekend(day);
    }

    /** Whether more than the weekend is known of a day. */
    public boolean isSettled(LocalDate day) {
        boolean last = day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= FIRST_OF_THE_LAST_DAYS;
        return years.containsKey(day.getYear()) && (!last || years.containsKey(day.getYear() + 1));
    }

    /** Whether every day after one and up to another is settled. */
    public boolean areSettled(LocalDate after, LocalDate upTo) {
        return after.plusDays(1).datesUntil(upTo.plusDays(1)).allMatch(this::isSettled);
    }

    /** The day if it is worked, else the next that is. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate next = day;
        while (!isWorked(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The n-th working day after a day; before it where n is below 0; the day itself where n is 0. */
    public LocalDate plus(LocalDate day, int n) {
        int step = n < 0 ? -1 : 1;
        LocalDate found = day;
        for (int left = Math.abs(n); left > 0; ) {
            found = found.plusDays(step);
            left -= isWorked(found) ? 1 : 0;
        }
        return found;
    }

    /** The working days after a day and up to another, both apart in this order. */
    public long between(LocalDate after, LocalDate upTo) {
        return after.plusDays(1)
                .datesUntil(upTo.plusDays(1))
                .filter(this::isWorked)
                .count();
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
