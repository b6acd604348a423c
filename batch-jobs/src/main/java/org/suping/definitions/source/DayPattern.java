package org.suping.definitions.source;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a date format reads a day, and the usual mix-ups of its letters. */
public final class DayPattern {

    private DayPattern() {}

    /**
     * What is wrong with a format.
     *
     * @param code of its finding
     * @param arguments of the finding
     */
    public record Mistake(String code, List<String> arguments) {}

    /** Nothing where it reads days. */
    public static Optional<Mistake> mistake(String pattern) {
        String letters = pattern.replaceAll("'[^']*'", "");
        if (letters.contains("m") && !letters.contains("M")) {
            return Optional.of(new Mistake("source-format-minutes", List.of(pattern, pattern.replace('m', 'M'))));
        }
        if (letters.contains("D") || letters.contains("Y")) {
            String usual = pattern.replace('D', 'd').replace('Y', 'y');
            return Optional.of(new Mistake("source-format-letters", List.of(pattern, usual)));
        }
        return readsDays(pattern) ? Optional.empty() : Optional.of(new Mistake("source-format", List.of(pattern)));
    }

    /** A day written and read again must be the same day. */
    private static boolean readsDays(String pattern) {
        try {
            DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
            LocalDate day = LocalDate.of(2026, 11, 23);
            return LocalDate.parse(day.format(formatter), formatter).equals(day);
        } catch (IllegalArgumentException | java.time.DateTimeException unusable) {
            return (pattern.contains("H") || pattern.contains("h")) && readsTimes(pattern);
        }
    }

    /** A format with a time of day, of which the day is kept. */
    private static boolean readsTimes(String pattern) {
        try {
            DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
            LocalDate day = LocalDate.of(2026, 11, 23);
            return LocalDate.parse(day.atTime(13, 45).format(formatter), formatter)
                    .equals(day);
        } catch (IllegalArgumentException | java.time.DateTimeException unusable) {
            return false;
        }
    }
}
