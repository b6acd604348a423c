package org.suping.jobs.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.suping.evidence.RowCounts;

/**
 * One attempt as {@code suping status} shows it.
 *
 * @param rows of all its source files collected so far
 * @param hard how many hard findings
 * @param soft how many soft findings nobody has explained
 * @param lease who works on it, or worked when it died; null when nobody holds its return
 */
public record LedgerLine(
        Attempt attempt,
        RowCounts rows,
        long hard,
        long soft,
        @Nullable Lease lease) {

    /** Whether somebody works on it now. */
    public boolean isAlive(Instant now) {
        return attempt.state() == AttemptState.RUNNING && lease != null && !lease.isDead(now);
    }
}
