package org.suping.render.step;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.suping.assess.AssessedReturn;
import org.suping.assess.store.ScoreStore;
import org.suping.check.CheckedReturn;
import org.suping.check.store.BaseStore;
import org.suping.check.store.FindingStore;
import org.suping.collect.CollectedReturn;
import org.suping.collect.store.PartStore;
import org.suping.definitions.Definitions;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.Folders;
import org.suping.evidence.step.StageStep;
import org.suping.evidence.store.Book;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.store.FigureStore;
import org.suping.prove.ContentFingerprint;
import org.suping.render.ReportModel;
import org.suping.render.store.DocumentStore;

/** Makes workbook and report of what the book holds of the attempt, and writes their digests into the book. */
@Configuration(proxyBeanMethods = false)
public class RenderDocumentsStep {

    @Bean
    Step renderDocuments(
            JobRepository repository,
            PlatformTransactionManager transactions,
            AttemptKey attempt,
            Definitions definitions,
            Folders folders,
            Book book) {
        return StageStep.of("renderDocuments", repository, transactions, () -> {
            ReportModel model = model(attempt, definitions, book);
            new DocumentStore(book.jdbc()).save(attempt, new DocumentWriter(folders).write(model));
            return ExitStatus.COMPLETED;
        });
    }

    private static ReportModel model(AttemptKey attempt, Definitions definitions, Book book) {
        CollectedReturn collected = new PartStore(book.jdbc()).load(attempt);
        FigureStore figures = new FigureStore(book.jdbc());
        MeasuredReturn measured = figures.load(attempt);
        CheckedReturn checked = new FindingStore(book.jdbc()).load(attempt);
        AssessedReturn assessed = new ScoreStore(book.jdbc()).load(attempt);
        return new ReportModel(
                definitions,
                collected,
                measured,
                checked,
                assessed,
                ContentFingerprint.of(definitions, collected, measured, checked, assessed),
                figures.predicates(attempt),
                definitions.settings().language(),
                new BaseStore(book.jdbc()).compare(definitions, measured, checked.bases()));
    }
}
