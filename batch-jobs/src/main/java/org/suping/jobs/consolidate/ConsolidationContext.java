package org.suping.jobs.consolidate;

import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Isolation;
import org.suping.assess.step.AssessSchemeStep;
import org.suping.check.step.CheckFiguresStep;
import org.suping.consolidate.step.GatherPackagesStep;
import org.suping.consolidate.step.ReconcileFiguresStep;
import org.suping.jobs.step.ConcludeAttemptStep;
import org.suping.measure.step.MeasureFiguresStep;
import org.suping.render.step.RenderDocumentsStep;

/** What Spring puts together to consolidate once; as for a run, named one by one. */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository(isolationLevelForCreate = Isolation.READ_COMMITTED)
@Import({
    ConsolidationJob.class,
    GatherPackagesStep.class,
    MeasureFiguresStep.class,
    ReconcileFiguresStep.class,
    CheckFiguresStep.class,
    AssessSchemeStep.class,
    RenderDocumentsStep.class,
    ConcludeAttemptStep.class
})
class ConsolidationContext {}
