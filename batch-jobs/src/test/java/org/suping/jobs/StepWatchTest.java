package org.suping.jobs;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;
import org.suping.evidence.Folders;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.jobs.store.LeaseStore;

/** Who may begin a step. */
class StepWatchTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-09T01:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void lets_no_step_begin_once_somebody_asked_to_stop() {
        StepExecution step = new StepExecution(
                1L, "measureFigures", new JobExecution(1L, new JobInstance(1L, "branchReturn"), new JobParameters()));
        try (Book book = Books.openForRun(new Folders(folder.resolve("config"), folder.resolve("work")), Map.of());
                HeldLease lease = HeldLease.take(new LeaseStore(book.jdbc()), "3100-2026Q3-r1", CLOCK)) {
            StepWatch watch = new StepWatch(lease, () -> true, RunListener.SILENT);

            assertThatThrownBy(() -> watch.beforeStep(step))
                    .hasMessage(
                            "measureFigures  stopped as asked before this step. the next run goes on from here. run again");
        }
    }
}
