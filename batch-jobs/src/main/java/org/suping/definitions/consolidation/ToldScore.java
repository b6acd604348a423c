package org.suping.definitions.consolidation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a package tells of its own score.
 *
 * @param scheme by which it was scored
 * @param projected of 100, rounded as the scheme says
 * @param criteria what each criterion earned, by code, rounded already; those without a score are not among them
 */
public record ToldScore(String scheme, BigDecimal projected, SortedMap<String, BigDecimal> criteria) {

    public ToldScore {
        criteria = Collections.unmodifiableSortedMap(new TreeMap<>(criteria));
    }
}
