package org.suping.definitions.consolidation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.calendar.DayCount;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/**
 * One unit's return.
 *
 * @param name stands here, for the tree may no longer have the unit
 * @param state in the words of submissions: {@code on-time}, {@code late}, {@code missing} …
 * @param due null where it owes nothing
 * @param received by headquarters' clock: the first that was accepted, else what was returned; null where nothing came
 * @param late how late it came, or was on the day it was looked at; null where it is in time
 * @param provisional whether its date rests on a year whose holidays are not announced
 */
public record UnitTimeliness(
        String org,
        Text name,
        String state,
        @Nullable LocalDate due,
        @Nullable LocalDateTime received,
        @Nullable DayCount late,
        boolean provisional) {

    /** Whether it needs to be looked at: it came late, or has not come and should have. */
    public boolean isLate() {
        return late != null || state.equals("returned") || state.equals("missing");
    }

    /** The state in words. */
    public Text words() {
        return words(state);
    }

    /** A state of a return in words: {@code not-due} as 未到期. */
    public static Text words(String state) {
        return Labels.text(
                "completeness-state." + state.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
