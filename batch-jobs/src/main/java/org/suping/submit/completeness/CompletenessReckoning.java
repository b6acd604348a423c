package org.suping.submit.completeness;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.suping.definitions.Organisation;
import org.suping.definitions.calendar.ReportingCalendar;
import org.suping.submit.Submission;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;

/**
 * Holds what came against what is owed.
 *
 * <p>A unit owes a return when {@code organisation.yml} obliges it, it existed on a day of the period, and a deadline fits it. One that
 * was closed within the period owes it too: its rows are the legal person's; who need not (a unit that was merged) has an exception.
 * Listed are those units, and others of their kinds, so that nobody is left out unseen.
 */
public final class CompletenessReckoning {

    private final Organisation organisation;
    private final ReportingCalendar calendar;
    private final ZoneId zone;

    /** @param zone whose midnight ends a day */
    public CompletenessReckoning(Organisation organisation, ReportingCalendar calendar, ZoneId zone) {
        this.organisation = organisation;
        this.calendar = calendar;
        this.zone = zone;
    }

    /**
     * How a period stands.
     *
     * @param submissions what came; what came for another period or after {@code asOf} is left out
     * @param asOf the last day that is looked at
     */
    public Completeness of(Period period, List<Submission> submissions, LocalDate asOf) {
        List<Submission> arrived = submissions.stream()
                .filter(one -> one.revision().period().equals(period))
                .filter(one -> !LocalDate.ofInstant(one.receivedAt(), zone).isAfter(asOf))
                .toList();
        Map<String, List<Submission>> byUnit = arrived.stream()
                .collect(Collectors.groupingBy(one -> one.revision().org()));
        UnitReckoning reckoning = new UnitReckoning(calendar, period, asOf, zone);
        List<UnitCompleteness> units = new ArrayList<>();
        for (Listed one : listed(period)) {
            String code = one.unit().code();
            units.add(reckoning.of(one.unit(), one.depth(), new Arrivals(byUnit.getOrDefault(code, List.of()))));
        }
        Set<String> known = units.stream().map(one -> one.unit().code()).collect(Collectors.toSet());
        return new Completeness(
                period,
                asOf,
                units,
                arrived.stream()
                        .filter(one -> !known.contains(one.revision().org()))
                        .toList());
    }

    /** Also those below a unit that is closed. */
    private List<Listed> listed(Period period) {
        Set<String> kinds = organisation.units().values().stream()
                .filter(OrgUnit::obliged)
                .map(OrgUnit::kind)
                .collect(Collectors.toSet());
        List<Listed> listed = new ArrayList<>();
        organisation.units().values().stream()
                .filter(unit -> unit.parent() == null || !organisation.has(unit.parent()))
                .forEach(root -> addBelow(new Listed(root, 0), period, kinds, listed));
        return listed;
    }

    private void addBelow(Listed one, Period period, Set<String> kinds, List<Listed> listed) {
        boolean isListed =
                one.unit().isValidIn(period) && kinds.contains(one.unit().kind());
        if (isListed) {
            listed.add(one);
        }
        int depth = one.depth() + (isListed ? 1 : 0);
        organisation
                .children(one.unit().code())
                .forEach(child -> addBelow(new Listed(child, depth), period, kinds, listed));
    }

    private record Listed(OrgUnit unit, int depth) {}
}
