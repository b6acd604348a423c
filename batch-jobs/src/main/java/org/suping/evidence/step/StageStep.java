package org.suping.evidence.step;

import java.util.function.Supplier;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.suping.evidence.KillPoint;

/**
 * A step that does one thing in one transaction: all of it is in the book afterwards, or nothing.
 *
 * <p>It can be killed just before its commit ({@code before-commit:STEP}) and just after ({@code after-commit:STEP}).
 */
public final class StageStep {

    private StageStep() {}

    /**
     * Declares a step.
     *
     * @param work loads from the stores, computes, saves; what it says is the step's exit status
     */
    public static Step of(
            String name, JobRepository repository, PlatformTransactionManager transactions, Supplier<ExitStatus> work) {
        return new StepBuilder(name, repository)
                .tasklet((contribution, context) -> {
                    contribution.setExitStatus(work.get());
                    KillPoint.reach("before-commit:" + name);
                    return RepeatStatus.FINISHED;
                })
                .transactionManager(transactions)
                .listener(new AfterCommit(name))
                .build();
    }

    private record AfterCommit(String name) implements StepExecutionListener {
        @Override
        public ExitStatus afterStep(StepExecution execution) {
            KillPoint.reach("after-commit:" + name);
            return execution.getExitStatus();
        }
    }
}
