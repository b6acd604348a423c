package org.suping.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.CheckDefinition;
import org.suping.definitions.Definitions;
import org.suping.findings.Finding;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.UnitTree;
import org.suping.vocabulary.Text;

/**
 * Checks the figures of a return by the rules of the configuration, and whether everybody delivered.
 *
 * <p>A rule is silent where one of its numbers has no value: that is another finding's business. Findings come in the order:
 * what was not delivered, rates over nothing, then the checks by code, each from the reporting unit downwards. The sentences are the
 * definition's, with the numbers put in as they stand in the figures.
 */
public final class FigureChecker {

    private final Definitions definitions;
    private final CheckedFigures figures;
    private final UnitTree tree;

    private FigureChecker(Definitions definitions, CollectedReturn collected, MeasuredReturn measured) {
        this.definitions = definitions;
        this.figures = new CheckedFigures(collected, measured);
        this.tree = UnitTree.of(definitions, measured.attempt());
    }

    /** All findings at once. */
    public static CheckedReturn check(Definitions definitions, CollectedReturn collected, MeasuredReturn measured) {
        List<Finding> findings = new ArrayList<>(new MissingUnits(definitions, measured).findings());
        findings.addAll(new EmptyBases(definitions, measured).findings());
        FigureChecker checker = new FigureChecker(definitions, collected, measured);
        definitions.checks().values().forEach(check -> findings.addAll(checker.findings(check)));
        return new CheckedReturn(measured.attempt(), List.copyOf(findings));
    }

    private List<Finding> findings(CheckDefinition check) {
        List<String> units = check.everyUnit() ? tree.units() : tree.units().subList(0, 1);
        return units.stream().flatMap(unit -> finding(check, unit).stream()).toList();
    }

    private Optional<Finding> finding(CheckDefinition check, String unit) {
        return figures.of(check.figures(), unit)
                .filter(numbers -> Boolean.FALSE.equals(check.expect().evaluate(numbers::get)))
                .map(numbers -> new Finding(
                        check.code(),
                        check.severity(),
                        UnitWords.where(definitions.organisation().unit(unit)),
                        filledIn(check.found(), numbers),
                        filledIn(check.expected(), numbers),
                        filledIn(check.action(), numbers)));
    }

    private static Text filledIn(Text sentence, Map<String, BigDecimal> numbers) {
        return new Text(filledIn(sentence.zh(), numbers), filledIn(sentence.en(), numbers));
    }

    private static String filledIn(String sentence, Map<String, BigDecimal> numbers) {
        String filled = sentence;
        for (Map.Entry<String, BigDecimal> number : numbers.entrySet()) {
            filled = filled.replace("{" + number.getKey() + "}", written(number.getValue()));
        }
        return filled;
    }

    /** As people write it: {@code 1,829}, {@code −91.27}. */
    private static String written(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number)
                .replace('-', '−');
    }
}
