package org.suping.evidence.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.suping.evidence.Folders;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;

/** What a step of a run leaves in the book, and what it says at its end. */
class StageStepTest {

    @TempDir
    Path folder;

    @Test
    void keeps_what_its_work_wrote_and_ends_with_what_it_says() throws JobInterruptedException {
        try (Book book = Books.openForRun(folders(), Map.of())) {
            StepExecution ended = run(book, () -> {
                insert(book);
                return new ExitStatus("BLOCKED");
            });

            assertThat(ended.getStatus()).isEqualTo(BatchStatus.COMPLETED);
            assertThat(ended.getExitStatus().getExitCode()).isEqualTo("BLOCKED");
            assertThat(rows(book)).isEqualTo(1);
        }
    }

    @Test
    void leaves_nothing_behind_when_its_work_fails() throws JobInterruptedException {
        try (Book book = Books.openForRun(folders(), Map.of())) {
            StepExecution ended = run(book, () -> {
                insert(book);
                throw new IllegalStateException("after writing");
            });

            assertThat(ended.getStatus()).isEqualTo(BatchStatus.FAILED);
            assertThat(rows(book)).isZero();
        }
    }

    private Folders folders() {
        return new Folders(folder.resolve("config"), folder.resolve("work"));
    }

    private static void insert(Book book) {
        book.jdbc()
                .sql("insert into element_score (attempt_id, element, ordinal, weight) values ('a', 'E1', 1, '10')")
                .update();
    }

    private static long rows(Book book) {
        return book.jdbc()
                .sql("select count(*) from element_score")
                .query(Long.class)
                .single();
    }

    private static StepExecution run(Book book, Supplier<ExitStatus> work) throws JobInterruptedException {
        JobRepository repository = new ResourcelessJobRepository();
        Step step = StageStep.of("anyStep", repository, book.transactionManager(), work);
        JobParameters none = new JobParameters();
        JobExecution job =
                repository.createJobExecution(repository.createJobInstance("any", none), none, new ExecutionContext());
        StepExecution execution = repository.createStepExecution(step.getName(), job);
        step.execute(execution);
        return execution;
    }
}
