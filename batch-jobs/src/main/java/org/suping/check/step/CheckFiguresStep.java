package org.suping.check.step;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.suping.check.CheckedReturn;
import org.suping.check.FigureChecker;
import org.suping.check.store.FindingStore;
import org.suping.collect.CollectedReturn;
import org.suping.collect.store.PartStore;
import org.suping.definitions.Definitions;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.step.StageStep;
import org.suping.evidence.store.Book;
import org.suping.findings.Severity;
import org.suping.measure.store.FigureStore;

/**
 * Checks the figures and writes the findings into the book.
 *
 * <p>Ends with {@link #BLOCKED} when a hard finding stands, its own or one of collecting; the findings are kept all the same.
 */
@Configuration(proxyBeanMethods = false)
public class CheckFiguresStep {

    /** The exit status of the gate: what follows must not happen. */
    public static final ExitStatus BLOCKED = new ExitStatus("BLOCKED");

    @Bean
    Step checkFigures(
            JobRepository repository,
            PlatformTransactionManager transactions,
            AttemptKey attempt,
            Definitions definitions,
            Book book) {
        return StageStep.of("checkFigures", repository, transactions, () -> {
            CollectedReturn collected = new PartStore(book.jdbc()).load(attempt);
            CheckedReturn checked =
                    FigureChecker.check(definitions, collected, new FigureStore(book.jdbc()).load(attempt));
            new FindingStore(book.jdbc()).save(checked);
            boolean blockedBefore =
                    collected.findings().stream().anyMatch(finding -> finding.severity() == Severity.HARD);
            return checked.isBlocked() || blockedBefore ? BLOCKED : ExitStatus.COMPLETED;
        });
    }
}
