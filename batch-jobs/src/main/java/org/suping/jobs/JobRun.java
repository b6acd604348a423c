package org.suping.jobs;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.suping.check.step.CheckFiguresStep;
import org.suping.evidence.AttemptKey;

/** One start of the job in an application context of its own. */
final class JobRun {

    /** How the job ended. */
    enum Outcome {
        COMPLETED,
        BLOCKED
    }

    private final StepWatch watch;
    private final Class<?> declared;
    private final Map<String, Object> beans;

    /**
     * Prepares a start.
     *
     * @param declared the configuration that declares the job
     * @param beans what the steps are given, by name
     */
    JobRun(StepWatch watch, Class<?> declared, Map<String, Object> beans) {
        this.watch = watch;
        this.declared = declared;
        this.beans = beans;
    }

    /**
     * Starts the attempt, or goes on with it where it was left.
     *
     * @throws RuntimeException what made a step fail, as {@link Failure} tells it
     */
    Outcome start(AttemptKey attempt) {
        DefaultListableBeanFactory factory = new DefaultListableBeanFactory();
        factory.addBeanPostProcessor(watch);
        beans.forEach(factory::registerSingleton);
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(factory)) {
            context.register(declared);
            context.refresh();
            JobParameters parameters = BranchReturnJob.parameters(attempt);
            JobOperator operator = context.getBean(JobOperator.class);
            Job job = context.getBean(Job.class);
            recover(context.getBean(JobRepository.class), operator, job.getName(), parameters);
            return outcome(operator.start(job, parameters));
        } catch (JobExecutionException refused) {
            throw Failure.of(List.of(refused));
        }
    }

    /**
     * A killed process leaves its execution as started, or an instance that has none yet and that no start would take up; the
     * lease says that nobody is behind it.
     */
    private static void recover(JobRepository repository, JobOperator operator, String name, JobParameters parameters) {
        JobInstance instance = repository.getJobInstance(name, parameters);
        if (instance == null) {
            return;
        }
        JobExecution last = repository.getLastJobExecution(instance);
        if (last == null) {
            repository.deleteJobInstance(instance);
        } else if (last.isRunning() || last.getStatus() == BatchStatus.STOPPING) {
            operator.recover(last);
        } else if (last.getStatus() == BatchStatus.UNKNOWN) {
            fail(repository, last);
        }
    }

    /** The repository was out of reach when the execution ended; every step is safe to start again. */
    private static void fail(JobRepository repository, JobExecution unknown) {
        for (StepExecution step : unknown.getStepExecutions()) {
            if (step.getStatus() != BatchStatus.COMPLETED) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(ExitStatus.FAILED);
                repository.update(step);
            }
        }
        unknown.setStatus(BatchStatus.FAILED);
        unknown.setExitStatus(ExitStatus.FAILED);
        repository.update(unknown);
    }

    private static Outcome outcome(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return Outcome.COMPLETED;
        }
        boolean blocked = execution.getStepExecutions().stream().anyMatch(step -> isBlocked(step.getExitStatus()));
        if (blocked) {
            return Outcome.BLOCKED;
        }
        throw Failure.of(execution.getAllFailureExceptions());
    }

    private static boolean isBlocked(@Nullable ExitStatus status) {
        return status != null && status.getExitCode().equals(CheckFiguresStep.BLOCKED.getExitCode());
    }
}
