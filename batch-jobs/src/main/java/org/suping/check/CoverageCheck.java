package org.suping.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.suping.definitions.CheckDefinition.Rule;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.findings.Finding;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.Term;
import org.suping.vocabulary.Text;

/** Whether a share stays within 100 %: its numerator is a part of its denominator, of the same day column and so of one cohort. */
record CoverageCheck(Definitions definitions, MeasuredReturn measured, CheckSentences sentences) {

    /** A finding for each share and unit where the part is larger. */
    List<Finding> findings(Rule.Coverage rule, List<String> units) {
        List<Finding> findings = new ArrayList<>();
        for (String code : rule.indicators()) {
            IndicatorDefinition indicator = definitions.indicator(code);
            for (String unit : units) {
                measured.figure(new FigureKey(code, unit)).ifPresent(figure -> {
                    Term part = figure.terms().get(0);
                    Term whole = figure.terms().get(1);
                    if (part.value() != null && whole.value() != null) {
                        add(findings, indicator, unit, List.of(part, whole));
                    }
                });
            }
        }
        return findings;
    }

    private void add(List<Finding> findings, IndicatorDefinition indicator, String unit, List<Term> terms) {
        BigDecimal part = terms.get(0).orThrow().number();
        BigDecimal whole = terms.get(1).orThrow().number();
        if (part.compareTo(whole) > 0) {
            findings.add(sentences.finding(
                    unit,
                    Map.of(
                            "indicator", Text.same(indicator.code()),
                            "name", indicator.name(),
                            "part", CheckSentences.number(part),
                            "whole", CheckSentences.number(whole),
                            "part_words", indicator.terms().get(0).words(),
                            "whole_words", indicator.terms().get(1).words())));
        }
    }
}
