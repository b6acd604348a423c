package org.suping.evidence;

import org.suping.vocabulary.RevisionKey;

/**
 * One run of an open revision.
 *
 * @param attempt from 1
 */
public record AttemptKey(RevisionKey revision, int attempt) {

    /** The attempt's folder in the vault: {@code period=2026Q3/org=3100/kind=final/revision=1/attempt=1}. */
    public String folder() {
        return "period=" + revision.period() + "/org=" + revision.org() + "/kind="
                + revision.kind().code() + "/revision=" + revision.revision() + "/attempt=" + attempt;
    }

    @Override
    public String toString() {
        return revision + "-a" + attempt;
    }
}
