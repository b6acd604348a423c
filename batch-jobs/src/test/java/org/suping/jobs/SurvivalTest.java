package org.suping.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.collect.store.PartStore;
import org.suping.evidence.KillPoint;
import org.suping.evidence.PartRef;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.findings.BlockedException;
import org.suping.jobs.ledger.Attempt;
import org.suping.jobs.ledger.AttemptState;
import org.suping.jobs.ledger.LedgerLine;
import org.suping.jobs.store.AttemptStore;
import org.suping.jobs.store.ReturnLedger;
import org.suping.vocabulary.ExitCode;

/** A run that is killed, or meets another one: in processes of their own, as it happens. */
@Tag("campaign")
class SurvivalTest {

    /** In the order in which a run that goes on comes to them. */
    private static final List<String> KILL_POINTS = List.of(
            "after-flush",
            "after-digest",
            "after-rename",
            "before-listing",
            "before-commit:collectSources",
            "after-listing",
            "after-commit:collectSources",
            "before-commit:settleRows",
            "after-commit:settleRows",
            "before-commit:measureFigures",
            "after-commit:measureFigures",
            "before-commit:checkFigures",
            "after-commit:checkFigures",
            "before-commit:assessScheme",
            "after-commit:assessScheme",
            "before-commit:renderDocuments",
            "after-commit:renderDocuments",
            "before-commit:concludeAttempt");

    /** In an order in which they can be emptied. */
    private static final List<String> EXECUTION_TABLES = List.of(
            "batch_step_execution_context",
            "batch_step_execution",
            "batch_job_execution_context",
            "batch_job_execution_params",
            "batch_job_execution");

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    static Path folder;

    private static SampleWorld whole;
    private static Attempt undisturbed;

    @BeforeAll
    static void run_once_without_disturbance() throws IOException {
        whole = SampleWorld.in(folder.resolve("whole"));
        undisturbed =
                new ReturnRunner().run(whole.request(), RunListener.SILENT).attempt();
    }

    @Test
    @Tag("campaign")
    void ends_with_the_same_bytes_whenever_it_was_killed() throws Exception {
        SampleWorld killed = whole.withWork("killed");
        for (String killPoint : KILL_POINTS) {
            try (RunProcess run = RunProcess.killedAt(killed, killPoint)) {
                assertThat(run.exitCode()).as(killPoint).isEqualTo(KillPoint.HALTED);
            }
        }
        try (RunProcess run = RunProcess.start(killed)) {
            assertThat(run.exitCode()).isEqualTo(ExitCode.SOFT_FINDINGS.code());
            assertThat(run.said())
                    .isEqualTo("going on with attempt 1 (started 2026-10-05 09:00:00 Asia/Shanghai and not completed)");
        }
        assertSameAsUndisturbed(killed);
    }

    @Test
    void is_complete_when_it_was_killed_after_its_last_commit() throws Exception {
        SampleWorld killed = whole.withWork("concluded");
        try (RunProcess run = RunProcess.killedAt(killed, "after-commit:concludeAttempt")) {
            assertThat(run.exitCode()).isEqualTo(KillPoint.HALTED);
        }
        assertSameAsUndisturbed(killed);
        assertThat(new ReturnRunner().run(killed.request(), RunListener.SILENT).exitCode())
                .isEqualTo(ExitCode.NOTHING_TO_DO);
    }

    @Test
    void ends_with_the_same_bytes_when_it_was_killed_at_any_moment() throws Exception {
        SampleWorld killed = whole.withWork("random");
        Random random = new Random(20260930);
        for (int i = 0; i < 3; i++) {
            try (RunProcess run = RunProcess.start(killed)) {
                run.await(RunOnce.STARTED);
                Thread.sleep(random.nextInt(1_500));
                run.kill();
            }
        }
        ExitCode exitCode =
                new ReturnRunner().run(killed.request(), RunListener.SILENT).exitCode();
        assertThat(exitCode).isIn(ExitCode.SOFT_FINDINGS, ExitCode.NOTHING_TO_DO);
        assertSameAsUndisturbed(killed);
    }

