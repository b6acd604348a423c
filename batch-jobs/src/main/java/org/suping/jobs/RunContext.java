package org.suping.jobs;

import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Isolation;
import org.suping.assess.step.AssessSchemeStep;
import org.suping.check.step.CheckFiguresStep;
import org.suping.collect.step.CollectSourcesStep;
import org.suping.collect.step.SettleRowsStep;
import org.suping.jobs.step.ConcludeAttemptStep;
import org.suping.measure.step.MeasureFiguresStep;
import org.suping.render.step.RenderDocumentsStep;

/**
 * What Spring puts together for one run: the job, its steps, and a job repository in the book.
 *
 * <p>Named one by one, so that nothing else is looked for or started. Creating a job instance at READ_COMMITTED keeps
 * several runs on one MySQL server from deadlocking; that only one gets it is the lease's and the unique key's business.
 */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository(isolationLevelForCreate = Isolation.READ_COMMITTED)
@Import({
    BranchReturnJob.class,
    CollectSourcesStep.class,
    SettleRowsStep.class,
    MeasureFiguresStep.class,
    CheckFiguresStep.class,
    AssessSchemeStep.class,
    RenderDocumentsStep.class,
    ConcludeAttemptStep.class
})
class RunContext {}
