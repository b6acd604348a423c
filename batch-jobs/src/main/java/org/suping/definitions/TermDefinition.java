package org.suping.definitions;

import org.jspecify.annotations.Nullable;
import org.suping.definitions.expression.Expression;
import org.suping.vocabulary.Text;

/**
 * One count, sum, histogram or distinct count an indicator is made of.
 *
 * @param name within the indicator: {@code numerator}, {@code denominator}, {@code count} …
 * @param record code of the record it is taken over
 * @param column what is summed, spread or told apart; null for a count
 * @param dateColumn its own date column: a row counts when this day lies in the period
 * @param filter what else must hold; null when nothing
 * @param filterText the filter as written, empty when there is none
 * @param words what is counted, in words
 */
public record TermDefinition(
        String name,
        Kind kind,
        String record,
        @Nullable String column,
        String dateColumn,
        @Nullable Expression filter,
        String filterText,
        Text words) {

    /** How rows become one term. All but DISTINCT add up the tree. */
    public enum Kind {
        COUNT,
        SUM,
        HISTOGRAM,
        DISTINCT
    }
}
