package org.suping.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suping.evidence.AttemptKey;
import org.suping.jobs.ledger.Attempt;
import org.suping.jobs.ledger.AttemptState;
import org.suping.jobs.ledger.Pins;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/** What is to be done, given the last attempt. */
class AttemptPlanTest {

    private static final Instant STARTED = Instant.parse("2026-10-05T01:00:00Z");
    private static final Pins PINS =
            new Pins(Sha256.of("definitions"), Sha256.of("sources"), Sha256.of("key"), Language.ZH);
    private static final Pins OTHERS =
            new Pins(Sha256.of("definitions"), Sha256.of("changed"), Sha256.of("key"), Language.ZH);

    @Test
    void is_the_first_attempt_when_there_was_none() {
        AttemptPlan.Start start = (AttemptPlan.Start) plan(Optional.empty(), PINS, List.of());
        assertThat(start.number()).isEqualTo(1);
        assertThat(start.abandoned()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"RUNNING", "FAILED"})
    void is_to_go_on_with_an_unfinished_attempt_of_the_same_inputs(AttemptState state) {
        assertThat(plan(attempt(state), PINS, List.of()))
                .isInstanceOfSatisfying(
                        AttemptPlan.Resume.class,
                        resume -> assertThat(resume.story().en())
                                .isEqualTo(
                                        "going on with attempt 3 (started 2026-10-05 09:00:00 Asia/Shanghai and not completed)"));
    }

    @ParameterizedTest
    @EnumSource(names = {"RUNNING", "FAILED"})
    void is_to_abandon_an_unfinished_attempt_of_other_inputs(AttemptState state) {
        assertThat(plan(attempt(state), OTHERS, List.of())).isInstanceOfSatisfying(AttemptPlan.Start.class, start -> {
            assertThat(start.number()).isEqualTo(4);
            assertThat(start.abandoned()).isPresent();
            assertThat(start.story().en())
                    .isEqualTo(
                            "attempt 3 (started 2026-10-05 09:00:00 Asia/Shanghai) is abandoned: it was not completed and"
                                    + " its inputs have changed: something");
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"WAITING", "READY"})
    void is_nothing_when_the_return_is_complete_and_intact(AttemptState state) {
        assertThat(plan(attempt(state), PINS, List.of())).isInstanceOf(AttemptPlan.AlreadyDone.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"WAITING", "READY"})
    void is_a_new_attempt_when_something_it_made_is_damaged(AttemptState state) {
        assertThat(plan(attempt(state), PINS, List.of("3100-2026Q3-r1.pdf")))
                .isInstanceOfSatisfying(AttemptPlan.Start.class, start -> {
                    assertThat(start.number()).isEqualTo(4);
                    assertThat(start.story().zh()).isEqualTo("第 3 次运行的文件缺失或被改动，重新生成：3100-2026Q3-r1.pdf");
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"WAITING", "READY", "BLOCKED"})
    void is_a_new_attempt_when_the_inputs_of_an_ended_one_have_changed(AttemptState state) {
        assertThat(plan(attempt(state), OTHERS, List.of())).isInstanceOfSatisfying(AttemptPlan.Start.class, start -> {
            assertThat(start.abandoned()).isEmpty();
            assertThat(start.story().en()).isEqualTo("changed since attempt 3: something");
        });
    }

    @Test
    void is_to_tell_the_findings_again_when_nothing_changed_since_it_was_blocked() {
        assertThat(plan(attempt(AttemptState.BLOCKED), PINS, List.of())).isInstanceOf(AttemptPlan.StillBlocked.class);
    }

    private static AttemptPlan plan(Optional<Attempt> last, Pins pins, List<String> damage) {
        return AttemptPlan.of(
                last,
                pins,
                ZoneId.of("Asia/Shanghai"),
                attempt -> Text.same("something"),
                attempt -> damage.stream().map(Text::same).toList());
    }

    private static Optional<Attempt> attempt(AttemptState state) {
        RevisionKey revision = new RevisionKey("3100", Period.parse("2026Q3"), RevisionKind.FINAL, 1);
        return Optional.of(
                new Attempt(new AttemptKey(revision, 3), state, PINS, STARTED, null, Text.EMPTY, null, null));
    }
}
