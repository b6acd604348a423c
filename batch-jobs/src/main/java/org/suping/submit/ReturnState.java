package org.suping.submit;

import org.suping.definitions.people.Role;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/** Where a sealed return stands: the part of its life that signatures decide, each with who acts next and how. */
public enum ReturnState {
    /** 已封存，未签名: closed, and nobody who may prepare has signed it. */
    UNSIGNED,
    /** 已封存: closed and signed by who prepared it. */
    SEALED,
    /** 待豁免: reviewed, but a hard finding stands that nobody lets stand. */
    TO_WAIVE,
    /** 已复核: read by another person. */
    REVIEWED,
    /** 已批准: answered for by another person. */
    APPROVED,
    /** 已被替代: a later revision is sealed. */
    SUPERSEDED;

    /** Of a package and the signatures that count. */
    public static ReturnState of(SealedContent content, SignedReturn signed) {
        if (signed.preparation().isEmpty()) {
            return UNSIGNED;
        }
        if (signed.has(Role.APPROVE)) {
            return APPROVED;
        }
        if (!signed.has(Role.REVIEW)) {
            return SEALED;
        }
        return content.hard().stream().allMatch(signed::isWaived) ? REVIEWED : TO_WAIVE;
    }

    public Text text() {
        return Labels.text("return-state." + name());
    }

    /**
     * Who acts next, and how.
     *
     * @param file the package, as it is typed
     */
    public Text nextStep(Object file) {
        return Labels.text("return-state." + name() + ".next", file);
    }
}
