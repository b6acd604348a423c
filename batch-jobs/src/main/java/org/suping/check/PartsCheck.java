package org.suping.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.suping.definitions.CheckDefinition.Rule;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.definitions.TermDefinition.Kind;
import org.suping.findings.Finding;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.Term;
import org.suping.vocabulary.Text;

/**
 * Whether the parts of each breakdown make up the whole, term by term. A count of different values is none: one value may lie
 * in several parts.
 */
record PartsCheck(Definitions definitions, MeasuredReturn measured, CheckSentences sentences) {

    /** A finding for each term, breakdown and unit where they differ. */
    List<Finding> findings(Rule.Parts rule, List<String> units) {
        List<Finding> findings = new ArrayList<>();
        for (String code : rule.indicators()) {
            IndicatorDefinition indicator = definitions.indicator(code);
            Map<String, BigDecimal> sums = sums(indicator);
            Set<String> untold = untold(indicator);
            for (String unit : units) {
                for (String dimension : indicator.breakdowns()) {
                    indicator.terms().stream()
                            .filter(term -> term.kind() != Kind.DISTINCT)
                            .filter(term -> !untold.contains(slot(unit, dimension, term.name())))
                            .flatMap(term -> finding(indicator, term, dimension, unit, sums).stream())
                            .forEach(findings::add);
                }
            }
        }
        return findings;
    }

    private Optional<Finding> finding(
            IndicatorDefinition indicator,
            TermDefinition term,
            String dimension,
            String unit,
            Map<String, BigDecimal> sums) {
        BigDecimal whole = measured.figure(new FigureKey(indicator.code(), unit))
                .map(figure -> figure.term(term.name()).value())
                .map(value -> value.number())
                .orElse(null);
        if (whole == null) {
            return Optional.empty();
        }
        BigDecimal parts = sums.getOrDefault(slot(unit, dimension, term.name()), BigDecimal.ZERO);
        return whole.compareTo(parts) == 0
                ? Optional.empty()
                : Optional.of(sentences.finding(
                        unit,
                        Map.of(
                                "indicator", Text.same(indicator.code()),
                                "name", indicator.name(),
                                "dimension", definitions.record(term.record()).title(dimension),
                                "term", term.words(),
                                "parts", CheckSentences.number(parts),
                                "whole", CheckSentences.number(whole))));
    }

    private Map<String, BigDecimal> sums(IndicatorDefinition indicator) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (Figure figure : measured.figures().values()) {
            FigureKey key = figure.key();
            if (key.indicator().equals(indicator.code()) && !key.breakdown().isNone()) {
                for (Term term : figure.terms()) {
                    if (term.value() != null) {
                        sums.merge(
                                slot(key.org(), key.breakdown().dimension(), term.name()),
                                term.orThrow().number(),
                                BigDecimal::add);
                    }
                }
            }
        }
        return sums;
    }

    /** Of what nobody delivered by this breakdown there is nothing to add up. */
    private Set<String> untold(IndicatorDefinition indicator) {
        Set<String> untold = new HashSet<>();
        for (Figure figure : measured.figures().values()) {
            FigureKey key = figure.key();
            if (key.indicator().equals(indicator.code()) && !key.breakdown().isNone()) {
                figure.terms().stream()
                        .filter(term -> term.value() == null)
                        .forEach(term ->
                                untold.add(slot(key.org(), key.breakdown().dimension(), term.name())));
            }
        }
        return untold;
    }

    private static String slot(String unit, String dimension, String term) {
        return unit + "/" + dimension + "/" + term;
    }
}
