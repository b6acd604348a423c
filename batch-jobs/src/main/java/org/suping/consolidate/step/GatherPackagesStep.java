package org.suping.consolidate.step;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.suping.consolidate.Gathered;
import org.suping.consolidate.store.GatheredParts;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.step.StageStep;
import org.suping.evidence.store.Book;

/** Lists the files and parts of all packages as those of the attempt. No row is read or written: they lie in the vault. */
@Configuration(proxyBeanMethods = false)
public class GatherPackagesStep {

    @Bean
    Step gatherPackages(
            JobRepository repository,
            PlatformTransactionManager transactions,
            AttemptKey attempt,
            Gathered gathered,
            Book book) {
        return StageStep.of("gatherPackages", repository, transactions, () -> {
            new GatheredParts(book.jdbc()).list(attempt, gathered);
            return ExitStatus.COMPLETED;
        });
    }
}
