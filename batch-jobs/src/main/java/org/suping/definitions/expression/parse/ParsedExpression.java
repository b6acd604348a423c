package org.suping.definitions.expression.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.expression.Expression;

/**
 * What a text was read as: an expression, or the mistakes that prevented it.
 *
 * @param expression present when there is no mistake and every name could be read
 */
public record ParsedExpression(@Nullable Expression expression, List<Mistake> mistakes) {

    public ParsedExpression {
        mistakes = List.copyOf(mistakes);
    }

    /** The expression of a text that was checked before. */
    public Expression orThrow() {
        if (expression == null) {
            throw new IllegalStateException("Not an expression: " + mistakes);
        }
        return expression;
    }
}
