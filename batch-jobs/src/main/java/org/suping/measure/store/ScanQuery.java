package org.suping.measure.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suping.definitions.TermDefinition.Kind;
import org.suping.evidence.store.DuckDb;

/**
 * The query over a record's counting rows, for what adds up or for the histograms of one column.
 *
 * <pre>
 *   SELECT k0, k1, …, grouping_id, sum(a0) FILTER (WHERE (m0 &amp; 5) = 5) AS n0, …
 *     FROM (SELECT k0, k1, …, m0, GROUPING_ID(k0, k1, …) AS grouping_id, sum(a0) AS a0, …
 *             FROM (SELECT k0, k1, …, m0, count(*) AS a0, …
 *                     FROM (SELECT k0, k1, …, conditions as bits AS m0
 *                             FROM (SELECT unit AS k0, channel AS k1, …, condition AS c0, … FROM counting rows))
 *                    GROUP BY k0, k1, …, m0)
 *            GROUP BY GROUPING SETS ((k0, m0), (k0, k1, m0), …))
 *    GROUP BY k0, k1, …, grouping_id
 * </pre>
 *
 * <p>Every condition is computed once per row, whatever number of terms share it, and every row is counted once, by all keys and
 * by the {@linkplain Conditions set of conditions} it fulfils. Breakdowns add up these counts, and only then are they asked which
 * terms count them: a count for each term would look at each row again, a grouping set over the rows themselves too.
 */
final class ScanQuery {

    static final String GROUPING_ID = "grouping_id";

    private final Aliases keys = new Aliases("k");
    private final Conditions conditions = new Conditions();
    private final Aliases values = new Aliases("v");
    private final Aliases counts = new Aliases("a");
    private final Aliases terms = new Aliases("n");
    private final Set<Grouping> groupings = new LinkedHashSet<>();
    private final String unitKey;

    /**
     * A grouping set.
     *
     * @param dimension column of the breakdown, or empty
     * @param spread column whose values a histogram tells apart, or empty
     */
    record Grouping(String dimension, String spread) {}

    /**
     * @param unitColumn where the unit stands in whose figures a row counts
     * @param terms over the record, of one spread
     * @param spread column whose values are told apart, or empty
     */
    ScanQuery(String unitColumn, List<IndicatorTerm> terms, String spread) {
        this.unitKey = keys.of(DuckDb.name(unitColumn));
        add(new Grouping("", spread));
        for (IndicatorTerm term : terms) {
            term.dimensions().forEach(dimension -> add(new Grouping(dimension, spread)));
            count(term);
            if (term.term().kind() == Kind.SUM) {
                sum(term);
            }
        }
    }

    String sql(String relation) {
        String allKeys = String.join(", ", keys.names());
        String rows = "SELECT " + list(keys.select(), values.select(), conditions.select()) + " FROM " + relation;
        String marked = "SELECT " + list(allKeys, String.join(", ", values.names()), conditions.bits()) + " FROM ("
                + rows + ")";
        String groups = list(allKeys, conditions.names());
        String counted = "SELECT " + list(groups, counts.select()) + " FROM (" + marked + ") GROUP BY " + groups;
        String brokenDown = "SELECT " + list(groups, "GROUPING_ID(" + allKeys + ") AS " + GROUPING_ID, summed())
                + " FROM (" + counted + ") GROUP BY " + sets();
        String places = list(allKeys, GROUPING_ID);
        return "SELECT " + list(places, terms.select()) + " FROM (" + brokenDown + ") GROUP BY " + places;
    }

    private String sets() {
        return groupings.stream()
                .map(grouping -> list(String.join(", ", keysOf(grouping)), conditions.names()))
                .collect(Collectors.joining("), (", "GROUPING SETS ((", "))"));
    }

    private String summed() {
        return counts.names().stream()
                .map(name -> "sum(" + name + ") AS " + name)
                .collect(Collectors.joining(", "));
    }

    private static String list(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    /** The grouping sets by the number the engine gives them: a bit for each key that is not in it. */
    Map<Long, Grouping> groupings() {
        Map<Long, Grouping> byId = new HashMap<>();
        for (Grouping grouping : groupings) {
            long id = 0;
            List<String> inIt = keysOf(grouping);
            for (String key : keys.names()) {
                id = 2 * id + (inIt.contains(key) ? 0 : 1);
            }
            byId.put(id, grouping);
        }
        return byId;
    }

    String unitKey() {
        return unitKey;
    }

    String dimensionKey(String dimension) {
        return keys.of(DistinctScan.orEmpty(dimension));
    }

    String spreadKey(String spread) {
        return keys.of(DuckDb.name(spread));
    }

    /** Where the number of rows of a term stands: of a count all, else those with a value. */
    String count(IndicatorTerm term) {
        String counted = term.term().kind() == Kind.COUNT ? "*" : values.of(term.column());
        return terms.of("CAST(" + added("count(" + counted + ")", term) + " AS BIGINT)");
    }

    /** Where the sum of a term stands, as text. */
    String sum(IndicatorTerm term) {
        return terms.of("CAST(" + added("sum(" + values.of(term.column()) + ")", term) + " AS VARCHAR)");
    }

    private String added(String each, IndicatorTerm term) {
        return "sum(" + counts.of(each) + ") FILTER (WHERE " + conditions.hold(term.conditions()) + ")";
    }

    private void add(Grouping grouping) {
        groupings.add(grouping);
        keysOf(grouping);
    }

    private List<String> keysOf(Grouping grouping) {
        List<String> inIt = new ArrayList<>(List.of(unitKey));
        if (!grouping.dimension().isEmpty()) {
            inIt.add(dimensionKey(grouping.dimension()));
        }
        if (!grouping.spread().isEmpty()) {
            inIt.add(spreadKey(grouping.spread()));
        }
        return inIt;
    }
}
