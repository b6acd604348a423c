package org.suping.collect;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** How a day with a time stands in a column of text, whichever system it came from. */
public final class Moment {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    private Moment() {}

    /** {@code 2026-07-31 23:30:00}, fractions of a second where there are some; at midnight the day alone. */
    public static String text(LocalDateTime moment) {
        String day = moment.toLocalDate().toString();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? day : day + " " + TIME.format(moment);
    }
}
