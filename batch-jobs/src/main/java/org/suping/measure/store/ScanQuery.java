package org.suping.measure.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
 *   SELECT k0, k1, …, GROUPING_ID(k0, k1, …) AS grouping_id, sum(n0) AS n0, …
 *     FROM (SELECT k0, k1, …, count(*) FILTER (WHERE c0) AS n0, …
 *             FROM (SELECT unit AS k0, channel AS k1, …, condition AS c0, … FROM counting rows)
 *            GROUP BY k0, k1, …)
 *    GROUP BY GROUPING SETS ((k0), (k0, k1), …)
 * </pre>
 *
 * <p>Every condition is computed once per row, whatever number of terms share it, and every row is counted once, by all keys
 * together; each breakdown is a grouping set over these counts. A set over the rows themselves would count each row again.
 */
final class ScanQuery {

    static final String GROUPING_ID = "grouping_id";

    private final Aliases keys = new Aliases("k");
    private final Aliases columns = new Aliases("c");
    private final Aliases aggregates = new Aliases("n");
    private final Set<String> sums = new HashSet<>();
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
        String sets = groupings.stream()
                .map(grouping -> String.join(", ", keysOf(grouping)))
                .collect(Collectors.joining("), (", "GROUPING SETS ((", "))"));
        return "SELECT " + list(allKeys, "GROUPING_ID(" + allKeys + ") AS " + GROUPING_ID, added()) + " FROM (SELECT "
                + list(allKeys, aggregates.select()) + " FROM (SELECT " + list(keys.select(), columns.select())
                + " FROM "
                + relation + ") GROUP BY " + allKeys + ") GROUP BY " + sets;
    }

    /** What the rows of each set of keys came to, added up: a sum as text, a count as a whole number. */
    private String added() {
        return aggregates.names().stream()
                .map(name ->
                        "CAST(sum(" + name + ") AS " + (sums.contains(name) ? "VARCHAR" : "BIGINT") + ") AS " + name)
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
        String counted = term.term().kind() == Kind.COUNT ? "*" : columns.of(term.column());
        return aggregates.of("count(" + counted + ") FILTER (WHERE " + condition(term) + ")");
    }

    /** Where the sum of a term stands, as text. */
    String sum(IndicatorTerm term) {
        String sum = aggregates.of("sum(" + columns.of(term.column()) + ") FILTER (WHERE " + condition(term) + ")");
        sums.add(sum);
        return sum;
    }

    private String condition(IndicatorTerm term) {
        return columns.of(term.predicate());
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
