package org.suping.collect;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days as text, 2026-07-31, many of them remembered: a source of a million rows holds a hundred different days. Of
 * one thread.
 */
public final class DayTexts {

    private static final int REMEMBERED = 1 << 10;

    private final long[] days = new long[REMEMBERED];
    private final @Nullable String[] texts = new String[REMEMBERED];

    /** The day so many days after 1970-01-01. */
    public String of(long epochDay) {
        int place = (int) (epochDay & REMEMBERED - 1);
        String text = texts[place];
        if (text == null || days[place] != epochDay) {
            text = LocalDate.ofEpochDay(epochDay).toString();
            texts[place] = text;
            days[place] = epochDay;
        }
        return text;
    }
}
