package org.suping.consolidate.step;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.suping.consolidate.Reconciliation;
import org.suping.consolidate.TakenPackages;
import org.suping.consolidate.store.GatheredParts;
import org.suping.definitions.Definitions;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.step.StageStep;
import org.suping.evidence.store.Book;
import org.suping.measure.store.FigureStore;

/** Holds what was measured against what branches reported; each difference is a hard finding, and the gate closes. */
@Configuration(proxyBeanMethods = false)
public class ReconcileFiguresStep {

    @Bean
    Step reconcileFigures(
            JobRepository repository,
            PlatformTransactionManager transactions,
            AttemptKey attempt,
            Definitions definitions,
            TakenPackages taken,
            Book book) {
        return StageStep.of("reconcileFigures", repository, transactions, () -> {
            Reconciliation reconciled =
                    Reconciliation.of(definitions, new FigureStore(book.jdbc()).load(attempt), taken.packages());
            new GatheredParts(book.jdbc()).keepReconciled(attempt, reconciled.differences());
            return ExitStatus.COMPLETED;
        });
    }
}
