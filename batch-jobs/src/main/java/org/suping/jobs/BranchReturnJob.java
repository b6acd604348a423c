package org.suping.jobs;

import static org.suping.check.step.CheckFiguresStep.BLOCKED;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suping.evidence.AttemptKey;
import org.suping.vocabulary.RevisionKey;

/**
 * The branch return: one organisation, one period, from source files to figures, scores, documents and their fingerprint.
 *
 * <p>Organisation, period, kind, revision and attempt identify a run. What each step does is told in its own stage's
 * package.
 */
@Configuration(proxyBeanMethods = false)
public class BranchReturnJob {

    static final String NAME = "branchReturn";

    @Bean
    Job branchReturn(
            JobRepository repository,
            Step collectSources,
            Step settleRows,
            Step measureFigures,
            Step checkFigures,
            Step assessScheme,
            Step renderDocuments,
            Step concludeAttempt) {
        return new JobBuilder(NAME, repository)
                .start(collectSources)
                .next(settleRows)
                .next(measureFigures)
                .next(checkFigures)
                // the gate: a blocked return is neither assessed nor rendered
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

    static JobParameters parameters(AttemptKey attempt) {
        RevisionKey revision = attempt.revision();
        return new JobParametersBuilder()
                .addString("org", revision.org())
                .addString("period", revision.period().toString())
                .addString("kind", revision.kind().code())
                .addLong("revision", (long) revision.revision())
                .addLong("attempt", (long) attempt.attempt())
                .toJobParameters();
    }
}
