package org.suping.vocabulary;

/**
 * What identifies a return: who, when, which kind, which version.
 *
 * @param org code of the reporting organisation unit
 * @param revision from 1
 */
public record RevisionKey(String org, Period period, RevisionKind kind, int revision) {

    /** As in file names: {@code 3100-2026Q3-r1}, another kind {@code 3100-2026Q3-draft-r1}. */
    public String fileName() {
        String middle = kind == RevisionKind.FINAL ? "-r" : "-" + kind.code() + "-r";
        return org + "-" + period + middle + revision;
    }

    @Override
    public String toString() {
        return fileName();
    }
}
