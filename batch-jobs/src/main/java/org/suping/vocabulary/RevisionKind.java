package org.suping.vocabulary;

import java.util.Locale;

/**
 * What kind of return it is: a final one, which may be sealed; a draft, of a quarter that has not ended; or one that headquarters
 * puts together from the packages of its branches.
 */
public enum RevisionKind {
    FINAL,
    DRAFT,
    CONSOLIDATED;

    /** The spelling in paths, tables and job parameters. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The command that makes it. */
    public String command() {
        return this == CONSOLIDATED ? "consolidate" : "run";
    }

    /** Reads the spelling; anything else is an {@link IllegalArgumentException}. */
    public static RevisionKind parse(String code) {
        for (RevisionKind kind : values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No kind of return: " + code);
    }
}
