package org.suping.definitions.people;

import org.suping.vocabulary.Labels;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.Text;

/** In which capacity somebody answers for a sealed return, and signs its manifest. */
public enum Role {
    /** 填报: made the return and closed it. */
    PREPARE("prepare"),
    /** 复核: read it. */
    REVIEW("review"),
    /** 批准: answers for it. */
    APPROVE("approve"),
    /** 豁免: lets a hard finding stand. */
    WAIVE("waive"),
    /** 接收: headquarters has it. */
    RECEIVE("receive"),
    /** 签发: headquarters gives out a bundle of rules. */
    ISSUE("issue");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** As in file names and statements. */
    public String code() {
        return code;
    }

    /** What the signature in this role is called, beside the revision's package. */
    public String signatureFile(RevisionKey revision) {
        return revision.fileName() + "." + code + ".sig";
    }

    public Text words() {
        return Labels.text("role." + code);
    }

    /** Anything else than a code is an {@link IllegalArgumentException}. */
    public static Role of(String code) {
        for (Role role : values()) {
            if (role.code.equals(code)) {
                return role;
            }
        }
        throw new IllegalArgumentException(code);
    }
}
