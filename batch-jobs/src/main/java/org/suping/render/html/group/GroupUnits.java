package org.suping.render.html.group;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.suping.definitions.Definitions;
import org.suping.definitions.Organisation;
import org.suping.definitions.consolidation.CarriedOver;
import org.suping.definitions.consolidation.Included;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.measure.Reporters;
import org.suping.measure.UnitTree;
import org.suping.measure.carried.CarriedFigures;
import org.suping.render.ReportModel;
import org.suping.render.Wording;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;

/**
 * The units of a consolidated return.
 *
 * @param org whose return it is
 * @param all with those that are left out, which figures do not know
 * @param branches the reporters besides the return's own unit, in the order of their codes
 * @param below what each reporter speaks of besides itself, parents before children
 */
record GroupUnits(String org, Organisation all, List<String> branches, Map<String, List<String>> below, Wording words) {

    private static final String ORGANISATION = "organisation.yml";

    static GroupUnits of(ReportModel model) {
        Definitions definitions = model.definitions();
        UnitTree tree = UnitTree.whole(definitions, model.collected().attempt());
        Reporters reporters = Reporters.of(definitions, tree);
        CarriedFigures carried = CarriedFigures.of(definitions, tree);
        Map<String, List<String>> below = new LinkedHashMap<>();
        for (String unit : tree.units()) {
            String reporter = carried.from(unit).map(CarriedOver::org).orElseGet(() -> reporters.of(unit));
            if (reporter != null && !reporter.equals(unit)) {
                below.computeIfAbsent(reporter, first -> new ArrayList<>()).add(unit);
            }
        }
        String org = model.revision().org();
        List<String> branches = Stream.concat(
                        definitions.consolidation().packages().stream().map(Included::org),
                        definitions.consolidation().carried().stream().map(CarriedOver::org))
                .sorted()
                .filter(unit -> !unit.equals(org))
                .toList();
        return new GroupUnits(org, whole(definitions), branches, below, new Wording(model.language()));
    }

    /** As headquarters' file has it, and what is carried over marked: what is measured is measured without the units left out. */
    private static Organisation whole(Definitions definitions) {
        return definitions.files().stream()
                .filter(file -> file.path().equals(ORGANISATION))
                .findFirst()
                .flatMap(DefinitionsLoader::organisation)
                .map(all -> all.marked(definitions.consolidation().carried()))
                .orElse(definitions.organisation());
    }

    /** The units that owe a return of their own besides the one it is made for. */
    List<String> obliged(Period period) {
        return all.subtree(org, period).stream()
                .filter(OrgUnit::obliged)
                .map(OrgUnit::code)
                .filter(unit -> !unit.equals(org))
                .toList();
    }

    List<String> below(String reporter) {
        return below.getOrDefault(reporter, List.of());
    }

    /** The unit's name alone. */
    String name(String code) {
        return all.has(code) ? words.of(all.unit(code).name()) : "";
    }
}
