/**
 * Comparison with earlier periods. In: the figures of a return and of those it is compared with; out: both numbers side by side
 * and what changed. Read {@link org.suping.check.compare.Comparison} first.
 */
@NullMarked
package org.suping.check.compare;

import org.jspecify.annotations.NullMarked;
