package org.suping.measure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suping.vocabulary.FigureState;

/**
 * An indicator measured for one unit: a value, or the reason there is none, with the terms it was made of.
 *
 * @param value rounded half up to the indicator's scale, present exactly when the state is VALUE
 * @param terms in the order of the formula
 */
public record Figure(
        FigureKey key, FigureState state, @Nullable BigDecimal value, List<Term> terms) {

    public Figure {
        if ((state == FigureState.VALUE) != (value != null)) {
            throw new IllegalArgumentException("Figure " + key + " is " + state + " with value " + value);
        }
        terms = List.copyOf(terms);
    }

    public Term term(String name) {
        return terms.stream()
                .filter(term -> term.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Figure " + key + " has no term " + name));
    }
}
