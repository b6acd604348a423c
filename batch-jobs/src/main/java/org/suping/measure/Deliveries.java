package org.suping.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suping.definitions.Definitions;
import org.suping.definitions.TermDefinition;
import org.suping.definitions.TermDefinition.Kind;
import org.suping.vocabulary.FigureState;

/**
 * Whether what a unit's terms rest on was delivered: rows of the record ({@link Delivery}), and in them the columns that the
 * term needs ({@link MissingColumns}).
 *
 * <p>A unit delivers a column when one of the sources that delivered rows of it fills the column. Of a unit and all below it:
 *
 * <pre>
 *   every unit with rows delivers it                → VALUE
 *   no unit with rows delivers it                   → NOT_REPORTED
 *   some do and some do not                         → NOT_COMPUTABLE
 *   no rows at all                                  → VALUE where any source of the return fills it, else NOT_REPORTED
 *   identity hashes of several keys                 → NOT_COMPUTABLE for a count of different ones
 * </pre>
 */
public final class Deliveries {

    private static final int WITH = 1;
    private static final int WITHOUT = 2;

    private final Definitions definitions;
    private final UnitTree tree;
    private final Reporters reporters;
    private final MissingColumns columns;
    private final Map<String, Map<String, Set<String>>> delivering;
    private final Map<String, Delivery> deliveries = new HashMap<>();
    private final Map<Lacking, Map<String, Integer>> lacking = new HashMap<>();
    private final Map<TermDefinition, Map<String, Found>> found = new HashMap<>();

    /**
     * @param delivering by record: the units with counting rows of their own, of whatever period, and the sources these came
     *     from
     */
    public Deliveries(
            Definitions definitions,
            UnitTree tree,
            MissingColumns columns,
            Map<String, Map<String, Set<String>>> delivering) {
        this.definitions = definitions;
        this.tree = tree;
        this.reporters = Reporters.of(definitions, tree);
        this.columns = columns;
        this.delivering = delivering;
    }

    private record Lacking(String record, Set<String> sources) {}

    /** What was found out for a term and dimension, whatever the unit: {@link #WITH} and {@link #WITHOUT} by unit. */
    private record Found(Set<String> without, Map<String, Integer> byUnit) {}

    /** Whether rows of the record came, whatever stands in them. */
    public Delivery of(String record) {
        return deliveries.computeIfAbsent(
                record,
                code -> Delivery.of(
                        definitions.record(code), tree, reporters, sources(code).keySet()));
    }

    /**
     * The state of a term for a unit.
     *
     * @param dimension column it is broken down by, or empty
     */
    public FigureState state(TermDefinition term, String dimension, String unit) {
        FigureState rows = of(term.record()).state(unit);
        if (rows == FigureState.VALUE && tellsPersons(term) && !reporters.haveOneKey(unit)) {
            return FigureState.NOT_COMPUTABLE;
        }
        if (rows != FigureState.VALUE) {
            return rows;
        }
        Found lacks = found.computeIfAbsent(term, first -> new HashMap<>())
                .computeIfAbsent(dimension, first -> find(term, dimension));
        return lacks.without().isEmpty() ? rows : state(term.record(), lacks, unit);
    }

    private Found find(TermDefinition term, String dimension) {
        Set<String> without = columns.lacking(term, dimension);
        return new Found(
                without,
                without.isEmpty()
                        ? Map.of()
                        : lacking.computeIfAbsent(new Lacking(term.record(), without), this::below));
    }

    /** Whether it counts hashes, which are the same for one person only under one key. */
    private boolean tellsPersons(TermDefinition term) {
        return term.kind() == Kind.DISTINCT
                && definitions.record(term.record()).columns().stream()
                        .anyMatch(column -> column.hashed() && column.hashName().equals(term.column()));
    }

    private FigureState state(String record, Found lacks, String unit) {
        Integer delivered = lacks.byUnit().get(unit);
        if (delivered == null) {
            List<String> asked = columns.sources(record).stream()
                    .filter(source -> reporters.hasSource(unit, source))
                    .toList();
            return !asked.isEmpty() && lacks.without().containsAll(asked)
                    ? FigureState.NOT_REPORTED
                    : FigureState.VALUE;
        }
        return switch (delivered) {
            case WITH -> FigureState.VALUE;
            case WITHOUT -> FigureState.NOT_REPORTED;
            default -> FigureState.NOT_COMPUTABLE;
        };
    }

    private Map<String, Integer> below(Lacking asked) {
        Map<String, Integer> own = new HashMap<>();
        sources(asked.record())
                .forEach((unit, from) -> own.put(unit, asked.sources().containsAll(from) ? WITHOUT : WITH));
        return tree.addUp(own, (one, other) -> one | other);
    }

    private Map<String, Set<String>> sources(String record) {
        return delivering.getOrDefault(record, Map.of());
    }
}
