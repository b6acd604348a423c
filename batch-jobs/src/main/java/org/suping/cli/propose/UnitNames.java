package org.suping.cli.propose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suping.cli.propose.look.ColumnSample;
import org.suping.definitions.Organisation;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.OrgUnit;

/** Which units a column's values are, where a source names its units in words: a name may stand behind its company's. */
final class UnitNames {

    private static final int HALF = 2;
    /** Of one unit; a column of more different values is not looked through. */
    private static final int MOST_SPELLINGS = 4;

    private final Map<String, String> units = new LinkedHashMap<>();
    private final int values;
    private final long codes;

    UnitNames(ColumnSample column, Organisation organisation) {
        values = column.values().size();
        codes = column.values().keySet().stream().filter(organisation::has).count();
        boolean isNobodys = values > MOST_SPELLINGS * organisation.units().size();
        for (String value : isNobodys ? Set.<String>of() : column.values().keySet()) {
            List<String> meant = meant(value, organisation);
            if (meant.size() == 1) {
                units.put(value, meant.get(0));
            }
        }
    }

    /** Whether half of the different values are units' codes, which need no mapping. */
    boolean areCodes() {
        return codes > 0 && codes * HALF >= values;
    }

    /** Whether half of the different values are names of units. */
    boolean areUnits() {
        return !units.isEmpty() && units.size() * HALF >= values;
    }

    /** How a source's column says so; what is no unit's name is told by its number alone. */
    List<String> lines(ProposedColumn column, String name, Language language) {
        List<String> lines = new ArrayList<>();
        lines.add("  - column: " + name);
        lines.add("    header: " + YamlText.of(column.heading()));
        lines.add("    codes:");
        units.forEach((word, unit) -> lines.add("      " + YamlText.of(word) + ": \"" + unit + "\""));
        if (units.size() < values) {
            lines.add("      # " + Labels.in(language, "propose.no-units", values - units.size()));
        }
        return lines;
    }

    private static List<String> meant(String value, Organisation organisation) {
        List<String> same = named(value, organisation, false);
        return same.isEmpty() ? named(value, organisation, true) : same;
    }

    private static List<String> named(String value, Organisation organisation, boolean behindAnother) {
        return organisation.units().values().stream()
                .filter(unit -> isNamed(value, unit.name().zh(), behindAnother)
                        || isNamed(value, unit.name().en(), behindAnother))
                .map(OrgUnit::code)
                .toList();
    }

    private static boolean isNamed(String value, String name, boolean behindAnother) {
        return behindAnother ? value.endsWith(name) : value.equalsIgnoreCase(name);
    }
}
