package org.suping.render.group;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.suping.assess.LegalPersons;
import org.suping.definitions.consolidation.CarriedOver;
import org.suping.definitions.consolidation.Consolidation;
import org.suping.definitions.consolidation.Included;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.render.ReportModel;
import org.suping.render.Wording;

/**
 * The units that are set beside each other in a consolidated return: those whose packages are in it, or whose earlier figures stand in,
 * besides its own. In a group of several legal persons nobody is set beside anybody.
 *
 * @param codes sorted
 */
public record Branches(ReportModel model, List<String> codes) {

    public static Branches of(ReportModel model) {
        if (!LegalPersons.below(model.definitions(), model.revision()).areNone()) {
            return new Branches(model, List.of());
        }
        Consolidation consolidation = model.definitions().consolidation();
        String own = model.revision().org();
        return new Branches(
                model,
                Stream.concat(
                                consolidation.packages().stream().map(Included::org),
                                consolidation.carried().stream().map(CarriedOver::org))
                        .filter(org -> !org.equals(own))
                        .sorted()
                        .toList());
    }

    /** The return's own unit, and then the branches. */
    public List<String> withOwn() {
        return Stream.concat(Stream.of(model.revision().org()), codes.stream()).toList();
    }

    /** Whether another period's figures stand in for it. */
    public boolean isCarried(String code) {
        return model.definitions().consolidation().carriedOf(code).isPresent();
    }

    /** A unit's name in the document's language. */
    public String name(String code) {
        return new Wording(model.language())
                .of(model.definitions().organisation().unit(code).name());
    }

    /** A unit's whole figure of an indicator; empty where none was measured. */
    public Optional<Figure> figure(String indicator, String unit) {
        return model.measured().figure(new FigureKey(indicator, unit));
    }
}
