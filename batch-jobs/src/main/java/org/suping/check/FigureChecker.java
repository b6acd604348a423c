package org.suping.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.suping.check.compare.Comparison;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.CheckDefinition;
import org.suping.definitions.CheckDefinition.Rule;
import org.suping.definitions.Definitions;
import org.suping.findings.Finding;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.UnitTree;

/**
 * Checks the figures of a return by the rules of the configuration, and whether everybody delivered.
 *
 * <p>Nothing is asked of figures that are carried over: they were checked in their own return, and that they are carried over is
 * a finding. A rule is silent where one of its numbers has no value: that is another finding's business. Findings come in the order: what is carried
 * over, what was not delivered, columns that were not, rates over nothing, then the checks by code, each from the reporting unit downwards. The sentences are the
 * definition's, with the numbers put in as they stand in the figures.
 */
public final class FigureChecker {

    /** Of the notes that tell which columns nobody delivers. */
    public static final String UNDELIVERED = UndeliveredColumns.CODE;

    private static final Set<String> OWN_CODES = Set.of(
            MissingUnits.OF_UNITS,
            MissingUnits.OF_ALL,
            UndeliveredColumns.CODE,
            EmptyBases.OVER_NOTHING,
            CarriedUnits.CODE);

    private final Definitions definitions;
    private final CheckedFigures figures;
    private final MeasuredReturn measured;
    private final UnitTree tree;
    private final Comparison comparison;

    FigureChecker(Definitions definitions, CollectedReturn collected, MeasuredReturn measured, Comparison comparison) {
        this.comparison = comparison;
        this.definitions = definitions;
        this.figures = new CheckedFigures(collected, measured);
        this.measured = measured;
        this.tree = UnitTree.of(definitions, measured.attempt());
    }

    /** Whether a finding of this code is one about figures, and not about rows. */
    public static boolean finds(Definitions definitions, String code) {
        return OWN_CODES.contains(code) || definitions.checks().containsKey(code);
    }

    /** All findings at once, where there is nothing to compare with. */
    public static CheckedReturn check(Definitions definitions, CollectedReturn collected, MeasuredReturn measured) {
        return check(definitions, collected, measured, Comparison.NONE);
    }

    /** All findings at once. */
    public static CheckedReturn check(
            Definitions definitions, CollectedReturn collected, MeasuredReturn measured, Comparison comparison) {
        List<Finding> findings = new ArrayList<>(new MissingUnits(definitions, collected, measured).findings());
        findings.addAll(new UndeliveredColumns(definitions, collected, measured).findings());
        findings.addAll(new EmptyBases(definitions, measured).findings());
        FigureChecker checker = new FigureChecker(definitions, collected, measured, comparison);
        definitions.checks().values().forEach(check -> findings.addAll(checker.findings(check)));
        CarriedUnits carried = new CarriedUnits(definitions, measured);
        return new CheckedReturn(
                measured.attempt(),
                Stream.concat(carried.findings().stream(), carried.without(findings))
                        .toList());
    }

    List<Finding> findings(CheckDefinition check) {
        Rule rule = check.rule();
        if (rule instanceof Rule.Parts parts) {
            return new PartsCheck(definitions, measured, sentences(check)).findings(parts, units(check));
        }
        if (rule instanceof Rule.Coverage coverage) {
            return new CoverageCheck(definitions, measured, sentences(check)).findings(coverage, units(check));
        }
        if (rule instanceof Rule.Change change) {
            return new ChangeCheck(definitions, comparison, sentences(check)).findings(change, units(check));
        }
        if (rule instanceof Rule.Outlier outlier) {
            return new OutlierCheck(definitions, measured, sentences(check)).findings(outlier, tree);
        }
        Rule.Holds holds = (Rule.Holds) rule;
        return units(check).stream()
                .flatMap(unit -> finding(check, holds, unit).stream())
                .toList();
    }

    private List<String> units(CheckDefinition check) {
        return check.everyUnit() ? tree.units() : tree.units().subList(0, 1);
    }

    private CheckSentences sentences(CheckDefinition check) {
        return new CheckSentences(check, definitions.organisation());
    }

    private Optional<Finding> finding(CheckDefinition check, Rule.Holds rule, String unit) {
        return figures.of(rule.figures(), unit)
                .filter(numbers -> Boolean.FALSE.equals(rule.expect().evaluate(numbers::get)))
                .map(numbers -> sentences(check).finding(unit, CheckSentences.numbers(numbers)));
    }
}
