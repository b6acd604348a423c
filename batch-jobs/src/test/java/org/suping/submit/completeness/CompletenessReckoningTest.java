package org.suping.submit.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suping.submit.SubmissionState.ACCEPTED;
import static org.suping.submit.SubmissionState.ACCEPTED_OPEN;
import static org.suping.submit.SubmissionState.REFUSED;
import static org.suping.submit.SubmissionState.RETURNED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suping.definitions.calendar.DayCount;
import org.suping.definitions.calendar.DayKind;
import org.suping.submit.Submission;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Text;

/** What headquarters has, and what it misses: a branch's third quarter of 2026 is due on 20 October, the tenth working day. */
class CompletenessReckoningTest {

    private final Branches branches = new Branches();

    @Test
    void is_not_due_before_the_period_has_ended() {
        branches.branch("3100");

        assertThat(state("2026-09-30")).isEqualTo(CompletenessState.NOT_DUE);
        assertThat(state("2026-10-01")).isEqualTo(CompletenessState.DUE);
        assertThat(one("2026-09-30").reminder()).isEmpty();
    }

    @Test
    void is_due_until_its_date_and_missing_from_the_day_after() {
        branches.branch("3100");

        assertThat(state("2026-10-20")).isEqualTo(CompletenessState.DUE);
        assertThat(one("2026-10-20").late()).isEmpty();
        assertThat(state("2026-10-21")).isEqualTo(CompletenessState.MISSING);
        assertThat(one("2026-10-21").late()).contains(working(1));
        assertThat(one("2026-10-24").late()).as("a Saturday").contains(working(4));
        assertThat(one("2026-10-21").deadline().orElseThrow().due()).isEqualTo("2026-10-20");
    }

