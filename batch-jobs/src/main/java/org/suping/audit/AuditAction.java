package org.suping.audit;

import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/** What is written down in the audit trail. */
public enum AuditAction {
    /** An attempt began or was taken up again. */
    RUN("run"),
    /** It ended, with its exit code. */
    END("end"),
    /** The definitions are not those of the attempt before. */
    DEFINITIONS("definitions"),
    /** Somebody explained a finding, or asked for a waiver. */
    EXPLAIN("explain"),
    /** Earlier figures came from a file. */
    IMPORT("import"),
    /** A bundle of headquarters' rules was put into the configuration. */
    INSTALL("install"),
    /** A return was closed. */
    SEAL("seal"),
    /** Somebody read a sealed package and signed that. */
    REVIEW("review"),
    /** Somebody answers for a sealed package. */
    APPROVE("approve"),
    /** Somebody lets a hard finding stand. */
    WAIVE("waive"),
    /** Headquarters answered to a package. */
    RECEIVE("receive"),
    /** Rows behind a figure were written to a file. */
    EXPORT("export");

    private final String code;

    AuditAction(String code) {
        this.code = code;
    }

    /** As in the trail. */
    public String code() {
        return code;
    }

    public Text words() {
        return Labels.text("audit.action." + code);
    }

    /** Anything else than a code is an {@link IllegalArgumentException}. */
    public static AuditAction of(String code) {
        for (AuditAction action : values()) {
            if (action.code.equals(code)) {
                return action;
            }
        }
        throw new IllegalArgumentException(code);
    }
}
