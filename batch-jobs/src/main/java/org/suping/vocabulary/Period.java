package org.suping.vocabulary;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar quarter or a calendar year.
 *
 * @param year 1900 to 2999
 * @param quarter 1 to 4, or 0 for the whole year
 */
public record Period(int year, int quarter) {

    private static final Pattern NAME = Pattern.compile("((?:19|2\\d)\\d\\d)(?:Q([1-4]))?");

    public Period {
        if (year < 1900 || year > 2999 || quarter < 0 || quarter > 4) {
            throw new IllegalArgumentException("No such period: year " + year + ", quarter " + quarter);
        }
    }

    /** Reads {@code 2026Q3} or {@code 2026}; anything else is an {@link IllegalArgumentException}. */
    public static Period parse(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(name);
        }
        String quarter = matcher.group(2);
        return new Period(Integer.parseInt(matcher.group(1)), quarter == null ? 0 : Integer.parseInt(quarter));
    }

    /** The quarter a day lies in. */
    public static Period quarterOf(LocalDate day) {
        return new Period(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    public boolean isYear() {
        return quarter == 0;
    }

    /** The first day, inclusive. */
    public LocalDate start() {
        return LocalDate.of(year, isYear() ? 1 : 3 * quarter - 2, 1);
    }

    /** The last day, inclusive. */
    public LocalDate end() {
        return start().plusMonths(isYear() ? 12 : 3).minusDays(1);
    }

    /** The quarter or the year before it. */
    public Period previous() {
        return isYear()
                ? new Period(year - 1, 0)
                : quarter == 1 ? new Period(year - 1, 4) : new Period(year, quarter - 1);
    }

    /** The quarter or the year after it. */
    public Period next() {
        return isYear()
                ? new Period(year + 1, 0)
                : quarter == 4 ? new Period(year + 1, 1) : new Period(year, quarter + 1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start()) && !day.isAfter(end());
    }

    @Override
    public String toString() {
        return isYear() ? String.valueOf(year) : year + "Q" + quarter;
    }
}
