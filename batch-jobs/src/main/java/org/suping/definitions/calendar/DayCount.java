package org.suping.definitions.calendar;

import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/**
 * A number of days of a kind.
 *
 * @param provisional whether it rests on a year whose holidays are not announced
 */
public record DayCount(long days, DayKind counted, boolean provisional) {

    public boolean isZero() {
        return days == 0;
    }

    /** {@code 1 个工作日}, {@code 2 days}. */
    public Text text() {
        return Labels.text("day-count." + counted, days);
    }
}
