package org.suping.vocabulary;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as people read them: in the zone of the settings, which is named. For programs there is ISO-8601. */
public final class Moments {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss VV", Locale.ROOT);

    private Moments() {}

    /** {@code 2026-10-09 09:00:00 Asia/Shanghai}, cut to the second. */
    public static String of(Instant moment, ZoneId zone) {
        return of(moment.atZone(zone));
    }

    /** The same of a moment that knows its zone. */
    public static String of(ZonedDateTime moment) {
        return WORDS.format(moment);
    }
}
