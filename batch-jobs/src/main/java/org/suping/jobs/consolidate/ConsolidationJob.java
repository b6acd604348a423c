package org.suping.jobs.consolidate;

import static org.suping.check.step.CheckFiguresStep.BLOCKED;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The consolidated return: one legal person or group, one period, from the packages of its branches to figures, scores, documents
 * and their fingerprint. It is the branch's job with other first steps: packages are gathered where a branch collects and settles,
 * and what was measured is held against what was reported before anything is checked.
 */
@Configuration(proxyBeanMethods = false)
public class ConsolidationJob {

    @Bean
    Job consolidatedReturn(
            JobRepository repository,
            Step gatherPackages,
            Step measureFigures,
            Step reconcileFigures,
            Step checkFigures,
            Step assessScheme,
            Step renderDocuments,
            Step concludeAttempt) {
        return new JobBuilder("consolidatedReturn", repository)
                .start(gatherPackages)
                .next(measureFigures)
                .next(reconcileFigures)
                .next(checkFigures)
                // the gate: what does not agree with its parts is neither assessed nor rendered
                .on(BLOCKED.getExitCode())
                .fail()
                .from(checkFigures)
                .on(ExitStatus.COMPLETED.getExitCode())
                .to(assessScheme)
                .from(checkFigures)
                .on("*")
                .fail()
                .from(assessScheme)
                .next(renderDocuments)
                .next(concludeAttempt)
                .end()
                .build();
    }
}
