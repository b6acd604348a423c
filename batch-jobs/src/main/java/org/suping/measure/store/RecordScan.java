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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.TermDefinition.Kind;
import org.suping.measure.Breakdown;
import org.suping.measure.CountedTerm;
import org.suping.measure.TermValue;
import org.suping.measure.store.ScanQuery.Grouping;

/** One pass over a record's counting rows: every additive term of every indicator, by unit and breakdown. */
final class RecordScan {

    private final List<IndicatorTerm> terms;
    private final ScanQuery query;
    private final Map<Long, Grouping> groupings;
    private final Set<String> delivering = new TreeSet<>();
    private final List<CountedTerm> counted = new ArrayList<>();
    private final Map<Bars, SortedMap<Long, Long>> histograms = new LinkedHashMap<>();

    /** Whose bars these are. */
    private record Bars(IndicatorTerm term, Breakdown breakdown, String unit) {}

    private RecordScan(RecordDefinition record, List<IndicatorTerm> terms) {
        this.terms = terms;
        this.query = new ScanQuery(record, terms);
        this.groupings = query.groupings();
    }

    /** Reads the rows of the relation. */
    static RecordScan read(JdbcTemplate engine, String relation, RecordDefinition record, List<IndicatorTerm> terms) {
        RecordScan scan = new RecordScan(record, terms);
        RowCallbackHandler take = scan::take;
        engine.query(scan.query.sql(relation), take);
        scan.histograms.forEach((bars, counts) ->
                scan.counted.add(bars.term.counted(bars.breakdown, bars.unit, new TermValue.Histogram(counts))));
        return scan;
    }

    /** The units with rows, whether a term counts them or not. */
    Set<String> delivering() {
        return delivering;
    }

    /** What the terms came to for each unit's own rows; of a distinct count the rows with a value. */
    List<CountedTerm> counted() {
        return counted;
    }

    private void take(ResultSet line) throws SQLException {
        Grouping grouping = groupings.get(line.getLong(ScanQuery.GROUPING_ID));
        if (grouping == null) {
            throw new IllegalStateException("The engine made a grouping set that was not asked for");
        }
        String unit = line.getString(query.unitKey());
        delivering.add(unit);
        Breakdown breakdown = grouping.dimension().isEmpty()
                ? Breakdown.NONE
                : new Breakdown(grouping.dimension(), line.getString(query.dimensionKey(grouping.dimension())));
        for (IndicatorTerm term : terms) {
            long rows = line.getLong(query.count(term));
            boolean asked = term.dimensions().contains(grouping.dimension())
                    && term.spread().equals(grouping.spread());
            if (asked && rows > 0) {
                take(line, new Bars(term, breakdown, unit), rows);
            }
        }
    }

    private void take(ResultSet line, Bars bars, long rows) throws SQLException {
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
