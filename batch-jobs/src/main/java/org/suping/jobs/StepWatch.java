package org.suping.jobs;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;

/** Stands beside every step: it starts only while the lease is held and nobody asked to stop, and whoever watches is told when it has ended. */
final class StepWatch implements BeanPostProcessor, StepExecutionListener {

    private final HeldLease lease;
    private final BooleanSupplier stopping;
    private final RunListener listener;
    private final Map<String, Duration> took = Collections.synchronizedMap(new LinkedHashMap<>());

    StepWatch(HeldLease lease, BooleanSupplier stopping, RunListener listener) {
        this.lease = lease;
        this.stopping = stopping;
        this.listener = listener;
    }

    RunListener listener() {
        return listener;
    }

    Map<String, Duration> took() {
        return Collections.unmodifiableMap(took);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof AbstractStep step) {
            step.registerStepExecutionListener(this);
        }
        return bean;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        lease.mustBeHeld();
        if (stopping.getAsBoolean()) {
            throw new BlockedException(
                    ExitCode.STORE_FAILED, Finding.of("RUN-08", Severity.NOTE, execution.getStepName()));
        }
    }

    @Override
    public ExitStatus afterStep(StepExecution execution) {
        LocalDateTime start = execution.getStartTime();
        Duration duration = start == null ? Duration.ZERO : Duration.between(start, LocalDateTime.now());
        took.put(execution.getStepName(), duration);
        listener.stepEnded(execution.getStepName(), duration);
        return execution.getExitStatus();
    }
}
