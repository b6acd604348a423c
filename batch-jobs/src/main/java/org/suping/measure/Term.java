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

    public static Term of(String name, TermValue value) {
        return new Term(name, FigureState.VALUE, value);
    }
}
