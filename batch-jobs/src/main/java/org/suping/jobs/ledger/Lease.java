package org.suping.jobs.ledger;

import java.time.Duration;
import java.time.Instant;
import org.suping.vocabulary.RevisionKey;

/**
 * The right to run one return, held by one process and renewed while it lives.
 *
 * @param name as {@code run:3100-2026Q3-final}
 */
public record Lease(String name, Holder holder, Instant startedAt, Instant heartbeatAt) {

    /** Without a heartbeat for so long the holder is dead. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The name of the lease on a return. */
    public static String nameFor(RevisionKey revision) {
        return "run:" + revision.org() + "-" + revision.period() + "-"
                + revision.kind().code();
    }

    /** Dead when the heartbeat stopped, or at once when this machine knows that the process is gone. */
    public boolean isDead(Instant now) {
        return heartbeatAt.isBefore(now.minus(PATIENCE)) || holder.isKnownToBeGone();
    }
}
