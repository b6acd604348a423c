package org.suping.submit.completeness;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.suping.definitions.calendar.DayCount;
import org.suping.definitions.calendar.Deadline;
import org.suping.definitions.calendar.DeadlineException;
import org.suping.definitions.calendar.ReportingCalendar;
import org.suping.submit.Submission;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;

/** Holds what came from one unit against what it owes. The revision that was accepted first decides whether it came in time. */
final class UnitReckoning {

    private final ReportingCalendar calendar;
    private final Period period;
    private final LocalDate asOf;
    private final ZoneId zone;

    UnitReckoning(ReportingCalendar calendar, Period period, LocalDate asOf, ZoneId zone) {
        this.calendar = calendar;
        this.period = period;
        this.asOf = asOf;
        this.zone = zone;
    }

    UnitCompleteness of(OrgUnit unit, int depth, Arrivals arrivals) {
        Optional<Submission> first = arrivals.first();
        LocalDate on =
                first.map(one -> LocalDate.ofInstant(one.receivedAt(), zone)).orElse(asOf);
        Optional<Deadline> deadline = owed(unit, on);
        Optional<DayCount> late = deadline.map(due -> calendar.late(due, on)).filter(days -> !days.isZero());
        CompletenessState state =
                deadline.map(due -> state(due, arrivals, late.isPresent())).orElse(CompletenessState.NOT_OBLIGED);
        return new UnitCompleteness(
                unit,
                depth,
                state,
                deadline,
                arrivals,
                late,
                deadline.filter(due -> first.isEmpty() && asOf.isAfter(period.end()))
                        .flatMap(this::reminder),
                new CompletenessReasons(unit, period, arrivals)
                        .of(deadline, calendar.exception(unit.code(), period), asOf));
    }

    /** Empty where the unit owes nothing: by its definition, by an exception that lasts, or because no rule fits. */
    private Optional<Deadline> owed(OrgUnit unit, LocalDate on) {
        boolean excepted = calendar.exception(unit.code(), period)
                .filter(DeadlineException::isNotObliged)
                .filter(one -> one.holdsOn(asOf))
                .isPresent();
        return unit.obliged() && !excepted ? calendar.deadline(unit, period, on) : Optional.empty();
    }

    private CompletenessState state(Deadline due, Arrivals arrivals, boolean late) {
        Optional<Submission> inForce = arrivals.inForce();
        if (inForce.isPresent()) {
            CompletenessState inTime = inForce.get().nil() ? CompletenessState.NIL : CompletenessState.ON_TIME;
            return late ? CompletenessState.LATE : inTime;
        }
        if (arrivals.returned().isPresent()) {
            return CompletenessState.RETURNED;
        }
        if (late) {
            return CompletenessState.MISSING;
        }
        if (!asOf.isAfter(period.end())) {
            return CompletenessState.NOT_DUE;
        }
        return due.exception().isPresent() ? CompletenessState.EXCUSED : CompletenessState.DUE;
    }

    /** The last whose day has come, until the date has passed. */
    private Optional<Reminder> reminder(Deadline due) {
        if (due.isPassedOn(asOf)) {
            return Optional.empty();
        }
        List<Integer> days = due.rule().reminders();
        return days.stream()
                .sorted()
                .filter(before -> !calendar.reminded(due, before).isAfter(asOf))
                .findFirst()
                .map(before -> new Reminder(
                        new DayCount(before, due.rule().counted(), false), calendar.reminded(due, before)));
    }
}
