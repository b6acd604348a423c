package org.suping.assess;

import java.util.List;
import java.util.stream.Collectors;
import org.suping.definitions.Definitions;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.Text;

/**
 * The legal persons of a group. The regulator evaluates each of them for itself, and a property insurer is not set beside a life
 * insurer: of a group there are statistics, but no self-assessment, and no places of units that belong to several legal persons.
 *
 * @param units of the kind {@code legal-person} below the return's own unit, which existed in the period; empty where it is no group
 */
public record LegalPersons(List<OrgUnit> units) {

    private static final String KIND = "legal-person";

    public static LegalPersons below(Definitions definitions, RevisionKey revision) {
        return new LegalPersons(definitions.organisation().subtree(revision.org(), revision.period()).stream()
                .filter(unit -> unit.kind().equals(KIND) && !unit.code().equals(revision.org()))
                .toList());
    }

    public boolean areNone() {
        return units.isEmpty();
    }

    /** That each is assessed for itself; only where there are some. */
    public Text words() {
        return Labels.text(
                "legal-persons.assessed",
                new Text(
                        units.stream()
                                .map(unit -> unit.code() + " " + unit.name().zh())
                                .collect(Collectors.joining("、")),
                        units.stream()
                                .map(unit -> unit.code() + " " + unit.name().en())
                                .collect(Collectors.joining(", "))));
    }
}
