package org.suping.measure.step;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.suping.collect.CollectedReturn;
import org.suping.collect.store.PartStore;
import org.suping.definitions.Definitions;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.Folders;
import org.suping.evidence.step.StageStep;
import org.suping.evidence.store.Book;
import org.suping.measure.store.FigureMeasurer;
import org.suping.measure.store.FigureStore;

/** Counts the rows of the vault and writes figures, terms and predicates into the book. */
@Configuration(proxyBeanMethods = false)
public class MeasureFiguresStep {

    @Bean
    Step measureFigures(
            JobRepository repository,
            PlatformTransactionManager transactions,
            AttemptKey attempt,
            Definitions definitions,
            Folders folders,
            Book book) {
        return StageStep.of("measureFigures", repository, transactions, () -> {
            CollectedReturn collected = new PartStore(book.jdbc()).load(attempt);
            new FigureStore(book.jdbc()).save(definitions, FigureMeasurer.measure(definitions, collected, folders));
            return ExitStatus.COMPLETED;
        });
    }
}
