package org.suping.definitions.load;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.suping.definitions.yaml.Yaml;

/** Whether a date format reads a day, and the usual mix-ups of its letters. */
final class DateFormats {

    private DateFormats() {}

    static void check(Yaml format, Known known) {
        if (!format.isRead()) {
            return;
        }
        String pattern = format.text();
        String letters = pattern.replaceAll("'[^']*'", "");
        if (letters.contains("m") && !letters.contains("M")) {
            known.add(format.place(), "source-format-minutes", pattern, pattern.replace('m', 'M'));
        } else if (letters.contains("D") || letters.contains("Y")) {
            known.add(
                    format.place(),
                    "source-format-letters",
                    pattern,
                    pattern.replace('D', 'd').replace('Y', 'y'));
        } else if (!readsDays(pattern)) {
            known.add(format.place(), "source-format", pattern);
        }
    }

    /** A day written and read again must be the same day. */
    private static boolean readsDays(String pattern) {
        try {
            DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
            LocalDate day = LocalDate.of(2026, 11, 23);
            return LocalDate.parse(day.format(formatter), formatter).equals(day);
        } catch (IllegalArgumentException | java.time.DateTimeException unusable) {
            return pattern.contains("H") && readsTimes(pattern);
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
