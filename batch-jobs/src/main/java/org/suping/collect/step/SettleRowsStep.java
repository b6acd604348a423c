package org.suping.collect.step;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeMap;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.suping.collect.CollectedReturn;
import org.suping.collect.complete.store.CompletenessCheck;
import org.suping.collect.settle.store.RejectedRows;
import org.suping.collect.settle.store.Settler;
import org.suping.collect.store.EarlierRows;
import org.suping.collect.store.PartStore;
import org.suping.collect.store.Settlement;
import org.suping.definitions.Definitions;
import org.suping.definitions.RecordDefinition;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.Folders;
import org.suping.evidence.TakenOver;
import org.suping.evidence.step.StageStep;
import org.suping.evidence.store.Book;

/**
 * Decides, across all files of a record, which rows are duplicates and which are repeats, and whether everything was
 * delivered. Rows are never rewritten.
 */
@Configuration(proxyBeanMethods = false)
public class SettleRowsStep {

    static final String NAME = "settleRows";

    private final AttemptKey attempt;
    private final Definitions definitions;
    private final Folders folders;
    private final Book book;
    private final PartStore store;
    private final EarlierRows earlier;

    public SettleRowsStep(
            AttemptKey attempt, Definitions definitions, Folders folders, Book book, TakenOver takenOver) {
        this.attempt = attempt;
        this.definitions = definitions;
        this.folders = folders;
        this.book = book;
        this.store = new PartStore(book.jdbc());
        this.earlier = new EarlierRows(store, folders.vault(), takenOver);
    }

    @Bean
    Step settleRows(JobRepository jobRepository, PlatformTransactionManager transactionManager) {
        return StageStep.of(NAME, jobRepository, transactionManager, this::settle);
    }

    private ExitStatus settle() {
        store.sweep(attempt, folders.vault());
        CollectedReturn collected = store.load(attempt);
        store.keepRejected(attempt, new RejectedRows(definitions, folders).summarise(collected));
        Settler settler = new Settler(definitions, folders);
        for (RecordDefinition record : new TreeMap<>(definitions.records()).values()) {
            if (Settler.settles(record)) {
                store.list(attempt, settled(record, settler, collected));
            }
        }
        store.keepCompleteness(
                attempt, new CompletenessCheck(definitions, folders, store.load(attempt), book.jdbc()).find());
        return ExitStatus.COMPLETED;
    }

    private Settlement settled(RecordDefinition record, Settler settler, CollectedReturn collected) {
        try {
            return earlier.settled(attempt, record.code()).orElseGet(() -> settler.settle(collected, record));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
