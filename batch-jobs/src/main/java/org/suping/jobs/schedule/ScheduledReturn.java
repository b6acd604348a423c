package org.suping.jobs.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.suping.definitions.settings.Schedule;
import org.suping.evidence.Folders;
import org.suping.jobs.ReturnRunner;
import org.suping.jobs.RunRequest;
import org.suping.vocabulary.Period;

/** One entry falling due: the return of its period, run as the command would. Whatever happens is told, never thrown. */
@DisallowConcurrentExecution
final class ScheduledReturn implements Job {

    static final String ENTRY = "entry";

    private final Folders folders;
    private final Map<String, String> environment;
    private final ZoneId zone;
    private final ScheduleListener listener;
    private final BooleanSupplier stopping;

    ScheduledReturn(
            Folders folders,
            Map<String, String> environment,
            ZoneId zone,
            ScheduleListener listener,
            BooleanSupplier stopping) {
        this.folders = folders;
        this.environment = environment;
        this.zone = zone;
        this.listener = listener;
        this.stopping = stopping;
    }

    @Override
    public void execute(JobExecutionContext context) {
        Schedule.Entry entry = (Schedule.Entry)
                Objects.requireNonNull(context.getMergedJobDataMap().get(ENTRY));
        LocalDate day = LocalDate.ofInstant(context.getScheduledFireTime().toInstant(), zone);
        Period period = SchedulePeriods.on(day, entry.period());
        try {
            RunRequest request = new RunRequest(folders, environment, RunRequest.clock(environment), null, period);
            listener.ended(entry, period, new ReturnRunner(stopping).run(request, listener.starting(entry, period)));
        } catch (RuntimeException failed) {
            listener.failed(entry, period, failed);
        }
    }
}
