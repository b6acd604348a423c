package org.suping.assess.step;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.suping.assess.EvidenceCopies;
import org.suping.assess.SchemeAssessor;
import org.suping.assess.store.ScoreStore;
import org.suping.collect.store.PartStore;
import org.suping.definitions.Definitions;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.Folders;
import org.suping.evidence.step.StageStep;
import org.suping.evidence.store.Book;
import org.suping.measure.MissingColumns;
import org.suping.measure.store.FigureStore;
import org.suping.vocabulary.RevisionKey;

/** Keeps the evidence, scores the figures by the scheme of the year and writes scores, sums and level into the book. */
@Configuration(proxyBeanMethods = false)
public class AssessSchemeStep {

    @Bean
    Step assessScheme(
            JobRepository repository,
            PlatformTransactionManager transactions,
            AttemptKey attempt,
            Definitions definitions,
            Folders folders,
            Book book,
            FigureStore figures) {
        return StageStep.of("assessScheme", repository, transactions, () -> {
            RevisionKey revision = attempt.revision();
            new EvidenceCopies(folders).keep(definitions.judgements(revision.org(), revision.period()));
            MissingColumns columns = MissingColumns.of(definitions, new PartStore(book.jdbc()).load(attempt));
            new ScoreStore(book.jdbc()).save(SchemeAssessor.assess(definitions, figures.load(attempt), columns));
            return ExitStatus.COMPLETED;
        });
    }
}
