package org.suping.jobs.explain;

import org.jspecify.annotations.Nullable;

/**
 * What a person wants to say about a finding.
 *
 * @param code of the finding, in whatever case
 * @param org only findings of this unit; null for any
 * @param about only findings whose place or words contain this; null for any
 * @param all several findings may be meant
 * @param waiver it asks to let a hard finding of a check stand
 * @param text null when what was said for an earlier period still holds
 * @param by who answers for it
 */
public record Remark(
        String code,
        @Nullable String org,
        @Nullable String about,
        boolean all,
        boolean waiver,
        @Nullable String text,
        String by) {}
