package org.suping.measure.step;

import java.util.List;
import java.util.Optional;
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
import org.suping.evidence.TakenOver;
import org.suping.evidence.step.StageStep;
import org.suping.evidence.store.Book;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.store.FigureMeasurer;
import org.suping.measure.store.FigureStore;

/** Counts the rows of the vault and writes figures, terms and predicates into the book; what an earlier attempt counted of the same rows is taken over. */
@Configuration(proxyBeanMethods = false)
public class MeasureFiguresStep {

    @Bean
    Step measureFigures(
            JobRepository repository,
            PlatformTransactionManager transactions,
            AttemptKey attempt,
            Definitions definitions,
            Folders folders,
            Book book,
            FigureStore figures,
            TakenOver takenOver) {
        return StageStep.of("measureFigures", repository, transactions, () -> {
            CollectedReturn collected = new PartStore(book.jdbc()).load(attempt);
            figures.save(
                    definitions,
                    earlier(takenOver, attempt, figures)
                            .orElseGet(() -> FigureMeasurer.measure(definitions, collected, folders)));
            return ExitStatus.COMPLETED;
        });
    }

    /** What an earlier attempt counted of the same rows. */
    private static Optional<MeasuredReturn> earlier(TakenOver takenOver, AttemptKey attempt, FigureStore figures) {
        return Optional.ofNullable(takenOver.figuresFrom())
                .map(from -> MeasuredReturn.of(
                        attempt, List.copyOf(figures.load(from).figures().values())));
    }
}
