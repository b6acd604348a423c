package org.suping.jobs.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.suping.evidence.AttemptKey;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/**
 * One run of an open revision, as the book knows it.
 *
 * @param pins what it is made from, fixed at its first start
 * @param startedAt its clock, fixed at its first start
 * @param endedAt null while it has not ended
 * @param reason why it was started
 * @param fingerprint of the content; null until it is complete
 * @param exitCode of the command that ended it
 */
public record Attempt(
        AttemptKey key,
        AttemptState state,
        Pins pins,
        Instant startedAt,
        @Nullable Instant endedAt,
        Text reason,
        @Nullable Sha256 fingerprint,
        @Nullable ExitCode exitCode) {

    /** One that starts now. */
    public static Attempt starting(AttemptKey key, Pins pins, Instant now, Text reason) {
        return new Attempt(key, AttemptState.RUNNING, pins, now, null, reason, null, null);
    }
}
