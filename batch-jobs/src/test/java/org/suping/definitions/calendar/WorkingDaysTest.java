package org.suping.definitions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.suping.definitions.load.calendar.CalendarLoader;

/** Which days are worked, as the notices for 2021 to 2026 say. */
class WorkingDaysTest {

    private final WorkingDays days = CalendarLoader.load(Path.of("..", "config"), LocalDate.of(2026, 11, 22))
            .orThrow()
            .days();

    @Test
    void are_those_of_the_week_but_for_holidays_and_what_is_worked_instead() {
        assertThat(worked("2026-09-30")).isTrue();
        assertThat(worked("2026-10-01")).as("National Day, a Thursday").isFalse();
        assertThat(worked("2026-10-07")).as("its last day, a Wednesday").isFalse();
        assertThat(worked("2026-10-08")).isTrue();
        assertThat(worked("2026-10-10")).as("a Saturday worked instead").isTrue();
        assertThat(worked("2026-10-11")).as("a Sunday").isFalse();
        assertThat(worked("2026-09-20")).as("a Sunday worked instead").isTrue();
        assertThat(worked("2022-12-31")).as("of the holiday announced for 2023").isFalse();
    }

    /** By hand: 8, 9 and 10 October, the 10th being a Saturday; 12 to 16; 19 and 20. */
    @Test
    void are_counted_over_national_day_with_its_saturday() {
        assertThat(days.plus(day("2026-09-30"), 10)).isEqualTo("2026-10-20");
        assertThat(days.between(day("2026-09-30"), day("2026-10-20"))).isEqualTo(10);
        assertThat(days.plus(day("2026-10-20"), -7)).isEqualTo("2026-10-10");
        assertThat(days.plus(day("2026-10-20"), 0)).isEqualTo("2026-10-20");
        assertThat(days.plus(day("2025-09-30"), 10)).isEqualTo("2025-10-21");
    }

    /** By hand: the period ends on a holiday; 3 to 6, 9 to 13, 16 January. */
    @Test
    void are_counted_from_a_period_that_ends_on_a_holiday() {
        assertThat(days.plus(day("2022-12-31"), 10)).isEqualTo("2023-01-16");
    }

    /** The Sundays before and the Saturday after Spring Festival of 2025 and 2026, with the weeks around them. */
    @Test
    void make_weeks_of_six_and_seven_days_around_a_holiday() {
        assertThat(days.between(day("2025-01-19"), day("2025-01-27"))).isEqualTo(7);
        assertThat(days.between(day("2025-01-27"), day("2025-02-04"))).isZero();
        assertThat(days.between(day("2025-02-04"), day("2025-02-09"))).isEqualTo(4);
        assertThat(days.between(day("2026-02-08"), day("2026-02-14"))).isEqualTo(6);
        assertThat(days.between(day("2026-02-14"), day("2026-02-23"))).isZero();
        assertThat(days.between(day("2026-02-23"), day("2026-03-01"))).isEqualTo(5);
    }

    @Test
    void are_no_more_than_guessed_where_a_year_is_not_announced() {
        assertThat(days.isSettled(day("2026-12-24"))).isTrue();
        assertThat(days.isSettled(day("2026-12-25")))
                .as("the notice for 2027 may reach back")
                .isFalse();
        assertThat(days.isSettled(day("2027-01-04"))).isFalse();
        assertThat(days.isSettled(day("2025-12-31"))).isTrue();
        assertThat(days.areSettled(day("2026-12-31"), day("2027-01-14"))).isFalse();
        assertThat(days.areSettled(day("2026-09-30"), day("2026-10-20"))).isTrue();
        assertThat(worked("2027-01-01"))
                .as("a Friday like any other, for all we know")
                .isTrue();
        assertThat(WorkingDays.UNKNOWN.isSettled(day("2026-10-08"))).isFalse();
        assertThat(WorkingDays.UNKNOWN.plus(day("2026-09-30"), 10)).isEqualTo("2026-10-14");
    }

    /** Weekdays less holidays plus what is worked instead, added up from the notices by hand. */
    @Test
    void are_as_many_a_year_as_the_notices_leave() {
        assertThat(of(2021)).isEqualTo(250);
        assertThat(of(2022)).isEqualTo(249);
        assertThat(of(2023)).isEqualTo(249);
        assertThat(of(2024)).isEqualTo(251);
        assertThat(of(2025)).isEqualTo(248);
        assertThat(of(2026)).isEqualTo(248);
    }

    private long of(int year) {
        return days.between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
    }

    private boolean worked(String day) {
        return days.isWorked(day(day));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
