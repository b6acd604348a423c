package org.suping.measure.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.suping.definitions.TermDefinition.Kind;
import org.suping.measure.Breakdown;
import org.suping.measure.CountedReturn.CountedTerm;
import org.suping.measure.TermValue;
import org.suping.measure.store.ScanQuery.Grouping;

/**
 * One pass over a record's counting rows for every additive term of every indicator, by unit and breakdown, and one more for
 * each column whose values a histogram tells apart.
 */
final class RecordScan {

    private final Set<String> delivering = new TreeSet<>();
    private final List<CountedTerm> counted = new ArrayList<>();
    private final Map<Bars, SortedMap<Long, Long>> histograms = new LinkedHashMap<>();

    /** Whose bars these are. */
    private record Bars(IndicatorTerm term, Breakdown breakdown, String unit) {}

    /** Where the number of a term's rows stands, and by what they are broken down: asked at every line of the result. */
    private record Column(IndicatorTerm term, String count, Set<String> dimensions) {}

    /**
     * Reads the rows of the relation.
     *
     * @param unitColumn where the unit stands in whose figures a row counts
     */
    static RecordScan read(JdbcTemplate engine, String relation, String unitColumn, List<IndicatorTerm> terms) {
        RecordScan scan = new RecordScan();
        SortedMap<String, List<IndicatorTerm>> bySpread =
                terms.stream().collect(Collectors.groupingBy(IndicatorTerm::spread, TreeMap::new, Collectors.toList()));
        // also where every term is a histogram: units deliver whatever of theirs is counted
        bySpread.computeIfAbsent("", none -> List.of());
        bySpread.forEach(
                (spread, alike) -> scan.read(engine, relation, alike, new ScanQuery(unitColumn, alike, spread)));
        scan.histograms.forEach((bars, counts) ->
                scan.counted.add(bars.term.counted(bars.breakdown, bars.unit, new TermValue.Histogram(counts))));
        return scan;
    }

    private void read(JdbcTemplate engine, String relation, List<IndicatorTerm> terms, ScanQuery query) {
        Map<Long, Grouping> groupings = query.groupings();
        List<Column> columns = terms.stream()
                .map(term -> new Column(term, query.count(term), Set.copyOf(term.dimensions())))
                .toList();
        RowCallbackHandler take = line -> {
            Grouping grouping = groupings.get(line.getLong(ScanQuery.GROUPING_ID));
            if (grouping == null) {
                throw new IllegalStateException("The engine made a grouping set that was not asked for");
            }
            take(line, grouping, columns, query);
        };
        engine.query(query.sql(relation), take);
    }

    /** The units with rows, whether a term counts them or not. */
    Set<String> delivering() {
        return delivering;
    }

    /** What the terms came to for each unit's own rows; of a distinct count the rows with a value. */
    List<CountedTerm> counted() {
        return counted;
    }

    private void take(ResultSet line, Grouping grouping, List<Column> columns, ScanQuery query) throws SQLException {
        String unit = line.getString(query.unitKey());
        delivering.add(unit);
        Breakdown breakdown = grouping.dimension().isEmpty()
                ? Breakdown.NONE
                : new Breakdown(grouping.dimension(), line.getString(query.dimensionKey(grouping.dimension())));
        for (Column column : columns) {
            if (column.dimensions.contains(grouping.dimension())) {
                long rows = line.getLong(column.count);
                if (rows > 0) {
                    take(line, new Bars(column.term, breakdown, unit), rows, query);
                }
            }
        }
    }

    private void take(ResultSet line, Bars bars, long rows, ScanQuery query) throws SQLException {
        Kind kind = bars.term.term().kind();
        if (kind == Kind.HISTOGRAM) {
            long value = line.getLong(query.spreadKey(bars.term.spread()));
            histograms.computeIfAbsent(bars, unseen -> new TreeMap<>()).put(value, rows);
            return;
        }
        TermValue value = kind == Kind.SUM
                ? new TermValue.Sum(new BigDecimal(line.getString(query.sum(bars.term))), rows)
                : new TermValue.Count(rows);
        counted.add(bars.term.counted(bars.breakdown, bars.unit, value));
    }
}
