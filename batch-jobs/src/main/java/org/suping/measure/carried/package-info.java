/**
 * Figures of the period before that stand in for units without a package of this one.
 *
 * <p>Takes what was measured from rows and what the pinned definitions carry over, hands over both together. Read {@link
 * org.suping.measure.carried.CarriedFigures} first.
 */
@NullMarked
package org.suping.measure.carried;

import org.jspecify.annotations.NullMarked;