    @Test
    void can_be_read_while_it_lives_and_refuses_a_second_one_by_name() throws Exception {
        SampleWorld shared = whole.withWork("shared");
        try (RunProcess run = RunProcess.holdingAfter(shared, "settleRows")) {
            run.await(RunOnce.HOLDING);
            try (Book reader = Books.openForReading(shared.folders())) {
                assertThat(new AttemptStore(reader.jdbc()).all())
                        .extracting(Attempt::state)
                        .containsExactly(AttemptState.RUNNING);
            }
            assertThatThrownBy(() -> new ReturnRunner().run(shared.request(), RunListener.SILENT))
                    .isInstanceOfSatisfying(
                            BlockedException.class,
                            refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.ANOTHER_RUN_ALIVE))
                    .hasMessageMatching("run:3100-2026Q3-final  another run is alive: pid " + run.pid()
                            + " on \\S+, started \\S+ \\S+ Asia/Shanghai, last heartbeat \\S+ \\S+ Asia/Shanghai\\..*");
            assertThatThrownBy(() -> Recovery.recover(shared.folders(), Map.of(), SHANGHAI))
                    .hasMessageStartingWith("run:3100-2026Q3-final  another run is alive: pid " + run.pid());
            run.goOn();
            assertThat(run.exitCode()).isEqualTo(ExitCode.SOFT_FINDINGS.code());
        }
        assertSameAsUndisturbed(shared);
    }

    @Test
    void is_found_dead_by_recover_and_resumed_by_the_next_run() throws Exception {
        SampleWorld killed = whole.withWork("recovered");
        try (RunProcess run = RunProcess.killedAt(killed, "before-commit:settleRows")) {
            assertThat(run.exitCode()).isEqualTo(KillPoint.HALTED);
        }
        try (Book reader = Books.openForReading(killed.folders())) {
            LedgerLine line = new ReturnLedger(reader.jdbc()).lines().get(0);
            assertThat(line.attempt().state()).isEqualTo(AttemptState.RUNNING);
            assertThat(line.isAlive(Instant.now())).isFalse();
            assertThat(line.rows().read()).isPositive();
        }

        assertThat(Recovery.recover(killed.folders(), Map.of(), SHANGHAI))
                .extracting(Attempt::state)
                .containsExactly(AttemptState.FAILED);
        assertThat(Recovery.recover(killed.folders(), Map.of(), SHANGHAI)).isEmpty();

        assertThat(new ReturnRunner().run(killed.request(), RunListener.SILENT).exitCode())
                .isEqualTo(ExitCode.SOFT_FINDINGS);
        assertSameAsUndisturbed(killed);
    }

    /** Instance and execution of a job are written one after the other, each in a transaction of its own. */
    @Test
    void goes_on_when_it_was_killed_before_its_job_had_an_execution() throws Exception {
        SampleWorld killed = whole.withWork("instance-only");
        try (RunProcess run = RunProcess.killedAt(killed, "after-flush")) {
            assertThat(run.exitCode()).isEqualTo(KillPoint.HALTED);
        }
        try (Book book = Books.openForRun(killed.folders(), Map.of())) {
            for (String table : EXECUTION_TABLES) {
                book.jdbc().sql("delete from " + table).update();
            }
        }

        assertThat(new ReturnRunner().run(killed.request(), RunListener.SILENT).exitCode())
                .isEqualTo(ExitCode.SOFT_FINDINGS);
        assertSameAsUndisturbed(killed);
    }

    private static void assertSameAsUndisturbed(SampleWorld world) throws IOException {
        assertThat(world.made()).isEqualTo(whole.made());
        try (Book book = Books.openForReading(world.folders())) {
            List<Attempt> attempts = new AttemptStore(book.jdbc()).all();
            assertThat(attempts).hasSize(1);
            assertThat(attempts.get(0).fingerprint()).isEqualTo(undisturbed.fingerprint());
            TreeSet<String> listed = new TreeSet<>();
            for (PartRef part : new PartStore(book.jdbc()).parts(attempts.get(0).key())) {
                listed.add("vault/" + part.path());
            }
            assertThat(world.made().keySet().stream().filter(path -> path.startsWith("vault/")))
                    .containsExactlyElementsOf(listed);
        }
    }
}
