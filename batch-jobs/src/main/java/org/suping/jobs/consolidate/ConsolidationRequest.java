package org.suping.jobs.consolidate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.suping.jobs.RunRequest;

/**
 * Which consolidated return is wanted.
 *
 * @param run organisation, period, folders, clock
 * @param asOf only packages received until then count; null for all
 * @param missing what is done about units that owe a package and have none; null where nothing was said
 * @param decided whose accepted packages are left out
 */
public record ConsolidationRequest(
        RunRequest run, @Nullable Instant asOf, @Nullable Missing missing, Decided decided) {

    /** Of all that was accepted. */
    public ConsolidationRequest(RunRequest run, @Nullable Instant asOf, @Nullable Missing missing) {
        this(run, asOf, missing, Decided.NOBODY);
    }

    /** What is done about a branch whose package is missing. */
    public enum Missing {
        /** Figures of its package of the period before stand in for it, marked; one without such a package is left out. */
        CARRY_OVER,
        /** It and everything below it are left out, and the cover says so. */
        LEAVE_OUT,
        /** Nothing is consolidated. */
        BLOCK
    }
}
