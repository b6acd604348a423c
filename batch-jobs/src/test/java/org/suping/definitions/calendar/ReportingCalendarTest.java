package org.suping.definitions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.suping.definitions.calendar.DeadlineRule.Scope;
import org.suping.definitions.load.calendar.CalendarLoader;
import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Text;

/** When returns are due, and how late one is; every day counted by hand. */
class ReportingCalendarTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final OrgUnit BRANCH = unit("3100", "branch");
    private static final OrgUnit INSURER = unit("1000", "legal-person");

    private final ReportingCalendar shipped =
            CalendarLoader.load(Path.of("..", "config"), TODAY).orThrow();

    @Test
    void counts_working_days_after_the_periods_end() {
        assertThat(due(BRANCH, "2026Q3")).isEqualTo("2026-10-20");
        assertThat(due(INSURER, "2026Q3")).isEqualTo("2026-10-27");
        assertThat(due(BRANCH, "2026Q1")).as("over Qingming").isEqualTo("2026-04-15");
        assertThat(due(BRANCH, "2025Q3")).isEqualTo("2025-10-21");
        assertThat(due(BRANCH, "2022Q4")).as("ends on a holiday").isEqualTo("2023-01-16");
        assertThat(due(BRANCH, "2020Q4")).isEqualTo("2021-01-15");
    }

    /** 31 January 2026 is a Saturday; 28 February 2026 is one too, and worked. */
    @Test
    void moves_a_fixed_day_that_is_not_worked() {
        assertThat(due(BRANCH, "2025")).isEqualTo("2026-02-02");
        assertThat(due(INSURER, "2025")).isEqualTo("2026-02-28");
    }

    @Test
    void says_of_a_day_in_a_year_that_is_not_announced_that_it_is_provisional() {
        assertThat(deadline(BRANCH, "2026Q3").provisional()).isFalse();
        assertThat(deadline(BRANCH, "2020Q4").provisional()).isFalse();
        assertThat(due(BRANCH, "2026Q4")).isEqualTo("2027-01-14");
        assertThat(deadline(BRANCH, "2026Q4").provisional()).isTrue();
        assertThat(due(BRANCH, "2026")).isEqualTo("2027-02-01");
        assertThat(deadline(BRANCH, "2026").provisional()).isTrue();
    }

    @Test
    void rests_on_no_calendar_where_it_counts_every_day_and_moves_nothing() {
        DeadlineRule rule = rule(new Due.After(10), DayKind.CALENDAR, false);
        ReportingCalendar plain = new ReportingCalendar(WorkingDays.UNKNOWN, List.of(rule), List.of());

        Deadline deadline =
                plain.deadline(BRANCH, Period.parse("2026Q3"), TODAY).orElseThrow();

        assertThat(deadline).isEqualTo(new Deadline(rule, LocalDate.of(2026, 10, 10), false, Optional.empty()));
        assertThat(plain.late(deadline, LocalDate.of(2026, 10, 13)))
                .isEqualTo(new DayCount(3, DayKind.CALENDAR, false));
        assertThat(plain.reminded(deadline, 3)).isEqualTo("2026-10-07");
    }

    @Test
    void moves_a_limit_in_days_too_where_the_rule_says_so() {
        ReportingCalendar calendar = new ReportingCalendar(
                shipped.days(), List.of(rule(new Due.After(5), DayKind.CALENDAR, true)), List.of());

        assertThat(calendar.deadline(BRANCH, Period.parse("2026Q3"), TODAY)
                        .orElseThrow()
                        .due())
                .as("5 October is a holiday")
                .isEqualTo("2026-10-08");
    }

    @Test
    void takes_the_first_such_day_after_the_periods_end() {
        ReportingCalendar calendar = new ReportingCalendar(
                shipped.days(), List.of(rule(new Due.On(MonthDay.of(10, 15)), DayKind.CALENDAR, false)), List.of());

        assertThat(calendar.deadline(BRANCH, Period.parse("2026Q3"), TODAY)
                        .orElseThrow()
                        .due())
                .isEqualTo("2026-10-15");
        assertThat(calendar.deadline(BRANCH, Period.parse("2026Q4"), TODAY)
                        .orElseThrow()
                        .due())
                .isEqualTo("2027-10-15");
    }

    @Test
    void counts_what_is_late_in_the_rules_own_days_and_nothing_late_by_nothing() {
        Deadline deadline = deadline(BRANCH, "2026Q3");

        assertThat(late(deadline, "2026-10-20")).isZero();
        assertThat(late(deadline, "2026-10-21")).isEqualTo(1);
        assertThat(late(deadline, "2026-10-23")).as("a Friday").isEqualTo(3);
        assertThat(late(deadline, "2026-10-24"))
                .as("a Saturday, as the Monday after")
                .isEqualTo(4);
        assertThat(late(deadline, "2026-10-26")).isEqualTo(4);
        assertThat(shipped.late(deadline, LocalDate.of(2027, 1, 4)).provisional())
                .isTrue();
        assertThat(shipped.late(deadline, LocalDate.of(2026, 10, 26)).text())
                .isEqualTo(new Text("4 个工作日", "4 working days"));
        assertThat(new DayCount(1, DayKind.CALENDAR, false).text().in(Language.EN))
                .isEqualTo("1 day");
        assertThat(new DayCount(1, DayKind.CALENDAR, false).text().in(Language.ZH))
                .isEqualTo("1 天");
    }

    @Test
    void reminds_so_many_of_the_rules_days_before() {
        Deadline deadline = deadline(BRANCH, "2026Q3");

        assertThat(shipped.reminded(deadline, 7))
                .as("a Saturday that is worked")
                .isEqualTo("2026-10-10");
        assertThat(shipped.reminded(deadline, 3)).isEqualTo("2026-10-15");
        assertThat(shipped.reminded(deadline, 1)).isEqualTo("2026-10-19");
    }

    @Test
    void takes_a_later_day_as_long_as_the_exception_lasts() {
        Period period = Period.parse("2026Q3");
        DeadlineException later = new DeadlineException(
                "3100", period, Optional.of(LocalDate.of(2026, 10, 26)), "系统切换", "赵芳", LocalDate.of(2026, 10, 31));
        ReportingCalendar calendar = new ReportingCalendar(shipped.days(), shipped.rules(), List.of(later));

        assertThat(calendar.deadline(BRANCH, period, LocalDate.of(2026, 10, 31)))
                .contains(new Deadline(shipped.rules().get(0), LocalDate.of(2026, 10, 26), false, Optional.of(later)));
        assertThat(calendar.deadline(BRANCH, period, LocalDate.of(2026, 11, 1))
                        .orElseThrow()
                        .due())
                .isEqualTo("2026-10-20");
        assertThat(calendar.deadline(unit("3200", "branch"), period, TODAY)
                        .orElseThrow()
                        .due())
                .isEqualTo("2026-10-20");
    }

    @Test
    void has_no_day_for_a_unit_that_no_rule_fits() {
        assertThat(shipped.deadline(unit("3101", "central-sub-branch"), Period.parse("2026Q3"), TODAY))
                .isEmpty();
    }

    @Test
    void takes_the_first_rule_that_fits_kind_office_and_year() {
        DeadlineRule office = new DeadlineRule(
                "office",
                new Text("甲", "a"),
                new Scope(false, 2026, 2026, Set.of("branch"), Set.of("NFRA Shanghai Office")),
                new Due.After(5),
                DayKind.WORKING,
                false,
                List.of(),
                new Text("甲", "a"),
                Certainty.UNVERIFIED);
        ReportingCalendar calendar = new ReportingCalendar(
                shipped.days(), List.of(office, shipped.rules().get(0)), List.of());

        assertThat(calendar.rule(BRANCH, Period.parse("2026Q3"))).contains(office);
        assertThat(calendar.rule(BRANCH, Period.parse("2025Q3")))
                .contains(shipped.rules().get(0));
        assertThat(calendar.rule(BRANCH, Period.parse("2026"))).isEmpty();
    }

    private long late(Deadline deadline, String day) {
        return shipped.late(deadline, LocalDate.parse(day)).days();
    }

    private LocalDate due(OrgUnit unit, String period) {
        return deadline(unit, period).due();
    }

    private Deadline deadline(OrgUnit unit, String period) {
        return shipped.deadline(unit, Period.parse(period), TODAY).orElseThrow();
    }

    private static DeadlineRule rule(Due due, DayKind counted, boolean moves) {
        return new DeadlineRule(
                "rule",
                new Text("甲", "a"),
                new Scope(false, 0, 9999, Set.of(), Set.of()),
                due,
                counted,
                moves,
                List.of(3),
                new Text("甲", "a"),
                Certainty.UNVERIFIED);
    }

    private static OrgUnit unit(String code, String kind) {
        return new OrgUnit(
                code,
                new Text(code, code),
                kind,
                null,
                new Text("国家金融监督管理总局上海监管局", "NFRA Shanghai Office"),
                true,
                LocalDate.of(2007, 6, 1),
                null);
    }
}
