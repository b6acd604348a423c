package org.suping.jobs.step;

import java.time.Clock;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.suping.definitions.Definitions;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.step.StageStep;
import org.suping.evidence.store.Book;
import org.suping.jobs.ledger.AttemptState;
import org.suping.jobs.store.AttemptStore;
import org.suping.jobs.store.ReturnContentStore;
import org.suping.measure.store.FigureStore;
import org.suping.seal.ReturnContent;
import org.suping.vocabulary.ExitCode;

/** Completes the attempt: its fingerprint, what is left to explain, and that earlier attempts are superseded. */
@Configuration(proxyBeanMethods = false)
public class ConcludeAttemptStep {

    @Bean
    Step concludeAttempt(
            JobRepository repository,
            PlatformTransactionManager transactions,
            AttemptKey attempt,
            Definitions definitions,
            Book book,
            FigureStore figures) {
        return StageStep.of("concludeAttempt", repository, transactions, () -> {
            ReturnContent content = new ReturnContentStore(book.jdbc(), figures).load(definitions, attempt);
            ExitCode exitCode = content.exitCode();
            new AttemptStore(book.jdbc())
                    .conclude(
                            attempt,
                            AttemptState.concluding(exitCode),
                            exitCode,
                            content.fingerprint(),
                            Clock.systemUTC().instant());
            return ExitStatus.COMPLETED;
        });
    }
}
