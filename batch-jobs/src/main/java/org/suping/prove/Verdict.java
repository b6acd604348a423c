package org.suping.prove;

import org.suping.vocabulary.Text;

/**
 * What became of a row on its way into one term.
 *
 * @param kind the first thing that decided
 * @param code tells verdicts of one kind apart: a finding's code, or the condition that did not hold; else empty
 * @param words for readers
 */
public record Verdict(Kind kind, String code, Text words) {

    /** In the order in which a row is asked. */
    public enum Kind {
        /** It belongs to a unit that is not below the figure's. */
        OTHER_UNIT,
        /** Its value in the breakdown's column is another. */
        OTHER_BREAKDOWN,
        /** Collecting rejected it, or no day of it lies in the period. */
        NOT_ACCEPTED,
        /** Settlement found its key in an earlier row. */
        DUPLICATE,
        /** It has no day in the term's date column. */
        WITHOUT_DAY,
        /** Its day in the term's date column is not in the period. */
        OTHER_DAYS,
        /** It was not open at the term's end of the period. */
        NOT_OPEN,
        /** A condition of the filter does not hold, or is unknown. */
        CONDITION,
        /** It counts, but there is no value to add. */
        WITHOUT_VALUE,
        /** It counts. */
        COUNTED
    }

    /** Whether it was the figure's to count and was not. Rows of other units and breakdowns were never. */
    public boolean isLeftOut() {
        return kind != Kind.COUNTED && kind != Kind.OTHER_UNIT && kind != Kind.OTHER_BREAKDOWN;
    }

    /** Whether only the term's own filter kept it out. */
    public boolean isByFilter() {
        return kind == Kind.CONDITION || kind == Kind.WITHOUT_VALUE;
    }
}
