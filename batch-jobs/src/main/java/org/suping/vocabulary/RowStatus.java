package org.suping.vocabulary;

/** What became of a source row. Every row has exactly one. */
public enum RowStatus {
    ACCEPTED("accepted"),
    REJECTED("rejected"),
    OUT_OF_PERIOD("out-of-period");

    private final String code;

    RowStatus(String code) {
        this.code = code;
    }

    /** The spelling in parts. */
    public String code() {
        return code;
    }
}
