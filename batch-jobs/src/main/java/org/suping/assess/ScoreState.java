package org.suping.assess;

/** Whether a criterion has a score, and if not, why. */
public enum ScoreState {
    /** It earned something, be it nothing at all. */
    SCORED,
    /** Its figure has no value: no score, and its points are lost. */
    NO_VALUE,
    /** Nobody has judged it, or what was shown for it is no longer valid: no score, and its points are lost. */
    BLANK,
    /** It does not concern this return: its points went to the others of its element. */
    NOT_APPLICABLE
}
