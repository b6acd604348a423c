package org.suping.measure;

/**
 * What the engine counted for one term, breakdown and unit.
 *
 * @param indicator code of the indicator
 * @param term name of the term within it
 * @param breakdown which value, or the whole
 */
public record CountedTerm(String indicator, String term, Breakdown breakdown, String unit, TermValue value) {

    /** Which term: {@code CP-02.numerator}. */
    public String of() {
        return indicator + "." + term;
    }
}
