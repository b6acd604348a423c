package org.suping.definitions.expression;

import org.jspecify.annotations.Nullable;
import org.suping.vocabulary.Text;

/** A typed expression. */
public interface Expression {

    ValueType type();

    /** The expression as SQL over columns of the same names. Names are quoted, texts escaped: nothing is pasted. */
    String sql();

    /** The expression in words. */
    Text words();

    /**
     * Its value over one row or one unit, by SQL's rules of NULL: BigDecimal for numbers, exact, unrounded but for a
     * division (34 digits).
     */
    @Nullable
    Object evaluate(Values values);

    /** Whether it is true; NULL is not true. */
    default boolean holds(Values values) {
        return Boolean.TRUE.equals(evaluate(values));
    }
}
