package org.suping.collect.find;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suping.collect.complete.DaysAhead;

/** The day a delivery speaks of, where its file's name says it. */
final class SourceDay {

    /** What stands for the day in a pattern. */
    static final String PLACE = DaysAhead.AS_OF_PLACE;

    private static final String GLOB_SIGNS = "*?[]{}/\\";

    private final Pattern day;

    /** @param pattern in which {@link #PLACE} stands */
    SourceDay(String pattern) {
        int at = pattern.lastIndexOf(PLACE);
        int from = at;
        while (from > 0 && GLOB_SIGNS.indexOf(pattern.charAt(from - 1)) < 0) {
            from--;
        }
        int end = at + PLACE.length();
        int to = end;
        while (to < pattern.length() && GLOB_SIGNS.indexOf(pattern.charAt(to)) < 0) {
            to++;
        }
        day = Pattern.compile(Pattern.quote(pattern.substring(from, at)) + "(\\d{4})-?(\\d{2})-?(\\d{2})"
                + Pattern.quote(pattern.substring(end, to)));
    }

    /** Empty when the name holds none, or one that is not in the calendar. */
    Optional<LocalDate> of(String name) {
        Matcher found = day.matcher(name);
        LocalDate last = null;
        while (found.find()) {
            try {
                last = LocalDate.of(
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3)));
            } catch (DateTimeException noSuchDay) {
                last = null;
            }
        }
        return Optional.ofNullable(last);
    }
}
