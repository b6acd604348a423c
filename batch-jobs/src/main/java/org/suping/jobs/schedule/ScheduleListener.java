package org.suping.jobs.schedule;

import java.time.ZonedDateTime;
import java.util.List;
import org.suping.definitions.settings.Schedule;
import org.suping.jobs.RunListener;
import org.suping.jobs.RunResult;
import org.suping.vocabulary.Period;

/** Is told what the schedule does, for whoever watches; runs tell from the schedule's own thread. */
public interface ScheduleListener {

    /**
     * The schedule waits.
     *
     * @param next the next times of each entry, in the zone of the settings
     */
    void waiting(List<NextTimes> next);

    /** A run starts; gives whoever watches it. */
    RunListener starting(Schedule.Entry entry, Period period);

    void ended(Schedule.Entry entry, Period period, RunResult result);

    /**
     * A run did not come to an end; the schedule goes on.
     *
     * @param reason a {@link org.suping.findings.BlockedException} when a person can mend it
     */
    void failed(Schedule.Entry entry, Period period, RuntimeException reason);

    /** A signal came; the step that is under way ends first. */
    void stopping();

    /** When an entry is due. */
    record NextTimes(Schedule.Entry entry, List<ZonedDateTime> times) {}
}
