package org.suping.submit;

import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/** What headquarters answered to a package. */
public enum SubmissionState {
    /** 已接受: in force until a later revision is accepted. */
    ACCEPTED,
    /** 已接受，有待补正事项: the same, and something is still to be put right. */
    ACCEPTED_OPEN,
    /** 已退回: to be corrected as the next revision. */
    RETURNED,
    /** 已拒收: no package of this return; it changes nothing. */
    REFUSED;

    /** Whether the revision counts. */
    public boolean isAccepted() {
        return this == ACCEPTED || this == ACCEPTED_OPEN;
    }

    public Text text() {
        return Labels.text("submission-state." + name());
    }
}
