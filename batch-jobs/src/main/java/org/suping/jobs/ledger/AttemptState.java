package org.suping.jobs.ledger;

import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/** Where an attempt stands; with the words users read and who acts next. */
public enum AttemptState {
    /** 填报中: started and not ended; its owner works, or was killed. */
    RUNNING("running"),
    /** 填报中: ended by a failure; the next run resumes it. */
    FAILED("failed"),
    /** 被阻断: hard findings. */
    BLOCKED("blocked"),
    /** 待说明: complete, soft findings open. */
    WAITING("waiting"),
    /** 可封存: complete, nothing open. */
    READY("ready"),
    /** 已封存: closed for ever; a correction is the next revision. */
    SEALED("sealed"),
    /** 已放弃: never completed, its inputs have changed since. */
    ABANDONED("abandoned"),
    /** 已被替代: a later attempt took its place. */
    SUPERSEDED("superseded");

    private final String code;

    AttemptState(String code) {
        this.code = code;
    }

    /** The spelling in the book. */
    public String code() {
        return code;
    }

    public static AttemptState parse(String code) {
        for (AttemptState state : values()) {
            if (state.code.equals(code)) {
                return state;
            }
        }
        throw new IllegalArgumentException(code);
    }

    /** The state of a return that is complete: a draft may be so with hard findings. */
    public static AttemptState concluding(ExitCode exitCode) {
        return switch (exitCode) {
            case BLOCKED -> BLOCKED;
            case SOFT_FINDINGS -> WAITING;
            default -> READY;
        };
    }

    /** Whether figures and documents are whole. */
    public boolean isComplete() {
        return this == WAITING || this == READY || this == SEALED;
    }

    /** Whether the next run with the same inputs goes on with it. */
    public boolean isUnfinished() {
        return this == RUNNING || this == FAILED;
    }

    public Text text() {
        return Labels.text("attempt-state." + name());
    }

    /** Who acts next, and how. */
    public Text nextStep() {
        return Labels.text("attempt-state." + name() + ".next");
    }
}
