package org.suping.definitions.expression;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suping.vocabulary.Text;

/** A typed expression: made by {@code parse} or by {@link Predicates}, immutable. */
public sealed interface Expression permits Node {

    ValueType type();

    /**
     * The expression as SQL (DuckDB's dialect) over columns of the same names. Names are quoted, texts escaped: nothing is
     * pasted.
     */
    String sql();

    /** The expression in words, with the titles of its names. */
    Text words();

    /** The expression as arithmetic with the values put in: {@code 12 − (95 − 91.27) × 0.5}; of a CASE the branch taken. */
    Text filledIn(Values values);

    /** The names it uses, sorted. */
    Set<String> names();

    /**
     * Its value over one row or one unit, by SQL's rules of NULL: BigDecimal for numbers, exact, unrounded but for a
     * division (34 digits). A division by 0 is NULL; {@code min} and {@code max} of anything NULL are NULL.
     */
    @Nullable
    Object evaluate(Values values);

    /** Whether it is true; NULL is not true. */
    default boolean holds(Values values) {
        return Boolean.TRUE.equals(evaluate(values));
    }
}
