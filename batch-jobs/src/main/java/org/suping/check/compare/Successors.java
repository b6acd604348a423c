package org.suping.check.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.Organisation;
import org.suping.measure.UnitTree;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;

/**
 * Who took over what units did that are no longer there: the unit a closed one was merged into, or, of one that was closed together
 * with the unit above it, the unit that one was merged into; and so on, until one that is there.
 *
 * @param now the units as they are defined now
 * @param period in which one must be there
 * @param before the tree of then
 * @param then the earlier period
 */
record Successors(Organisation now, Period period, UnitTree before, Period then) {

    /** Whether the unit is there, and every unit above it: what stands below a closed one is in no return. */
    boolean isThere(String unit) {
        for (String next = unit; next != null; next = now.unit(next).parent()) {
            if (!now.has(next) || !now.unit(next).isValidIn(period)) {
                return false;
            }
        }
        return true;
    }

    /** The unit that took over; empty of one that is there, and of one that nobody took over. */
    Optional<String> of(String unit) {
        Set<String> passed = new HashSet<>();
        String next = unit;
        while (next != null && !isThere(next) && passed.add(next)) {
            next = heir(next);
        }
        return Optional.ofNullable(next).filter(found -> !found.equals(unit) && isThere(found));
    }

    private @Nullable String heir(String unit) {
        OrgUnit known = now.units().get(unit);
        String merged = known == null ? null : known.mergedInto();
        return merged != null ? merged : merged(before.parent(unit));
    }

    /** A unit above counts only if it was merged itself: what is closed below an open one was not taken over by it. */
    private @Nullable String merged(@Nullable String above) {
        return above == null || isThere(above) ? null : above;
    }

    /** Units of then that were merged into one of these and stood elsewhere: the highest ones, for those below are in their figures. */
    List<String> mergedInto(List<String> units, Set<String> had) {
        List<String> found = now.units().values().stream()
                .filter(unit -> unit.isValidIn(then))
                .map(OrgUnit::code)
                .filter(unit ->
                        !had.contains(unit) && of(unit).filter(units::contains).isPresent())
                .toList();
        return found.stream().filter(unit -> !isBelowAny(unit, found)).toList();
    }

    private boolean isBelowAny(String unit, List<String> others) {
        return before.has(unit) && before.upwards(unit).stream().skip(1).anyMatch(others::contains);
    }
}
