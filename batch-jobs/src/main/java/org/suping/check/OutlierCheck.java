package org.suping.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.suping.definitions.CheckDefinition.Rule;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.findings.Finding;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.UnitTree;
import org.suping.vocabulary.Rounding;
import org.suping.vocabulary.Text;

/**
 * Which units are far from those beside them, below the same unit. Compared with the median, for one unit that is far off moves
 * a mean; the unit itself is among them. Figures of another period that stand in are not.
 */
record OutlierCheck(Definitions definitions, MeasuredReturn measured, CheckSentences sentences) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** A finding for each indicator and unit that is. */
    List<Finding> findings(Rule.Outlier rule, UnitTree tree) {
        List<Finding> findings = new ArrayList<>();
        for (String code : rule.indicators()) {
            IndicatorDefinition indicator = definitions.indicator(code);
            for (String above : tree.units()) {
                List<Figure> siblings = tree.children(above).stream()
                        .filter(unit ->
                                definitions.consolidation().carriedOf(unit).isEmpty())
                        .flatMap(unit -> measured.figure(new FigureKey(code, unit)).stream())
                        .filter(figure -> figure.value() != null && rows(figure) >= rule.least())
                        .toList();
                if (siblings.size() >= rule.siblings()) {
                    add(findings, indicator, rule, siblings);
                }
            }
        }
        return findings;
    }

    private static long rows(Figure figure) {
        return figure.terms().stream().mapToLong(term -> term.orThrow().rows()).sum();
    }

    private void add(List<Finding> findings, IndicatorDefinition indicator, Rule.Outlier rule, List<Figure> siblings) {
        List<BigDecimal> values =
                siblings.stream().map(OutlierCheck::value).sorted().toList();
        int half = values.size() / 2;
        BigDecimal twice = values.size() % 2 == 1
                ? values.get(half).multiply(TWO)
                : values.get(half - 1).add(values.get(half));
        for (Figure figure : siblings) {
            BigDecimal value = value(figure);
            boolean high = value.multiply(TWO).compareTo(twice.multiply(rule.factor())) > 0;
            boolean low = value.multiply(TWO).multiply(rule.factor()).compareTo(twice) < 0;
            if (high || low) {
                BigDecimal median = Rounding.quotient(twice, TWO, BigDecimal.ONE, indicator.scale());
                findings.add(sentences.finding(
                        figure.key().org(),
                        Map.of(
                                "indicator", Text.same(indicator.code()),
                                "name", indicator.name(),
                                "value", CheckSentences.number(value),
                                "unit", indicator.unit(),
                                "median", CheckSentences.number(median),
                                "siblings", Text.same(String.valueOf(siblings.size())),
                                "factor", CheckSentences.number(rule.factor()),
                                "least", Text.same(String.valueOf(rule.least())))));
            }
        }
    }

    private static BigDecimal value(Figure figure) {
        BigDecimal value = figure.value();
        if (value == null) {
            throw new IllegalArgumentException(figure.key().toString());
        }
        return value;
    }
}