    /** Midnight in Shanghai is four in the afternoon in Greenwich. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2026-10-20T23:59:59, ON_TIME, 0",
        "2026-10-20T23:59:59.999, ON_TIME, 0",
        "2026-10-21T00:00:00, LATE, 1",
        "2026-10-23T12:00:00, LATE, 3",
        "2026-10-24T12:00:00, LATE, 4",
    })
    void is_on_time_to_the_last_moment_of_its_day(String at, CompletenessState state, long late) {
        branches.branch("3100").came("3100", 1, ACCEPTED, at);

        assertThat(state("2026-11-22")).isEqualTo(state);
        assertThat(one("2026-11-22").late().map(DayCount::days).orElse(0L)).isEqualTo(late);
        assertThat(one("2026-11-22").reasons()).isEmpty();
    }

    @Test
    void stays_on_time_when_a_correction_comes_later_and_has_that_in_force() {
        branches.branch("3100")
                .came("3100", 1, ACCEPTED, "2026-10-12T09:00:00")
                .came("3100", 2, ACCEPTED_OPEN, "2026-11-02T09:00:00");

        UnitCompleteness one = one("2026-11-22");

        assertThat(one.state()).isEqualTo(CompletenessState.ON_TIME);
        assertThat(one.arrivals().inForce().map(CompletenessReckoningTest::revision))
                .contains(2);
        assertThat(one.came().map(CompletenessReckoningTest::revision)).contains(1);
        assertThat(one.reasons()).containsExactly(new Text("r2 有 2 处待补正", "r2 has 2 points to put right"));
    }

    @Test
    void keeps_what_was_accepted_in_force_when_a_later_revision_is_returned() {
        branches.branch("3100")
                .came("3100", 1, ACCEPTED, "2026-10-12T09:00:00")
                .came("3100", 2, RETURNED, "2026-10-13T09:00:00");

        UnitCompleteness one = one("2026-11-22");

        assertThat(one.state()).isEqualTo(CompletenessState.ON_TIME);
        assertThat(one.arrivals().inForce().map(CompletenessReckoningTest::revision))
                .contains(1);
        assertThat(one.reasons())
                .containsExactly(new Text(
                        "r2 已退回：投诉量与证据相差 12（共 2 处）",
                        "r2 was returned: complaints differ from the evidence by 12 (the first of 2)"));
    }

    @Test
    void is_returned_until_a_correction_is_accepted_which_then_decides_what_is_late() {
        branches.branch("3100").came("3100", 1, RETURNED, "2026-10-12T09:00:00");

        assertThat(state("2026-10-12")).isEqualTo(CompletenessState.RETURNED);
        assertThat(one("2026-10-12").late()).isEmpty();
        assertThat(one("2026-10-21").late()).contains(working(1));
        assertThat(one("2026-10-21").came().map(CompletenessReckoningTest::revision))
                .contains(1);

        branches.came("3100", 2, ACCEPTED, "2026-10-22T09:00:00");

        assertThat(state("2026-10-21")).isEqualTo(CompletenessState.RETURNED);
        assertThat(state("2026-10-22")).isEqualTo(CompletenessState.LATE);
        assertThat(one("2026-10-22").late()).contains(working(2));
        assertThat(one("2026-10-22").reasons()).isEmpty();
    }

    @Test
    void is_missing_when_all_that_came_was_refused() {
        branches.branch("3100").came("3100", 1, REFUSED, "2026-10-12T09:00:00");

        assertThat(state("2026-10-20")).isEqualTo(CompletenessState.DUE);
        assertThat(state("2026-10-21")).isEqualTo(CompletenessState.MISSING);
        assertThat(one("2026-10-21").reasons()).containsExactly(new Text("另有 1 个包被拒收", "1 package was refused"));
    }

    @Test
    void is_nil_when_a_nil_return_came_in_time_and_late_when_it_did_not() {
        branches.branch("3100").came("3100", 1, ACCEPTED, "2026-10-12T09:00:00", true);
        branches.branch("3200").came("3200", 1, ACCEPTED, "2026-10-21T09:00:00", true);

        assertThat(states("2026-11-22")).containsExactly(CompletenessState.NIL, CompletenessState.LATE);
        assertThat(branches.on("2026-11-22").units()).allSatisfy(one -> {
            assertThat(one.isNil()).isTrue();
            assertThat(one.reasons()).containsExactly(new Text("声明本期无数据", "declares that there was nothing"));
        });
    }

    @Test
    void is_extended_until_the_later_date_which_then_decides_what_is_late() {
        branches.branch("3100").extended("3100", "2026-10-26", "2026-10-31");

        assertThat(state("2026-09-30")).isEqualTo(CompletenessState.NOT_DUE);
        assertThat(state("2026-10-26")).isEqualTo(CompletenessState.EXCUSED);
        assertThat(one("2026-10-26").deadline().orElseThrow().due()).isEqualTo("2026-10-26");
        assertThat(one("2026-10-26").reasons())
                .containsExactly(
                        new Text("已批准延期至 2026-10-26：系统切换（批准：赵芳）", "extended to 2026-10-26: 系统切换 (approved: 赵芳)"));
        assertThat(state("2026-10-27")).isEqualTo(CompletenessState.MISSING);
        assertThat(one("2026-10-27").late()).contains(working(1));
    }

    @Test
    void is_on_time_by_an_exception_that_held_when_it_came_and_never_by_one_that_expired() {
        branches.branch("3100")
                .extended("3100", "2026-10-26", "2026-10-31")
                .came("3100", 1, ACCEPTED, "2026-10-26T18:00:00");
        branches.branch("3200").extended("3200", "2026-10-26", "2026-10-31");

        assertThat(states("2026-11-22"))
                .as("long after both exceptions have expired")
                .containsExactly(CompletenessState.ON_TIME, CompletenessState.MISSING);
        UnitCompleteness missing = branches.on("2026-11-02").units().get(1);
        assertThat(missing.deadline().orElseThrow().due()).isEqualTo("2026-10-20");
        assertThat(missing.late()).contains(working(9));
        assertThat(missing.reasons())
                .containsExactly(new Text(
                        "例外已于 2026-10-31 失效：系统切换（批准：赵芳）", "an exception expired on 2026-10-31: 系统切换 (approved: 赵芳)"));
    }

    @Test
    void is_not_obliged_by_its_definition_by_an_exception_or_without_a_deadline() {
        branches.branch("3100").excused("3100", "2026-12-31");
        branches.unit("3200", "branch", null, false, "2007-06-01", null);
        branches.unit("9000", "group", null, true, "2007-06-01", null);
        branches.branch("3300").excused("3300", "2026-10-31");

        Completeness on = branches.on("2026-11-22");

        assertThat(on.units().stream().map(UnitCompleteness::state))
                .containsExactly(
                        CompletenessState.NOT_OBLIGED,
                        CompletenessState.NOT_OBLIGED,
                        CompletenessState.NOT_OBLIGED,
                        CompletenessState.MISSING);
        assertThat(on.units().stream().map(UnitCompleteness::reasons))
                .containsExactly(
                        List.of(new Text(
                                "免报：系统切换（批准：赵芳，至 2026-12-31）", "excepted: 系统切换 (approved: 赵芳, until 2026-12-31)")),
                        List.of(new Text("organisation.yml 未列为应报", "not obliged by organisation.yml")),
                        List.of(new Text("没有适用的时限", "no deadline fits it")),
                        List.of(new Text(
                                "例外已于 2026-10-31 失效：系统切换（批准：赵芳）",
                                "an exception expired on 2026-10-31: 系统切换 (approved: 赵芳)")));
        assertThat(on.obliged()).isEqualTo(1);
    }

    @Test
    void shows_what_came_from_who_owes_nothing_and_from_who_is_not_listed() {
        branches.branch("3100").excused("3100", "2026-12-31").came("3100", 1, ACCEPTED, "2026-10-12T09:00:00");
        branches.unit("3101", "sub-branch", "3100", false, "2007-06-01", null);
        branches.came("3101", 1, ACCEPTED, "2026-10-12T09:00:00");

        Completeness on = branches.on("2026-11-22");

        assertThat(on.units()).hasSize(1);
        assertThat(on.units().get(0).reasons()).contains(new Text("仍报送了 r1", "sent r1 all the same"));
        assertThat(on.unexpected()).extracting(one -> one.revision().org()).containsExactly("3101");
    }

    @Test
    void lists_the_units_of_the_period_in_the_order_of_the_tree() {
        branches.unit("1000", "legal-person", null, true, "2000-01-01", null)
                .unit("3200", "branch", "1000", true, "2026-08-15", null)
                .unit("3100", "branch", "1000", true, "2007-06-01", "2026-08-31")
                .unit("3300", "branch", "1000", true, "2007-06-01", "2026-06-30")
                .unit("3400", "branch", "3300", true, "2007-06-01", null)
                .unit("3500", "branch", "1000", true, "2026-10-01", null);

        List<UnitCompleteness> units = branches.on("2026-11-22").units();

        assertThat(units)
                .extracting(one -> one.unit().code() + "@" + one.depth())
                .containsExactly("1000@0", "3200@1", "3100@1", "3400@1");
        assertThat(units.get(1).reasons()).containsExactly(new Text("2026-08-15 开业", "opened on 2026-08-15"));
        assertThat(units.get(2).reasons()).containsExactly(new Text("2026-08-31 关闭", "closed on 2026-08-31"));
        assertThat(units.get(2).state())
                .as("it owes what it had until it was closed")
                .isEqualTo(CompletenessState.MISSING);
    }

    @Test
    void reminds_of_the_last_reminder_that_has_fallen_due() {
        branches.branch("3100");

        assertThat(one("2026-10-09").reminder()).isEmpty();
        assertThat(one("2026-10-10").reminder()).contains(reminder(7, "2026-10-10"));
        assertThat(one("2026-10-15").reminder()).contains(reminder(3, "2026-10-15"));
        assertThat(one("2026-10-20").reminder()).contains(reminder(1, "2026-10-19"));
        assertThat(one("2026-10-21").reminder()).isEmpty();

        branches.came("3100", 1, ACCEPTED, "2026-10-12T09:00:00");

        assertThat(one("2026-10-20").reminder()).isEmpty();
    }

    @Test
    void says_that_a_date_in_a_year_that_is_not_announced_is_provisional() {
        branches.branch("3100");

        assertThat(branches.on("2026-11-22").isProvisional()).isFalse();
        assertThat(branches.on("2027-01-04").isProvisional())
                .as("how late it is by then")
                .isTrue();
        Completeness next = branches.on(Period.parse("2026Q4"), "2027-01-04");
        assertThat(next.isProvisional()).isTrue();
        assertThat(next.units().get(0).deadline().orElseThrow().due()).isEqualTo("2027-01-14");
    }

    @Test
    void says_of_what_is_outstanding_how_it_was_the_last_time() {
        branches.branch("3100").branch("3200").branch("3300").branch("3400");
        branches.came("3200", 1, RETURNED, "2026-10-12T09:00:00").came("3300", 1, ACCEPTED, "2026-10-12T09:00:00");
        Branches earlier =
                new Branches().branch("3100").branch("3200").branch("3300").branch("3400");
        earlier.came("3100", 1, ACCEPTED, "2026-10-12T09:00:00").came("3100", 2, ACCEPTED, "2026-10-13T09:00:00");
        earlier.excused("3400", "2026-12-31");

        Completeness found = branches.on("2026-11-22").after(earlier.on("2026-11-22"));

        assertThat(found.units().get(0).reasons())
                .containsExactly(new Text("上期 2026Q3：按时 r2", "last time (2026Q3): on time r2"));
        assertThat(found.units().get(1).reasons())
                .last()
                .isEqualTo(new Text("上期 2026Q3：未报", "last time (2026Q3): missing"));
        assertThat(found.units().get(2).reasons()).as("it has come").isEmpty();
        assertThat(found.units().get(3).reasons()).as("it owed none then").isEmpty();
        assertThat(branches.on("2026-11-22").after(new Branches().branch("3100").on("2026-11-22")))
                .as("nobody kept a list then")
                .isEqualTo(branches.on("2026-11-22"));
    }

    @Test
    void counts_every_state_and_what_is_outstanding() {
        branches.branch("3100").came("3100", 1, ACCEPTED, "2026-10-12T09:00:00");
        branches.branch("3200").came("3200", 1, ACCEPTED, "2026-10-22T09:00:00");
        branches.branch("3300").came("3300", 1, RETURNED, "2026-10-12T09:00:00");
        branches.branch("3400");
        branches.branch("3500").extended("3500", "2026-11-30", "2026-12-31");
        branches.branch("3600").excused("3600", "2026-12-31");
        branches.branch("3700").came("3700", 1, ACCEPTED, "2026-10-12T09:00:00", true);

        Completeness on = branches.on("2026-11-22");

        assertThat(on.counts())
                .isEqualTo(Map.of(
                        CompletenessState.ON_TIME, 1L,
                        CompletenessState.LATE, 1L,
                        CompletenessState.RETURNED, 1L,
                        CompletenessState.MISSING, 1L,
                        CompletenessState.EXCUSED, 1L,
                        CompletenessState.NOT_OBLIGED, 1L,
                        CompletenessState.NIL, 1L));
        assertThat(on.obliged()).isEqualTo(6);
        assertThat(on.outstanding()).extracting(one -> one.unit().code()).containsExactly("3300", "3400");
    }

    private CompletenessState state(String day) {
        return one(day).state();
    }

    private List<CompletenessState> states(String day) {
        return branches.on(day).units().stream().map(UnitCompleteness::state).toList();
    }

    private UnitCompleteness one(String day) {
        return branches.on(day).units().get(0);
    }

    private static DayCount working(long days) {
        return new DayCount(days, DayKind.WORKING, false);
    }

    private static Reminder reminder(int days, String since) {
        return new Reminder(working(days), LocalDate.parse(since));
    }

    private static int revision(Submission one) {
        return one.revision().revision();
    }
}
