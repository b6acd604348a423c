package org.suping.jobs.schedule;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.suping.definitions.Definitions;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.definitions.settings.Schedule;
import org.suping.evidence.Folders;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;

/**
 * Starts returns at the times of {@code schedule.yml}, one after the other, until a signal comes.
 *
 * <p>A run that fails is told and the schedule goes on. On SIGTERM or SIGINT nothing new starts, the step under way ends,
 * and the run is resumed by the next start.
 */
public final class ReturnSchedule {

    private static final int TIMES_SHOWN = 5;
    private static final long GRACE_SECONDS = 120;

    private final Folders folders;
    private final Map<String, String> environment;
    private final ScheduleListener listener;
    private final CountDownLatch stop = new CountDownLatch(1);

    public ReturnSchedule(Folders folders, Map<String, String> environment, ScheduleListener listener) {
        this.folders = folders;
        this.environment = Map.copyOf(environment);
        this.listener = listener;
    }

    /**
     * Waits and runs until {@link #stop} is called; ends with {@link ExitCode#DONE}.
     *
     * @throws BlockedException when the definitions are wrong (exit 2) or nothing is scheduled (exit 12)
     */
    public ExitCode serve() throws InterruptedException {
        Definitions definitions = definitions();
        ZoneId zone = definitions.settings().zone();
        try {
            Scheduler scheduler = scheduler();
            scheduler.setJobFactory((bundle, owner) ->
                    new ScheduledReturn(folders, environment, zone, listener, () -> stop.getCount() == 0));
            List<ScheduleListener.NextTimes> next = new ArrayList<>();
            for (Schedule.Entry entry : definitions.schedule().entries()) {
                next.add(new ScheduleListener.NextTimes(entry, add(scheduler, entry, zone)));
            }
            listener.waiting(List.copyOf(next));
            scheduler.start();
            stop.await();
            listener.stopping();
            end(scheduler);
            return ExitCode.DONE;
        } catch (SchedulerException broken) {
            throw new IllegalStateException("The schedule does not run", broken);
        }
    }

    /** Lets {@link #serve} end; from a signal's thread. */
    public void stop() {
        stop.countDown();
    }

    private Definitions definitions() {
        Definitions definitions = DefinitionsLoader.loadOrThrow(folders.config());
        if (definitions.schedule().entries().isEmpty()) {
            throw new BlockedException(
                    ExitCode.NOTHING_TO_DO, Finding.of("SERVE-01", Severity.HARD, "config/schedule.yml"));
        }
        return definitions;
    }

    /** One thread: whatever the entries say, one return at a time. */
    private static Scheduler scheduler() throws SchedulerException {
        Properties properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceName", "suping");
        properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        properties.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        properties.setProperty("org.quartz.threadPool.threadCount", "1");
        properties.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        return new StdSchedulerFactory(properties).getScheduler();
    }

    private static List<ZonedDateTime> add(Scheduler scheduler, Schedule.Entry entry, ZoneId zone)
            throws SchedulerException {
        JobDetail job = JobBuilder.newJob(ScheduledReturn.class)
                .withIdentity(entry.name())
                .build();
        job.getJobDataMap().put(ScheduledReturn.ENTRY, entry);
        Trigger trigger = TriggerBuilder.newTrigger()
                .withIdentity(entry.name())
                // late because another return was still running: once, as soon as there is room
                .withSchedule(CronScheduleBuilder.cronSchedule(entry.cron())
                        .inTimeZone(TimeZone.getTimeZone(zone))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
        scheduler.scheduleJob(job, trigger);
        List<ZonedDateTime> times = new ArrayList<>();
        Date time = trigger.getFireTimeAfter(new Date());
        while (time != null && times.size() < TIMES_SHOWN) {
            times.add(time.toInstant().atZone(zone));
            time = trigger.getFireTimeAfter(time);
        }
        return List.copyOf(times);
    }

    /** Waits for the run under way, but not for ever: a run that is cut off is resumed by the next one. */
    private static void end(Scheduler scheduler) throws InterruptedException {
        Thread waiting = new Thread(() -> {
            try {
                scheduler.shutdown(true);
            } catch (SchedulerException broken) {
                throw new IllegalStateException("The schedule does not end", broken);
            }
        });
        waiting.setDaemon(true);
        waiting.start();
        waiting.join(TimeUnit.SECONDS.toMillis(GRACE_SECONDS));
    }
}
