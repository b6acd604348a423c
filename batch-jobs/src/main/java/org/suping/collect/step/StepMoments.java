package org.suping.collect.step;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.suping.evidence.KillPoint;

/** What happens before a step's first transaction and after its last. */
final class StepMoments {

    private StepMoments() {}

    static StepExecutionListener before(Runnable work) {
        return new StepExecutionListener() {
            @Override
            public void beforeStep(StepExecution execution) {
                work.run();
            }
        };
    }

    /** The kill point that a step reaches when its work is committed. */
    static StepExecutionListener after(String killPoint) {
        return new StepExecutionListener() {
            @Override
            public @Nullable ExitStatus afterStep(StepExecution execution) {
                KillPoint.reach(killPoint);
                return null;
            }
        };
    }
}
