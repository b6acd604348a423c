package org.suping.vocabulary;

/** Whether a return may be sealed. A quarter that has not ended only gives a draft. */
public enum RevisionKind {
    FINAL,
    DRAFT;

    /** The spelling in paths, tables and job parameters. */
    public String code() {
        return this == FINAL ? "final" : "draft";
    }

    public static RevisionKind parse(String code) {
        return code.equals("final") ? FINAL : DRAFT;
    }
}
