package org.suping.measure;

import org.jspecify.annotations.Nullable;
import org.suping.vocabulary.FigureState;

/**
 * One term of one figure.
 *
 * @param name as in the indicator's definition
 * @param state VALUE, NOT_REPORTED (no unit below delivered) or NOT_COMPUTABLE (only some did)
 * @param value present exactly when the state is VALUE
 */
public record Term(String name, FigureState state, @Nullable TermValue value) {

    public Term {
        if ((state == FigureState.VALUE) != (value != null)) {
            throw new IllegalArgumentException("Term " + name + " is " + state + " with value " + value);
        }
    }

    public static Term of(String name, TermValue value) {
        return new Term(name, FigureState.VALUE, value);
    }

    public static Term without(String name, FigureState reason) {
        return new Term(name, reason, null);
    }

    /** The value, which must be there: ask for the state first. */
    public TermValue orThrow() {
        if (value == null) {
            throw new IllegalStateException("Term " + name + " is " + state);
        }
        return value;
    }
}
