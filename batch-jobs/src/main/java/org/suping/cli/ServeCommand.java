package org.suping.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.suping.cli.log.RunLog;
import org.suping.cli.screen.Screen;
import org.suping.definitions.settings.Schedule;
import org.suping.findings.BlockedException;
import org.suping.jobs.RunListener;
import org.suping.jobs.RunResult;
import org.suping.jobs.schedule.ReturnSchedule;
import org.suping.jobs.schedule.ScheduleListener;
import org.suping.jobs.schedule.Signals;
import org.suping.vocabulary.Moments;
import org.suping.vocabulary.Period;
import picocli.CommandLine.Command;

/** Runs returns at the times of {@code config/schedule.yml}, in the foreground, until it is told to stop. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer>, ScheduleListener {

    private final Suping suping;

    ServeCommand(Suping suping) {
        this.suping = suping;
    }

    @Override
    public Integer call() throws InterruptedException {
        RunLog.open(suping.folders().logs(), Clock.systemUTC());
        ReturnSchedule schedule = new ReturnSchedule(suping.folders(), suping.environment(), this);
        Signals.onStop(schedule::stop);
        return schedule.serve().code();
    }

    @Override
    public void waiting(List<NextTimes> next) {
        Screen screen = suping.screen();
        screen.print(screen.label("serve.waiting"));
        for (NextTimes entry : next) {
            screen.print(screen.label(
                    "serve.entry", entry.entry().name(), entry.entry().cron()));
            for (ZonedDateTime time : entry.times()) {
                screen.print("    " + Moments.of(time));
            }
        }
    }

    @Override
    public RunListener starting(Schedule.Entry entry, Period period) {
        suping.screen()
                .print(suping.screen()
                        .label("serve.starting", entry.name(), period, Moments.of(Instant.now(), suping.zone())));
        return new WatchedRun(suping, false);
    }

    @Override
    public void ended(Schedule.Entry entry, Period period, RunResult result) {
        try (WatchedRun watched = new WatchedRun(suping, false)) {
            watched.tell(result);
        }
    }

    @Override
    public void failed(Schedule.Entry entry, Period period, RuntimeException reason) {
        Screen screen = suping.screen();
        screen.complain(screen.label("serve.failed", entry.name(), period));
        if (reason instanceof BlockedException blocked) {
            screen.complain(blocked.findings());
        } else {
            new CrashReport(screen, suping.folders().logs()).tell(reason);
        }
    }

    @Override
    public void stopping() {
        suping.screen().print(suping.screen().label("serve.stopping"));
    }
}
