package org.suping.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.findings.BlockedException;
import org.suping.jobs.ledger.Attempt;
import org.suping.jobs.ledger.AttemptState;
import org.suping.jobs.store.AttemptStore;
import org.suping.render.RenderedDocument;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;

/** What a run does, given the runs before it. */
class ReturnRunnerTest {

    @TempDir
    Path folder;

    private SampleWorld world;

    @BeforeEach
    void copy_the_sample() throws IOException {
        world = SampleWorld.in(folder);
    }

    @Test
    void gives_the_return_and_says_the_second_time_that_it_is_done() {
        RunResult first = run();
        assertThat(first).isInstanceOf(RunResult.Ended.class);
        assertThat(first.exitCode()).isEqualTo(ExitCode.SOFT_FINDINGS);
        assertThat(first.attempt().state()).isEqualTo(AttemptState.WAITING);
        assertThat(first.story().en()).isEqualTo("first attempt");
        assertThat(((RunResult.Ended) first).steps().keySet())
                .contains(
                        "collectSources",
                        "settleRows",
                        "measureFigures",
                        "checkFigures",
                        "assessScheme",
                        "renderDocuments",
                        "concludeAttempt");

        RunResult second = run();
        assertThat(second.exitCode()).isEqualTo(ExitCode.NOTHING_TO_DO);
        assertThat(second.attempt()).isEqualTo(first.attempt());
        assertThat(second.documents()).isEqualTo(first.documents());
        assertThat(second.story().en())
                .isEqualTo("attempt 1 is complete and neither data nor definitions have changed since");
    }

    @Test
    void keeps_its_steps_in_the_book_and_not_in_memory() {
        run();
        try (Book book = Books.openForReading(world.folders(), Map.of())) {
            assertThat(book.jdbc()
                            .sql("select step_name from BATCH_STEP_EXECUTION where status = 'COMPLETED'")
                            .query(String.class)
                            .list())
                    .contains("settleRows", "concludeAttempt");
        }
    }

    @Test
    void starts_a_new_attempt_that_says_what_changed() throws IOException {
        RunResult first = run();
        Files.writeString(
                world.data("finance-premium.csv"), "3101,2026-07-01,机动车辆保险,1.00\n", StandardOpenOption.APPEND);
        Files.move(world.data("crm-complaints-2.csv"), world.data("crm-complaints-late.csv"));
        world.edit("config/checks/CK-03.yml", "90", "91");

        RunResult second = run();
        assertThat(second.attempt().key().attempt()).isEqualTo(2);
        assertThat(second.story().en())
                .isEqualTo("changed since attempt 1: file 2026Q3/crm-complaints-2.csv is gone, new file"
                        + " 2026Q3/crm-complaints-late.csv, file 2026Q3/finance-premium.csv has changed, definition"
                        + " checks/CK-03.yml has changed; files that have not changed are taken from attempt 1");
        assertThat(second.attempt().fingerprint()).isNotEqualTo(first.attempt().fingerprint());
        assertThat(states()).containsExactly(AttemptState.WAITING, AttemptState.SUPERSEDED);
        assertThat(world.folders().vault().folder(first.attempt().key())).doesNotExist();
    }

    @Test
    void makes_the_documents_anew_in_another_language_over_the_same_content() throws IOException {
        RunResult first = run();
        SortedMap<String, Sha256> chinese = world.made();
        world.edit("config/suping.yml", "language: zh", "language: en");

        RunResult second = run();
        assertThat(second.attempt().key().attempt()).isEqualTo(2);
        assertThat(second.story().en())
                .isEqualTo("changed since attempt 1: the documents' language changed from Chinese to English;"
                        + " rows and figures are those of attempt 1");
        assertThat(second.attempt().fingerprint()).isEqualTo(first.attempt().fingerprint());
        // the list of figures says the same in both
        assertThat(second.documents())
                .filteredOn(RenderedDocument::isForReaders)
                .hasSize(2)
                .doesNotContainAnyElementsOf(first.documents());
        assertThat(run().exitCode()).isEqualTo(ExitCode.NOTHING_TO_DO);

        world.edit("config/suping.yml", "language: en", "language: zh");
        assertThat(run().documents()).isEqualTo(first.documents());
        assertThat(world.made()).hasSameSizeAs(chinese);
    }

    @Test
    void makes_again_what_is_missing_or_was_changed() throws IOException {
        RunResult first = run();
        Path part = firstPart();
        Files.delete(part);

        RunResult second = run();
        assertThat(second.story().en())
                .isEqualTo("what attempt 1 made is missing or was changed and is made again: "
                        + world.folders().vault().root().relativize(part));
        assertThat(second.attempt().fingerprint()).isEqualTo(first.attempt().fingerprint());
    }

    @Test
    void makes_again_what_was_changed_behind_its_back_and_kept_its_length() throws IOException {
        RunResult first = run();
        Path part = firstPart();
        byte[] bytes = Files.readAllBytes(part);
        bytes[bytes.length / 2] ^= 1;
        Files.write(part, bytes);
        try (Book book = Books.openForRun(world.folders(), Map.of())) {
            book.jdbc().sql("update assessment set level_code = '1A'").update();
        }

        RunResult second = run();
        assertThat(second.story().en())
                .isEqualTo("what attempt 1 made is missing or was changed and is made again: the content of the book, "
                        + world.folders().vault().root().relativize(part));
        assertThat(second.attempt().fingerprint()).isEqualTo(first.attempt().fingerprint());
    }

