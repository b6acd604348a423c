package org.suping.definitions.consolidation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the returns below a consolidated one came in time, as headquarters had it when it was made.
 *
 * <p>In the pinned definitions it is {@code timeliness.yml}. No figure rests on it, so it is in no fingerprint; documents that tell it
 * are others with another one.
 *
 * @param asOf the day on which those that had not come were looked at; null where all had
 * @param units in the order of the tree
 */
public record Timeliness(@Nullable LocalDate asOf, List<UnitTimeliness> units) {

    /** Of a return that is made from sources. */
    public static final Timeliness NONE = new Timeliness(null, List.of());

    public Timeliness {
        units = List.copyOf(units);
    }

    public boolean isNone() {
        return units.isEmpty();
    }

    /** That of an organisation. */
    public Optional<UnitTimeliness> of(String org) {
        return units.stream().filter(one -> one.org().equals(org)).findFirst();
    }

    /** Whether a day in it rests on a year whose holidays are not announced. */
    public boolean isProvisional() {
        return units.stream().anyMatch(UnitTimeliness::provisional);
    }
}
