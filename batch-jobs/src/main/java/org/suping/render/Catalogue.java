package org.suping.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.IndicatorDefinition.Formula;
import org.suping.definitions.TermDefinition;
import org.suping.definitions.expression.Expression;
import org.suping.measure.MissingColumns;
import org.suping.vocabulary.Labels;

/**
 * The indicators in words: how each is made, over which rows.
 *
 * @param entries by indicator code, in the order of the definitions
 */
public record Catalogue(Map<String, Entry> entries) {

    /**
     * One indicator.
     *
     * @param formula how the terms become the value
     * @param terms in the order of the formula
     * @param dimensions by column
     */
    public record Entry(
            IndicatorDefinition indicator, String formula, List<TermEntry> terms, Map<String, Dimension> dimensions) {}

    /**
     * One term.
     *
     * @param role numerator, denominator, count …
     * @param condition which rows count, and why none can be told
     * @param sql the predicate that counts and traces
     */
    public record TermEntry(TermDefinition definition, String role, String condition, String sql) {}

    public static Catalogue of(ReportModel model) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        MissingColumns missing = MissingColumns.of(model.definitions(), model.collected());
        for (IndicatorDefinition indicator : model.definitions().indicators().values()) {
            entries.put(indicator.code(), entry(model, missing, indicator));
        }
        return new Catalogue(entries);
    }

    /** The entry of an indicator that has a figure. */
    public Entry entry(String indicator) {
        Entry entry = entries.get(indicator);
        if (entry == null) {
            throw new IllegalArgumentException("Figures of an indicator that is not defined: " + indicator);
        }
        return entry;
    }

    private static Entry entry(ReportModel model, MissingColumns missing, IndicatorDefinition indicator) {
        Wording words = new Wording(model.language());
        List<TermEntry> terms = new ArrayList<>();
        for (TermDefinition term : indicator.terms()) {
            String sql = model.predicates().getOrDefault(indicator.code() + "." + term.name(), "");
            terms.add(new TermEntry(term, role(words, indicator, term), condition(model, missing, term), sql));
        }
        Map<String, Dimension> dimensions = new LinkedHashMap<>();
        for (String dimension : indicator.breakdowns()) {
            dimensions.put(dimension, Dimension.of(model, indicator, dimension));
        }
        return new Entry(indicator, formula(words, indicator), terms, dimensions);
    }

    private static String role(Wording words, IndicatorDefinition indicator, TermDefinition term) {
        if (indicator.formula() == Formula.RATIO) {
            boolean first = indicator.terms().get(0) == term;
            return words.label(first ? "term.numerator" : "term.denominator");
        }
        return words.label("term." + term.kind());
    }

    private static String formula(Wording words, IndicatorDefinition indicator) {
        return switch (indicator.formula()) {
            case AMOUNT -> words.label("formula.AMOUNT");
            case MEDIAN -> words.label("formula.MEDIAN", indicator.scale());
            case RATIO -> words.label("formula.RATIO", Wording.number(indicator.factor()), indicator.scale());
        };
    }

    /** Which rows count, and what no source delivers of it. */
    private static String condition(ReportModel model, MissingColumns missing, TermDefinition term) {
        String counts = condition(model, term);
        return MissingColumns.reason(missing.of(term, ""))
                .map(reason -> Labels.in(model.language(), "render.condition.lacking", counts, reason))
                .orElse(counts);
    }

    private static String condition(ReportModel model, TermDefinition term) {
        Wording words = new Wording(model.language());
        String moment = words.of(model.definitions().record(term.record()).words(term.moment()));
        Expression filter = term.filter();
        return filter == null
                ? words.label("condition.whole", term.words(), moment)
                : words.label("condition.filtered", term.words(), moment, filter.words());
    }
}
