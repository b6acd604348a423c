package org.suping.check.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A figure over the units that existed in both periods.
 *
 * @param opened units left out of now, for they were not there then
 * @param closed units left out of then, for they are no longer there
 */
public record LikeForLike(BigDecimal now, BigDecimal then, List<String> opened, List<String> closed) {

    public LikeForLike {
        opened = List.copyOf(opened);
        closed = List.copyOf(closed);
    }

    /** As of the figure itself. */
    public Optional<BigDecimal> growth() {
        return ComparedFigure.growth(now, then);
    }
}
