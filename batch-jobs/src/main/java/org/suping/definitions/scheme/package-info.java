/**
 * How an evaluation scheme earns and costs points, and what people judged.
 *
 * <p>In: what {@code load} has read of {@code schemes/*.yml} and {@code judgements/}. Out: the rules a score is reckoned by.
 * Read {@link org.suping.definitions.scheme.ScoringRule} first.
 */
@NullMarked
package org.suping.definitions.scheme;

import org.jspecify.annotations.NullMarked;
