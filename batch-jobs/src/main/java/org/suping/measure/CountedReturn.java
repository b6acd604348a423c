package org.suping.measure;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything the engine counted, before any of it is added up or divided. What was not counted is absent, not zero.
 *
 * @param own what each unit's own rows come to; of a distinct count the count of the rows with a value
 * @param distinct how many different values there are among the rows of each unit and everything below it
 * @param delivering by record: the units with counting rows of their own, whether a term counts them or not, and the sources
 *     these came from
 */
public record CountedReturn(
        List<CountedTerm> own, List<CountedTerm> distinct, Map<String, Map<String, Set<String>>> delivering) {

    public CountedReturn {
        own = List.copyOf(own);
        distinct = List.copyOf(distinct);
    }

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
}
