package org.suping.check.step;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.suping.check.CheckedReturn;
import org.suping.check.FigureChecker;
import org.suping.check.compare.Base;
import org.suping.check.explain.Explanations;
import org.suping.check.store.BaseStore;
import org.suping.check.store.ExplanationStore;
import org.suping.check.store.FindingStore;
import org.suping.collect.CollectedReturn;
import org.suping.collect.store.PartStore;
import org.suping.definitions.Definitions;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.step.StageStep;
import org.suping.evidence.store.Book;
import org.suping.findings.Finding;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.store.FigureStore;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;

/**
 * Checks the figures and writes the findings into the book.
 *
 * <p>Ends with {@link #BLOCKED} when a hard finding stands, its own or one of collecting; the findings are kept all the same. A
 * draft goes on: it is rendered as one, and is never final.
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
            Explanations said,
            Book book,
            FigureStore figures) {
        return StageStep.of("checkFigures", repository, transactions, () -> {
            CollectedReturn collected = new PartStore(book.jdbc()).load(attempt);
            MeasuredReturn measured = figures.load(attempt);
            BaseStore store = new BaseStore(book.jdbc());
            List<Base> bases = store.find(definitions, attempt.revision());
            CheckedReturn checked =
                    FigureChecker.check(definitions, collected, measured, store.compare(definitions, measured, bases));
            CheckedReturn explained = checked.with(explanations(attempt, said, book, collected, checked), bases);
            new FindingStore(book.jdbc()).save(explained);
            boolean blockedBefore = collected.findings().stream().anyMatch(explained::isBlocking);
            boolean stops = attempt.revision().kind() != RevisionKind.DRAFT;
            return stops && (explained.isBlocked() || blockedBefore) ? BLOCKED : ExitStatus.COMPLETED;
        });
    }

    /** What was said here, and before it what the branches said of findings that come up again. */
    private static Explanations explanations(
            AttemptKey attempt, Explanations said, Book book, CollectedReturn collected, CheckedReturn checked) {
        RevisionKey revision = attempt.revision();
        List<Finding> findings = Stream.concat(checked.findings().stream(), collected.findings().stream())
                .toList();
        Explanations own = new ExplanationStore(book.jdbc()).load(revision.org(), revision.period());
        return Explanations.of(
                        revision.period(),
                        Stream.concat(said.all().stream(), own.all().stream()).toList())
                .about(findings);
    }
}
