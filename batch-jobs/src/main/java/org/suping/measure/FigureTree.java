package org.suping.measure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.definitions.TermDefinition.Kind;
import org.suping.evidence.AttemptKey;
import org.suping.measure.CountedReturn.CountedTerm;
import org.suping.measure.TermValue.Distinct;
import org.suping.vocabulary.FigureState;

/**
 * The figures of a return: counted terms are added up the tree, values are computed again at every unit.
 *
 * <p>Every unit has a figure for every indicator, for every code of a breakdown's list and for every other breakdown
 * value that some row counted by one of the indicator's terms has anywhere in the return: a unit without such rows has 0 there,
 * so that tables have no holes. Rows without a value in the breakdown's column make up the breakdown value of the empty text,
 * so that additive breakdowns always add up to the whole. An indicator of which nothing was delivered has its whole alone, and
 * one broken down by a column that nobody delivered is not reported by any code of it.
 */
public final class FigureTree {

    private final Definitions definitions;
    private final UnitTree tree;
    private final Map<String, List<CountedTerm>> own;
    private final Map<String, List<CountedTerm>> distinct;
    private final MissingColumns missing;
    private final Deliveries deliveries;

    private FigureTree(Definitions definitions, AttemptKey attempt, MissingColumns missing, CountedReturn counted) {
        this.definitions = definitions;
        this.tree = UnitTree.of(definitions, attempt);
        UnitTree whole = UnitTree.whole(definitions, attempt);
        this.missing = missing;
        this.deliveries = new Deliveries(definitions, whole, missing, counted.delivering());
        this.own = byTerm(counted.own());
        this.distinct = byTerm(counted.distinct());
    }

    /** Measures every indicator for every unit. */
    public static MeasuredReturn measure(Definitions definitions, CollectedReturn collected, CountedReturn counted) {
        AttemptKey attempt = collected.attempt();
        FigureTree figures = new FigureTree(definitions, attempt, MissingColumns.of(definitions, collected), counted);
        return MeasuredReturn.of(
                attempt,
                definitions.indicators().values().stream()
                        .flatMap(indicator -> figures.of(indicator).stream())
                        .toList());
    }

    private List<Figure> of(IndicatorDefinition indicator) {
        Map<String, Map<Breakdown, Map<String, TermValue>>> values =
                indicator.terms().stream().collect(toMap(TermDefinition::name, term -> values(indicator, term)));
        SortedSet<Breakdown> breakdowns = breakdowns(indicator);
        values.values().forEach(byBreakdown -> breakdowns.addAll(byBreakdown.keySet()));
        breakdowns.removeIf(breakdown -> breakdown.value().isEmpty() && isUntold(indicator, breakdown.dimension()));
        List<Figure> figures = new ArrayList<>();
        for (Breakdown breakdown : breakdowns) {
            for (String unit : tree.units()) {
                List<Term> terms = indicator.terms().stream()
                        .map(term -> term(term, breakdown, unit, at(values, term, breakdown)))
                        .toList();
                figures.add(FigureCalculation.of(indicator, new FigureKey(indicator.code(), unit, breakdown), terms));
            }
        }
        return figures;
    }

    private static Map<String, TermValue> at(
            Map<String, Map<Breakdown, Map<String, TermValue>>> values, TermDefinition term, Breakdown breakdown) {
        return values.getOrDefault(term.name(), Map.of()).getOrDefault(breakdown, Map.of());
    }

    /** The whole, and every code there is of what it is broken down by: what nothing has is 0, and told. */
    private SortedSet<Breakdown> breakdowns(IndicatorDefinition indicator) {
        SortedSet<Breakdown> breakdowns = new TreeSet<>(List.of(Breakdown.NONE));
        if (isReported(indicator)) {
            for (String dimension : indicator.breakdowns()) {
                indicator.terms().stream()
                        .flatMap(term -> codes(term.record(), dimension).stream())
                        .forEach(code -> breakdowns.add(new Breakdown(dimension, code)));
            }
        }
        return breakdowns;
    }

    private boolean isReported(IndicatorDefinition indicator) {
        String top = tree.units().get(0);
        return indicator.terms().stream().allMatch(term -> deliveries.state(term, "", top) != FigureState.NOT_REPORTED);
    }

    private Set<String> codes(String record, String dimension) {
        return definitions
                .record(record)
                .column(dimension)
                .map(ColumnDefinition::codeList)
                .map(list -> definitions.codeLists().get(list))
                .map(list -> list.codes().keySet())
                .orElse(Set.of());
    }

    /** Whether no source tells the dimension: that it is empty in every row says nothing. */
    private boolean isUntold(IndicatorDefinition indicator, String dimension) {
        return !dimension.isEmpty()
                && missing.of(indicator, dimension).stream()
                        .anyMatch(column ->
                                column.everywhere() && column.column().name().equals(dimension));
    }

    private Term term(TermDefinition term, Breakdown breakdown, String unit, Map<String, TermValue> byUnit) {
        FigureState state = deliveries.state(term, breakdown.dimension(), unit);
        if (state != FigureState.VALUE) {
            return Term.without(term.name(), state);
        }
        TermValue value = byUnit.get(unit);
        return Term.of(term.name(), value == null ? TermValue.zero(term.kind()) : value);
    }

    /** By breakdown, then unit; each unit with everything below it. */
    private Map<Breakdown, Map<String, TermValue>> values(IndicatorDefinition indicator, TermDefinition term) {
        String name = indicator.code() + "." + term.name();
        Map<Breakdown, Map<String, TermValue>> sums = new HashMap<>();
        byBreakdown(own.getOrDefault(name, List.of()))
                .forEach((breakdown, byUnit) -> sums.put(breakdown, tree.addUp(byUnit, TermValue::plus)));
        if (term.kind() == Kind.DISTINCT) {
            byBreakdown(distinct.getOrDefault(name, List.of()))
                    .forEach((breakdown, byUnit) ->
                            sums.computeIfPresent(breakdown, (same, rows) -> joined(rows, byUnit)));
        }
        return sums;
    }

    private static Map<String, TermValue> joined(Map<String, TermValue> rows, Map<String, TermValue> values) {
        return rows.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        unit -> new Distinct(
                                values.getOrDefault(unit.getKey(), TermValue.zero(Kind.COUNT))
                                        .rows(),
                                unit.getValue().rows())));
    }

    private Map<Breakdown, Map<String, TermValue>> byBreakdown(List<CountedTerm> terms) {
        return terms.stream()
                .filter(term -> tree.has(term.unit()))
                .collect(groupingBy(CountedTerm::breakdown, toMap(CountedTerm::unit, CountedTerm::value)));
    }

    private static Map<String, List<CountedTerm>> byTerm(List<CountedTerm> terms) {
        return terms.stream().collect(groupingBy(CountedTerm::of));
    }
}
