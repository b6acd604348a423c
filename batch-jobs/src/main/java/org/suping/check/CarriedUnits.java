package org.suping.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suping.check.compare.UnitWords;
import org.suping.definitions.Definitions;
import org.suping.definitions.Organisation;
import org.suping.definitions.consolidation.CarriedOver;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.UnitTree;
import org.suping.measure.carried.CarriedFigures;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/** Units for which figures of the period before stand in: each is a soft finding, which somebody has to answer for. */
final class CarriedUnits {

    static final String CODE = "CONS-CARRIED";

    private final Definitions definitions;
    private final MeasuredReturn measured;
    private final UnitTree tree;

    CarriedUnits(Definitions definitions, MeasuredReturn measured) {
        this.definitions = definitions;
        this.measured = measured;
        this.tree = UnitTree.of(definitions, measured.attempt());
    }

    List<Finding> findings() {
        return definitions.consolidation().carried().stream().map(this::finding).toList();
    }

    private Finding finding(CarriedOver one) {
        List<String> otherwise = one.otherwise().stream().sorted().toList();
        return Finding.of(
                CODE,
                Severity.SOFT,
                UnitWords.where(definitions.organisation().unit(one.org())),
                measured.attempt().revision().period(),
                Labels.text("carried.reason." + one.reason()),
                one.period(),
                one.name(),
                one.manifest().brief(),
                otherwise.isEmpty()
                        ? Text.EMPTY
                        : Labels.text("carried.otherwise", otherwise.size(), String.join(", ", otherwise)));
    }

    /** Findings about other units. */
    Stream<Finding> without(List<Finding> findings) {
        CarriedFigures carried = CarriedFigures.of(definitions, tree);
        Organisation organisation = definitions.organisation();
        Set<String> places = tree.units().stream()
                .filter(carried::isOf)
                .map(unit -> UnitWords.where(organisation.unit(unit)))
                .collect(Collectors.toSet());
        return findings.stream().filter(finding -> !places.contains(finding.where()));
    }
}
