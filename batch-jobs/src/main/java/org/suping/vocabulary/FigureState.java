package org.suping.vocabulary;

/** Whether a figure has a value, and if not, why. None of these is zero. */
public enum FigureState {
    /** There is a value. */
    VALUE,
    /** The denominator is 0, or there was nothing to take a median of. */
    NO_RATE,
    /** Something it rests on is there only in part, or under different keys. */
    NOT_COMPUTABLE,
    /** Nothing it rests on was delivered. */
    NOT_REPORTED;

    public Text text() {
        return Labels.text("figure-state." + name());
    }
}
