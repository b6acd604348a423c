/**
 * Units beside each other: who has most, what is in the middle, and who lies apart.
 *
 * <p>In: a value of each unit, or none. Out: {@link org.suping.render.ranking.Ranking}.
 */
@NullMarked
package org.suping.render.ranking;

import org.jspecify.annotations.NullMarked;
