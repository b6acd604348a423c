package org.suping.measure.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.suping.evidence.store.DuckDb;
import org.suping.measure.Breakdown;
import org.suping.measure.CountedReturn.CountedTerm;
import org.suping.measure.TermValue;

/**
 * How many different values there are among the rows of each unit and everything below it.
 *
 * <p>Distinct counts do not add up: a value may stand in several units. The engine finds for every value the set of units it
 * stands in and counts equal sets; a unit then has the values of every set that reaches it from below. Each value is held
 * once, whatever the depth of the tree.
 */
final class DistinctScan {

    private final String unitColumn;
    private final UnitSets sets;

    DistinctScan(String unitColumn, UnitSets sets) {
        this.unitColumn = unitColumn;
        this.sets = sets;
    }

    /** Counts one term by one dimension, or as a whole when it is empty. */
    List<CountedTerm> read(JdbcTemplate engine, String relation, IndicatorTerm term, String dimension) {
        Map<Place, Long> values = new HashMap<>();
        engine.query(sql(relation, term, dimension), line -> {
            Breakdown breakdown =
                    dimension.isEmpty() ? Breakdown.NONE : new Breakdown(dimension, line.getString("breakdown"));
            long count = line.getLong("distinct_values");
            sets.upwards(set(line)).forEach(unit -> values.merge(new Place(breakdown, unit), count, Long::sum));
        });
        return values.entrySet().stream()
                .map(entry -> term.counted(
                        entry.getKey().breakdown, entry.getKey().unit, new TermValue.Count(entry.getValue())))
                .toList();
    }

    private record Place(Breakdown breakdown, String unit) {}

    private String sql(String relation, IndicatorTerm term, String dimension) {
        String words = sets.words("#");
        return "SELECT breakdown, " + words + ", count(*) AS distinct_values FROM (SELECT breakdown, "
                + sets.words("bit_or(#) AS #")
                + " FROM (SELECT " + term.column() + " AS told, " + orEmpty(dimension) + " AS breakdown, "
                + DuckDb.name(unitColumn) + " AS unit FROM " + relation + " WHERE "
                + term.predicate().sql() + ") JOIN " + sets.relation()
                + " USING (unit) WHERE told IS NOT NULL GROUP BY told, breakdown) GROUP BY breakdown, " + words;
    }

    /** The value of a breakdown's column, the empty text where there is none. */
    static String orEmpty(String dimension) {
        return dimension.isEmpty() ? "''" : "coalesce(CAST(" + DuckDb.name(dimension) + " AS VARCHAR), '')";
    }

    private long[] set(ResultSet line) throws SQLException {
        long[] set = new long[sets.words()];
        for (int word = 0; word < set.length; word++) {
            set[word] = line.getLong("w" + word);
        }
        return set;
    }
}
