package org.suping.definitions.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;

/**
 * What decides when a return is due.
 *
 * @param rules the first that fits counts
 * @param exceptions no two of one unit and period
 */
public record ReportingCalendar(WorkingDays days, List<DeadlineRule> rules, List<DeadlineException> exceptions) {

    public ReportingCalendar {
        rules = List.copyOf(rules);
        exceptions = List.copyOf(exceptions);
    }

    /** The rule for a unit's return. */
    public Optional<DeadlineRule> rule(OrgUnit unit, Period period) {
        return rules.stream()
                .filter(rule -> rule.scope().holdsFor(unit, period))
                .findFirst();
    }

    /** What was decided otherwise for a unit's return, whether it still holds or not. */
    public Optional<DeadlineException> exception(String org, Period period) {
        return exceptions.stream()
                .filter(one -> one.org().equals(org) && one.period().equals(period))
                .findFirst();
    }

    /**
     * When a unit's return is due, seen on a day: an exception that has expired no longer counts.
     *
     * @param on when the return came, or today
     * @return empty where no rule fits
     */
    public Optional<Deadline> deadline(OrgUnit unit, Period period, LocalDate on) {
        Optional<DeadlineException> exception = exception(unit.code(), period)
                .filter(one -> one.holdsOn(on) && one.due().isPresent());
        return rule(unit, period)
                .map(rule -> exception
                        .map(granted -> new Deadline(rule, granted.due().orElseThrow(), false, exception))
                        .orElseGet(() -> byRule(rule, period)));
    }

    /** When returns of a rule are due, exceptions aside. */
    public Deadline byRule(DeadlineRule rule, Period period) {
        LocalDate end = period.end();
        boolean working = rule.counted() == DayKind.WORKING && rule.due() instanceof Due.After;
        LocalDate limit = rule.due() instanceof Due.After after
                ? working ? days.plus(end, after.days()) : end.plusDays(after.days())
                : ((Due.On) rule.due()).after(end);
        LocalDate due = rule.moves() ? days.onOrAfter(limit) : limit;
        boolean settled =
                working ? days.areSettled(end, due) : !rule.moves() || days.areSettled(limit.minusDays(1), due);
        return new Deadline(rule, due, !settled, Optional.empty());
    }

    /**
     * How late a return is that came on a day, or has not come on it, in the rule's own days. What comes on a day that is not worked
     * comes on the next, so that nothing late is late by nothing.
     */
    public DayCount late(Deadline deadline, LocalDate day) {
        DayKind counted = deadline.rule().counted();
        if (!deadline.isPassedOn(day)) {
            return new DayCount(0, counted, false);
        }
        if (counted == DayKind.CALENDAR) {
            return new DayCount(ChronoUnit.DAYS.between(deadline.due(), day), counted, false);
        }
        LocalDate worked = days.onOrAfter(day);
        return new DayCount(days.between(deadline.due(), worked), counted, !days.areSettled(deadline.due(), worked));
    }

    /** The first day on which a unit is reminded so many days before its date. */
    public LocalDate reminded(Deadline deadline, int daysBefore) {
        return deadline.rule().counted() == DayKind.CALENDAR
                ? deadline.due().minusDays(daysBefore)
                : days.plus(deadline.due(), -daysBefore);
    }
}
