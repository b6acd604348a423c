package org.suping.collect.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.suping.collect.CollectProgress;
import org.suping.collect.mask.IdentityKey;
import org.suping.collect.store.EarlierRows;
import org.suping.collect.store.PartStore;
import org.suping.collect.store.PartitionCollector;
import org.suping.definitions.Definitions;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.Folders;
import org.suping.evidence.SourceFile;
import org.suping.evidence.TakenOver;
import org.suping.evidence.store.Book;

/**
 * Stores every row of every pinned source file in the vault, good or bad.
 *
 * <p>One partition is one file and is collected whole or not at all: what the book does not list is deleted when the step
 * starts, and its file read again from its first byte. Two files at a time. What an earlier attempt has of the same file is
 * taken over.
 */
@Configuration(proxyBeanMethods = false)
public class CollectSourcesStep {

    static final String NAME = "collectSources";
    private static final int THREADS = 2;

    private final AttemptKey attempt;
    private final Folders folders;
    private final PartStore store;

    public CollectSourcesStep(AttemptKey attempt, Folders folders, Book book) {
        this.attempt = attempt;
        this.folders = folders;
        this.store = new PartStore(book.jdbc());
    }

    @Bean
    PartitionCollector partitionCollector(
            Definitions definitions, IdentityKey identityKey, CollectProgress collectProgress) {
        return new PartitionCollector(definitions, folders, identityKey, collectProgress);
    }

    @Bean
    Step collectSources(
            JobRepository jobRepository,
            PlatformTransactionManager transactionManager,
            PartitionCollector collector,
            TakenOver takenOver) {
        EarlierRows earlier = new EarlierRows(store, folders.vault(), takenOver);
        Step oneFile = new StepBuilder(NAME, jobRepository)
                .tasklet(new CollectFileTasklet(attempt, store, earlier, collector))
                .transactionManager(transactionManager)
                .listener(StepMoments.after("after-listing"))
                .build();
        return new StepBuilder(NAME, jobRepository)
                .listener(StepMoments.before(() -> store.sweep(attempt, folders.vault())))
                .listener(StepMoments.after("after-commit:" + NAME))
                .partitioner(NAME, files())
                .step(oneFile)
                .gridSize(THREADS)
                .taskExecutor(twoThreads())
                .build();
    }

    /** The partition's name says which file; the context stays empty. */
    private Partitioner files() {
        return size -> {
            List<SourceFile> files = store.files(attempt);
            Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
            files.forEach(file -> partitions.put(file.partition(), new ExecutionContext()));
            return partitions;
        };
    }

    private static SimpleAsyncTaskExecutor twoThreads() {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("collect-");
        executor.setConcurrencyLimit(THREADS);
        return executor;
    }
}
