package org.suping.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.collect.store.PartStore;
import org.suping.evidence.PartRef;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.jobs.explain.FindingExplainer;
import org.suping.jobs.explain.Remark;
import org.suping.jobs.ledger.Attempt;

/** A run after which only words have changed: rows are not read and counted again. */
class TakenOverTest {

    @TempDir
    Path folder;

    private SampleWorld world;

    @BeforeEach
    void copy_the_sample() throws IOException {
        world = SampleWorld.in(folder);
    }

    @Test
    void takes_over_rows_and_figures_where_only_an_explanation_is_new() throws IOException {
        Attempt first = run().attempt();
        Map<String, Object> collected = files(first);
        explain(first);

        RunResult second = run();

        assertThat(second.story().en())
                .isEqualTo("changed since attempt 1: explanations were given; rows and figures are those of attempt 1");
        assertThat(second.story().zh()).isEqualTo("第 1 次运行之后有变化：说明有增改；行与数字取自第 1 次运行");
        assertThat(files(second.attempt())).hasSizeGreaterThan(2).isEqualTo(collected);
        assertThat(world.folders().vault().folder(first.key())).doesNotExist();
        assertThat(run().story().en())
                .isEqualTo("attempt 2 is complete and neither data nor definitions have changed since");
    }

    @Test
    void gives_what_reading_everything_again_gives() throws IOException {
        explain(run().attempt());
        SampleWorld twin = world.withWork("twin");
        Attempt taken = run().attempt();

        world = twin;
        Attempt damaged = run().attempt();
        explain(damaged);
        for (PartRef part : parts(damaged)) {
            Files.write(twin.folders().vault().resolve(part), new byte[] {1}, StandardOpenOption.APPEND);
        }
        Attempt read = run().attempt();

        assertThat(read.fingerprint()).isEqualTo(taken.fingerprint());
        assertThat(parts(read)).isEqualTo(parts(taken)).isNotEmpty();
    }

    @Test
    void reads_a_file_that_has_changed_and_takes_over_the_others() throws IOException {
        Map<String, Object> collected = files(run().attempt());
        Files.writeString(
                world.data("finance-premium.csv"), "3101,2026-07-01,机动车辆保险,1.00\n", StandardOpenOption.APPEND);

        RunResult second = run();

        assertThat(second.story().en())
                .isEqualTo("changed since attempt 1: file 2026Q3/finance-premium.csv has changed; files that have not"
                        + " changed are taken from attempt 1");
        assertThat(files(second.attempt()).entrySet())
                .filteredOn(part -> part.getKey().contains("source=crm"))
                .isNotEmpty()
                .isSubsetOf(collected.entrySet());
        assertThat(files(second.attempt()).entrySet())
                .filteredOn(part -> !part.getKey().contains("source=crm"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(collected.entrySet());
    }

    @Test
    void reads_everything_where_a_definition_that_rows_rest_on_has_changed() throws IOException {
        Map<String, Object> collected = files(run().attempt());
        world.edit("config/indicators/CP-02.yml", "scale: 2", "scale: 3");

        RunResult second = run();

        assertThat(second.story().en())
                .isEqualTo("changed since attempt 1: definition indicators/CP-02.yml has changed");
        assertThat(files(second.attempt()).values()).doesNotContainAnyElementsOf(collected.values());
    }

    private RunResult run() {
        return new ReturnRunner().run(world.request(), RunListener.SILENT);
    }

    private void explain(Attempt attempt) {
        try (Book book = Books.openForRun(world.folders(), Map.of())) {
            new FindingExplainer(book, attempt.key())
                    .explain(
                            new Remark("CK-03", null, null, true, false, "two people fell ill", "Li Min"),
                            SampleWorld.NOW);
        }
    }

    /** What tells the file of each part from any other, by the part's path in its attempt. */
    private Map<String, Object> files(Attempt attempt) throws IOException {
        Map<String, Object> files = new TreeMap<>();
        for (PartRef part : parts(attempt)) {
            BasicFileAttributes file =
                    Files.readAttributes(world.folders().vault().resolve(part), BasicFileAttributes.class);
            files.put(
                    part.path().substring(attempt.key().folder().length()),
                    Objects.requireNonNull(file.fileKey(), "a file system with inodes"));
        }
        return files;
    }

    private List<PartRef> parts(Attempt attempt) {
        try (Book book = Books.openForReading(world.folders(), Map.of())) {
            return new PartStore(book.jdbc()).parts(attempt.key());
        }
    }
}
