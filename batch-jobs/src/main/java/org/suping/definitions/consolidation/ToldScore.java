package org.suping.definitions.consolidation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a package tells of its own score.
 *
 * @param scheme by which it was scored
 * @param projected of 100, rounded as the scheme says
 * @param criteria what each criterion earned, by code, rounded already; those without a score are not among them
 * @param withoutBase criteria that could not be scored because the package declares that there was nothing (零报告)
 */
public record ToldScore(
        String scheme, BigDecimal projected, SortedMap<String, BigDecimal> criteria, SortedSet<String> withoutBase) {

    public ToldScore {
        criteria = Collections.unmodifiableSortedMap(new TreeMap<>(criteria));
        withoutBase = Collections.unmodifiableSortedSet(new TreeSet<>(withoutBase));
    }

    /** Whether it stands beside the scores of others: what was lost for want of a base says nothing of the unit. */
    public boolean isComparable() {
        return withoutBase.isEmpty();
    }
}
