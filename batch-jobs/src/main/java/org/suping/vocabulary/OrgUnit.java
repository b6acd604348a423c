package org.suping.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One unit of the organisation.
 *
 * @param code unique in the organisation
 * @param kind code of a kind declared in the organisation file, as {@code branch} (分公司)
 * @param parent code of the unit above, or null at the top
 * @param regulator the supervising office
 * @param obliged whether it owes a return of its own
 * @param validFrom first day, inclusive
 * @param validTo last day, inclusive, or null while it is open
 * @param mergedInto code of the unit that took over what it did, from the day after its last; null where none did
 */
public record OrgUnit(
        String code,
        Text name,
        String kind,
        @Nullable String parent,
        Text regulator,
        boolean obliged,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String mergedInto) {

    /** One that was not merged into another. */
    public OrgUnit(
            String code,
            Text name,
            String kind,
            @Nullable String parent,
            Text regulator,
            boolean obliged,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        this(code, name, kind, parent, regulator, obliged, validFrom, validTo, null);
    }

    /** The same under another name. */
    public OrgUnit named(Text other) {
        return new OrgUnit(code, other, kind, parent, regulator, obliged, validFrom, validTo, mergedInto);
    }

    /** Whether the unit existed on a day. */
    public boolean isValidOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }

    /** Whether the unit existed on at least one day of the period. */
    public boolean isValidIn(Period period) {
        return !validFrom.isAfter(period.end()) && (validTo == null || !validTo.isBefore(period.start()));
    }
}
