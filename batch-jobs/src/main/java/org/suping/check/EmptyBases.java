package org.suping.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.suping.check.compare.UnitWords;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.IndicatorDefinition.Formula;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.measure.UnitTree;
import org.suping.vocabulary.Text;

/**
 * Rates over nothing: units where something happened, and what it is to be divided by is 0 or less. One soft finding for each
 * indicator, naming all of them; nothing over nothing is no finding.
 */
final class EmptyBases {

    static final String OVER_NOTHING = "rate-over-nothing";

    private final Definitions definitions;
    private final MeasuredReturn measured;
    private final UnitTree tree;

    EmptyBases(Definitions definitions, MeasuredReturn measured) {
        this.definitions = definitions;
        this.measured = measured;
        this.tree = UnitTree.of(definitions, measured.attempt());
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (IndicatorDefinition indicator : definitions.indicators().values()) {
            List<String> units = indicator.formula() == Formula.RATIO
                    ? tree.units().stream()
                            .filter(unit -> isEmpty(indicator, unit))
                            .toList()
                    : List.of();
            if (!units.isEmpty()) {
                findings.add(Finding.of(
                        OVER_NOTHING,
                        Severity.SOFT,
                        UnitWords.where(
                                definitions.organisation().unit(tree.units().get(0))),
                        Text.same(indicator.code()),
                        indicator.name(),
                        units.size(),
                        UnitWords.listed(definitions.organisation(), units)));
            }
        }
        return findings;
    }

    private boolean isEmpty(IndicatorDefinition indicator, String unit) {
        return measured.figure(new FigureKey(indicator.code(), unit))
                .filter(figure -> sign(figure.terms().get(0), 0) != 0
                        && sign(figure.terms().get(1), 1) <= 0)
                .isPresent();
    }

    private static int sign(Term term, int withoutValue) {
        TermValue value = term.value();
        BigDecimal number = value == null ? null : value.number();
        return number == null ? withoutValue : number.signum();
    }
}
