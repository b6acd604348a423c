package org.suping.measure.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.definitions.TermDefinition.Kind;
import org.suping.definitions.expression.Expression;
import org.suping.definitions.expression.Predicates;
import org.suping.evidence.store.DuckDb;
import org.suping.measure.Breakdown;
import org.suping.measure.CountedReturn.CountedTerm;
import org.suping.measure.TermValue;
import org.suping.vocabulary.Period;

/**
 * A term together with the indicator it belongs to.
 *
 * @param predicate what a row must fulfil to be counted
 */
record IndicatorTerm(IndicatorDefinition indicator, TermDefinition term, Expression predicate) {

    /** All terms over a record. */
    static List<IndicatorTerm> over(String record, Definitions definitions, Period period) {
        List<IndicatorTerm> terms = new ArrayList<>();
        for (IndicatorDefinition indicator : definitions.indicators().values()) {
            indicator.terms().stream()
                    .filter(term -> term.record().equals(record))
                    .forEach(
                            term -> terms.add(new IndicatorTerm(indicator, term, definitions.predicate(term, period))));
        }
        return List.copyOf(terms);
    }

    /** The columns by which it is grouped, first none. */
    List<String> dimensions() {
        List<String> dimensions = new ArrayList<>(List.of(Breakdown.NONE.dimension()));
        dimensions.addAll(indicator.breakdowns());
        return dimensions;
    }

    /** Its column, which every kind but a count has. */
    String column() {
        return DuckDb.name(Objects.requireNonNull(term.column(), indicator.code() + "." + term.name()));
    }

    /** The column whose values a histogram tells apart, else empty. */
    String spread() {
        String column = term.column();
        return term.kind() == Kind.HISTOGRAM && column != null ? column : "";
    }

    /** What a row must fulfil, condition by condition, as SQL. */
    List<String> conditions() {
        return Predicates.conjuncts(predicate).stream().map(Expression::sql).toList();
    }

    boolean asksForRepeats() {
        Expression filter = term.filter();
        return filter != null && filter.names().contains(RecordDefinition.REPEATED);
    }

    CountedTerm counted(Breakdown breakdown, String unit, TermValue value) {
        return new CountedTerm(indicator.code(), term.name(), breakdown, unit, value);
    }
}
