package org.suping.jobs.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suping.definitions.settings.Schedule.PeriodChoice;

/** Which period an entry means. */
class SchedulePeriodsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-10-05, PREVIOUS_QUARTER, 2026Q3",
        "2026-12-31, PREVIOUS_QUARTER, 2026Q3",
        "2027-01-01, PREVIOUS_QUARTER, 2026Q4",
        "2027-05-31, PREVIOUS_QUARTER, 2027Q1",
        "2027-03-31, CURRENT_QUARTER, 2027Q1",
        "2027-04-01, CURRENT_QUARTER, 2027Q2",
        "2027-01-20, PREVIOUS_YEAR, 2026"
    })
    void is_seen_from_the_day_it_starts(LocalDate day, PeriodChoice choice, String period) {
        assertThat(SchedulePeriods.on(day, choice)).hasToString(period);
    }
}
