package org.suping.cli.sample.group;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.suping.vocabulary.Period;

/**
 * The days the sample tells of: its quarters and the month before, whose business ends in them.
 *
 * @param quarters one after another
 */
record Calendar(List<Period> quarters) {

    private static final int DAYS_BEFORE = 30;
    private static final int MONTHS = 3;

    /** Of so many events spread evenly over all days, the day of one, from 0: later ones are never earlier. */
    LocalDate day(long event, long events) {
        LocalDate first = quarters.get(0).start().minusDays(DAYS_BEFORE);
        long days =
                ChronoUnit.DAYS.between(first, quarters.get(quarters.size() - 1).end()) + 1;
        return first.plusDays(event * days / events);
    }

    /** The first days of the quarters' months. */
    List<LocalDate> months() {
        return quarters.stream()
                .flatMap(quarter -> IntStream.range(0, MONTHS).mapToObj(quarter.start()::plusMonths))
                .toList();
    }
}