    @Test
    void resumes_what_failed_and_abandons_it_when_its_inputs_have_changed() throws IOException {
        Path vault = world.folders().vault().root();
        Files.createDirectories(vault.getParent());
        Files.writeString(vault, "a file where the vault should be");
        assertThatThrownBy(this::run)
                .isInstanceOfSatisfying(
                        BlockedException.class,
                        told -> assertThat(told.exitCode()).isEqualTo(ExitCode.STORE_FAILED));
        assertThat(states()).containsExactly(AttemptState.FAILED);

        world.edit("config/checks/CK-03.yml", "90", "91");
        assertThatThrownBy(this::run).isInstanceOf(BlockedException.class);
        assertThat(states()).containsExactly(AttemptState.FAILED, AttemptState.ABANDONED);

        Files.delete(vault);
        RunResult third = run();
        assertThat(third.attempt().key().attempt()).isEqualTo(2);
        assertThat(third.story().en())
                .isEqualTo("going on with attempt 2 (started 2026-10-05 09:00:00 Asia/Shanghai and not completed)");
        assertThat(third.attempt().reason().en())
                .isEqualTo("attempt 1 (started 2026-10-05 09:00:00 Asia/Shanghai) is abandoned: it was not completed"
                        + " and its inputs have changed: definition checks/CK-03.yml has changed");
    }

    @Test
    void stops_at_hard_findings_and_tells_them_again_until_something_changes() throws IOException {
        world.edit("config/checks/CK-03.yml", "severity: soft", "severity: hard");
        world.edit("config/checks/CK-03.yml", "rate >= 90", "rate >= 101");
        RunResult blocked = run();
        assertThat(blocked.exitCode()).isEqualTo(ExitCode.BLOCKED);
        assertThat(blocked.attempt().state()).isEqualTo(AttemptState.BLOCKED);
        assertThat(blocked.documents()).isEmpty();
        assertThat(((RunResult.Ended) blocked).steps()).doesNotContainKey("assessScheme");

        RunResult again = run();
        assertThat(again.exitCode()).isEqualTo(ExitCode.BLOCKED);
        assertThat(again.attempt()).isEqualTo(blocked.attempt());
        assertThat(((RunResult.Ended) again).content().checked())
                .isEqualTo(((RunResult.Ended) blocked).content().checked());
        assertThat(((RunResult.Ended) again).steps()).isEmpty();

        world.edit("config/checks/CK-03.yml", "severity: hard", "severity: soft");
        assertThat(run().exitCode()).isEqualTo(ExitCode.SOFT_FINDINGS);
        assertThat(states()).containsExactly(AttemptState.WAITING, AttemptState.SUPERSEDED);
    }

    @Test
    void gives_a_draft_while_the_quarter_has_not_ended_in_shanghai() {
        Instant lastHour = Instant.parse("2026-09-30T15:59:59Z");
        Attempt draft = new ReturnRunner()
                .run(world.requestAt(lastHour), RunListener.SILENT)
                .attempt();
        assertThat(draft.key().revision().kind()).isEqualTo(RevisionKind.DRAFT);

        Attempt last = new ReturnRunner()
                .run(world.requestAt(lastHour.plusSeconds(1)), RunListener.SILENT)
                .attempt();
        assertThat(last.key().revision().kind()).isEqualTo(RevisionKind.FINAL);
        assertThat(last.key().attempt()).isEqualTo(1);
    }

    @Test
    void says_that_the_work_folder_cannot_be_written() throws IOException {
        Files.writeString(world.folders().work(), "a file where the work folder should be");
        assertThatThrownBy(this::run)
                .isInstanceOfSatisfying(
                        BlockedException.class,
                        told -> assertThat(told.exitCode()).isEqualTo(ExitCode.STORE_FAILED))
                .hasMessage(world.folders().maskingKey()
                        + "  the disk or the database failed: on this path there is a file where a folder belongs."
                        + " a work folder that can be written and has room and a database that answers. move that file"
                        + " away or choose another folder with --work, then run again: it goes on where it stopped and"
                        + " nothing that was done is lost");
    }

    @Test
    void refuses_a_unit_it_does_not_know() {
        RunRequest request =
                new RunRequest(world.folders(), Map.of(), world.request().clock(), "3199", SampleWorld.PERIOD);
        assertThatThrownBy(() -> new ReturnRunner().run(request, RunListener.SILENT))
                .isInstanceOfSatisfying(
                        BlockedException.class,
                        told -> assertThat(told.exitCode()).isEqualTo(ExitCode.WRONG_USAGE))
                .hasMessageStartingWith("3199  there is no such organisation unit. one of 1000, 3100, ");
        assertThat(world.folders().work().resolve("book")).doesNotExist();
    }

    private RunResult run() {
        return new ReturnRunner().run(world.request(), RunListener.SILENT);
    }

    private List<AttemptState> states() {
        try (Book book = Books.openForReading(world.folders(), Map.of())) {
            return new AttemptStore(book.jdbc())
                    .all().stream().map(Attempt::state).toList();
        }
    }

    private Path firstPart() throws IOException {
        return world.folders()
                .work()
                .resolve(new TreeMap<>(world.made()).tailMap("vault").firstKey());
    }
}
