package org.suping.submit.completeness;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.suping.submit.Submission;
import org.suping.vocabulary.Period;

/**
 * What headquarters has of a period, and what it misses.
 *
 * @param asOf the last day that is looked at, to its end
 * @param units those that owe a return, and others of their kinds, parents before children
 * @param unexpected what came from units that are not listed
 */
public record Completeness(
        Period period, LocalDate asOf, List<UnitCompleteness> units, List<Submission> unexpected) {

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

    public boolean isProvisional() {
        return units.stream().anyMatch(UnitCompleteness::isProvisional);
    }
}
