package org.suping.submit.completeness;

import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/** Where a unit's return stands for headquarters. Each is another thing to do, or none. */
public enum CompletenessState {
    /** 未到期: the period has not ended. */
    NOT_DUE,
    /** 应报: it can be made, and its date has not passed. */
    DUE,
    /** 已延期: the same, with a later date that somebody approved. */
    EXCUSED,
    /** 按时: accepted, and came in time. */
    ON_TIME,
    /** 零报告: accepted, came in time, and declares that there was nothing. */
    NIL,
    /** 迟报: accepted, and came after its date. */
    LATE,
    /** 已退回: came, and has to be corrected before anything counts. */
    RETURNED,
    /** 未报: its date has passed, and nothing has come. */
    MISSING,
    /** 不适用: it owes no return. */
    NOT_OBLIGED;

    /** Whether headquarters has no return that counts, and should have. */
    public boolean isOutstanding() {
        return this == RETURNED || this == MISSING;
    }

    public Text text() {
        return Labels.text("completeness-state." + name());
    }
}
