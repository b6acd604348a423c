package org.suping.consolidate.step;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.suping.collect.CollectedReturn;
import org.suping.collect.store.PartStore;
import org.suping.consolidate.Reconciliation;
import org.suping.consolidate.TakenPackages;
import org.suping.consolidate.VaultParts;
import org.suping.consolidate.store.BookedTwice;
import org.suping.consolidate.store.GatheredParts;
import org.suping.definitions.Definitions;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.Folders;
import org.suping.evidence.step.StageStep;
import org.suping.evidence.store.Book;
import org.suping.measure.store.FigureStore;

/**
 * Holds what was measured against what branches reported; each difference is a hard finding, and the gate closes. What two units may
 * have booked of one matter is told beside it, and wants an explanation.
 */
@Configuration(proxyBeanMethods = false)
public class ReconcileFiguresStep {

    @Bean
    Step reconcileFigures(
            JobRepository repository,
            PlatformTransactionManager transactions,
            AttemptKey attempt,
            Definitions definitions,
            TakenPackages taken,
            VaultParts vaultParts,
            Folders folders,
            Book book,
            FigureStore figures) {
        return StageStep.of("reconcileFigures", repository, transactions, () -> {
            Reconciliation reconciled = Reconciliation.of(definitions, figures.load(attempt), taken.packages());
            if (!reconciled.differences().isEmpty()) {
                vaultParts.mustBeIntact();
            }
            CollectedReturn collected = new PartStore(book.jdbc()).load(attempt);
            GatheredParts kept = new GatheredParts(book.jdbc());
            kept.keepReconciled(attempt, reconciled.differences());
            kept.keepBookedTwice(attempt, new BookedTwice(definitions, collected, folders).find());
            return ExitStatus.COMPLETED;
        });
    }
}
