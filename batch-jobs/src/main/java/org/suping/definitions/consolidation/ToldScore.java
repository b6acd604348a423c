package org.suping.definitions.consolidation;

import java.math.BigDecimal;

/**
 * What a package tells of its own score.
 *
 * @param scheme by which it was scored
 * @param projected of 100, rounded as the scheme says
 */
public record ToldScore(String scheme, BigDecimal projected) {}
