package org.suping.submit.completeness;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.suping.submit.Submission;
import org.suping.vocabulary.Period;

/**
 * What headquarters has of a period, and what it misses.
 *
 * @param asOf the last day that is looked at, to its end
 * @param units those that owe a return, and others of their kinds, parents before children
 * @param unexpected what came from units that are not listed
 */
public record Completeness(Period period, LocalDate asOf, List<UnitCompleteness> units, List<Submission> unexpected) {

    public Completeness {
        units = List.copyOf(units);
        unexpected = List.copyOf(unexpected);
    }

    /** How many units stand how; states that nobody has are left out. */
    public Map<CompletenessState, Long> counts() {
        Map<CompletenessState, Long> counts = new EnumMap<>(CompletenessState.class);
        units.forEach(unit -> counts.merge(unit.state(), 1L, Long::sum));
        return counts;
    }

    /** How many owe a return. */
    public long obliged() {
        return units.stream()
                .filter(unit -> unit.state() != CompletenessState.NOT_OBLIGED)
                .count();
    }

    /** Those whose return is missing or was returned. */
    public List<UnitCompleteness> outstanding() {
        return units.stream().filter(unit -> unit.state().isOutstanding()).toList();
    }

    /**
     * The same, with what those whose return is outstanding did in an earlier period; where nothing at all came for that period,
     * nobody kept a list then, and nothing is said.
     */
    public Completeness after(Completeness earlier) {
        if (earlier.units.stream().noneMatch(one -> one.came().isPresent())) {
            return this;
        }
        Map<String, UnitCompleteness> before = earlier.units.stream()
                .filter(one -> one.state() != CompletenessState.NOT_OBLIGED)
                .collect(Collectors.toMap(one -> one.unit().code(), one -> one));
        List<UnitCompleteness> told = units.stream()
                .map(one -> {
                    UnitCompleteness then = before.get(one.unit().code());
                    return then == null || !one.state().isOutstanding() ? one : one.after(earlier.period, then);
                })
                .toList();
        return new Completeness(period, asOf, told, unexpected);
    }

    public boolean isProvisional() {
        return units.stream().anyMatch(UnitCompleteness::isProvisional);
    }
}
