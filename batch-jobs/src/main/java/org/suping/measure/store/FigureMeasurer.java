package org.suping.measure.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.Definitions;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.TermDefinition.Kind;
import org.suping.evidence.Folders;
import org.suping.evidence.store.DuckDb;
import org.suping.measure.CountedReturn;
import org.suping.measure.CountedReturn.CountedTerm;
import org.suping.measure.FigureTree;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.Reporters;
import org.suping.measure.UnitTree;
import org.suping.measure.carried.CarriedFigures;
import org.suping.vocabulary.Period;

/**
 * Measures a collected return: rows are counted in the vault, figures are made of the counts.
 *
 * <p>One pass over the counting rows of each record, one more for each column whose values a histogram tells apart, and one
 * for each distinct count and breakdown. A year is measured like a quarter, over its own rows. A part that cannot be read is
 * a {@link org.springframework.dao.DataAccessException}.
 */
public final class FigureMeasurer {

    private static final int THREADS = 2;

    private final Definitions definitions;
    private final CollectedReturn collected;
    private final Folders folders;
    private final Period period;
    private final UnitTree whole;
    private final FigureUnits units;
    private final UnitSets sets;
    private final List<CountedTerm> own = new ArrayList<>();
    private final List<CountedTerm> distinct = new ArrayList<>();
    private final Map<String, Map<String, Set<String>>> delivering = new HashMap<>();

    private FigureMeasurer(Definitions definitions, CollectedReturn collected, Folders folders) {
        this.definitions = definitions;
        this.collected = collected;
        this.folders = folders;
        this.period = collected.attempt().revision().period();
        this.whole = UnitTree.whole(definitions, collected.attempt());
        UnitTree figured = UnitTree.of(definitions, collected.attempt());
        this.units = FigureUnits.of(whole, figured);
        this.sets = new UnitSets(figured);
    }

    /** Every figure of the return: each indicator, unit that has figures, and breakdown value. */
    public static MeasuredReturn measure(Definitions definitions, CollectedReturn collected, Folders folders) {
        try (DuckDBConnection engine = DuckDb.open(folders, THREADS)) {
            return measure(definitions, collected, folders, engine);
        } catch (SQLException unclosed) {
            throw new IllegalStateException("The engine does not close", unclosed);
        }
    }

    /** The same through an engine that is open, and stays so. */
    public static MeasuredReturn measure(
            Definitions definitions, CollectedReturn collected, Folders folders, DuckDBConnection engine) {
        CountedReturn counted = new FigureMeasurer(definitions, collected, folders).count(engine);
        MeasuredReturn measured = FigureTree.measure(definitions, collected, counted);
        return CarriedFigures.of(definitions, UnitTree.of(definitions, collected.attempt()))
                .with(measured);
    }

    private CountedReturn count(DuckDBConnection connection) {
        JdbcTemplate engine = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        units.prepare(engine);
        definitions.records().values().forEach(record -> count(engine, record));
        return new CountedReturn(own, distinct, delivering);
    }

    private void count(JdbcTemplate engine, RecordDefinition record) {
        Map<String, Set<String>> from = Reporters.of(definitions, whole).nil(collected, record.code());
        delivering.put(record.code(), from);
        List<IndicatorTerm> terms = IndicatorTerm.over(record.code(), definitions, period);
        if (terms.isEmpty() || collected.rowParts(record.code()).isEmpty()) {
            return;
        }
        String relation = CountingRows.relation(
                collected, record.code(), folders.vault(), terms.stream().anyMatch(IndicatorTerm::asksForRepeats));
        String placed = units.placed(relation, record);
        RecordScan scan = RecordScan.read(engine, placed, units.column(record), terms);
        own.addAll(scan.counted());
        from.putAll(Delivering.units(engine, relation, record, collected, units.told(scan.delivering())));
        DistinctScan distinctScan = new DistinctScan(units.column(record), sets);
        terms.stream()
                .filter(term -> term.term().kind() == Kind.DISTINCT)
                .forEach(term -> term.dimensions()
                        .forEach(dimension -> distinct.addAll(distinctScan.read(engine, placed, term, dimension))));
    }
}
