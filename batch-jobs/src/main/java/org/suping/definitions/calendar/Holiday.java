package org.suping.definitions.calendar;

import java.time.LocalDate;
import java.util.List;
import org.suping.vocabulary.Text;

/**
 * A public holiday, with the days worked instead.
 *
 * @param from first day
 * @param to last day
 * @param makeUp days of a weekend that are worked (调休)
 */
public record Holiday(Text name, LocalDate from, LocalDate to, List<LocalDate> makeUp) {

    public Holiday {
        makeUp = List.copyOf(makeUp);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether both have a day in common. */
    public boolean overlaps(Holiday other) {
        return !from.isAfter(other.to) && !to.isBefore(other.from);
    }
}
