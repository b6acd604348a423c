package org.suping.collect.step;

import java.io.IOException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.suping.collect.store.CollectedPartition;
import org.suping.collect.store.EarlierRows;
import org.suping.collect.store.PartStore;
import org.suping.collect.store.PartitionCollector;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.KillPoint;
import org.suping.evidence.SourceFile;

/** Collects the file its partition is named after, unless the book lists it already or an earlier attempt has collected it. */
final class CollectFileTasklet implements Tasklet {

    private final AttemptKey attempt;
    private final PartStore store;
    private final EarlierRows earlier;
    private final PartitionCollector collector;

    CollectFileTasklet(AttemptKey attempt, PartStore store, EarlierRows earlier, PartitionCollector collector) {
        this.attempt = attempt;
        this.store = store;
        this.earlier = earlier;
        this.collector = collector;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        SourceFile file = file(contribution.getStepExecution().getStepName());
        if (!store.isListed(attempt, file)) {
            CollectedPartition collected =
                    earlier.collected(attempt, file).orElseGet(() -> collector.collect(attempt, file));
            KillPoint.reach("before-listing");
            store.list(attempt, collected);
            KillPoint.reach("before-commit:" + CollectSourcesStep.NAME);
        }
        return RepeatStatus.FINISHED;
    }

    private SourceFile file(String stepName) {
        String partition = stepName.substring(stepName.indexOf(':') + 1);
        return store.files(attempt).stream()
                .filter(file -> file.partition().equals(partition))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No source file is pinned for " + stepName));
    }
}
