package org.suping.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What a run need not do again, because an earlier attempt of its revision did it from the same files by the same definitions
 * and with the same masking key.
 *
 * @param from that attempt; null where everything is done anew
 * @param whole whether all source files are the same, so that settlement and figures are too
 */
public record TakenOver(@Nullable AttemptKey from, boolean whole) {

    /** Everything is read and counted. */
    public static final TakenOver NOTHING = new TakenOver(null, false);

    /** The attempt whose settlement and figures are taken over; null where they are reckoned anew. */
    public @Nullable AttemptKey figuresFrom() {
        return whole ? from : null;
    }
}
