package org.suping.check.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.suping.definitions.Definitions;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Text;

/** Why a unit's figures have nothing of the period before beside them, or more than its own; by the definitions alone. */
public final class Comparability {

    private final Definitions definitions;
    private final Period before;

    /** @param now the period that is compared with the one before */
    public Comparability(Definitions definitions, Period now) {
        this.definitions = definitions;
        this.before = now.previous();
    }

    /** Empty for a unit that was there, of which alone the earlier figures are. */
    public Text of(String unit) {
        if (definitions.consolidation().carriedOf(unit).isPresent()) {
            return Labels.text("comparable.carried");
        }
        List<String> merged = mergedInto(unit);
        if (!merged.isEmpty()) {
            return Labels.text("comparable.merged", UnitWords.listed(definitions.organisation(), merged));
        }
        OrgUnit known = definitions.organisation().unit(unit);
        return known.validFrom().isAfter(before.end())
                ? Labels.text("comparable.opened", known.validFrom())
                : Text.EMPTY;
    }

    /** Units of the period before that were merged into it after that. */
    private List<String> mergedInto(String unit) {
        return definitions.organisation().units().values().stream()
                .filter(other -> unit.equals(other.mergedInto()) && other.isValidIn(before))
                .map(OrgUnit::code)
                .toList();
    }

    /** Of several units, a line each of those about which there is something to say: {@code 3400 安徽分公司：…}. */
    public List<Text> of(Set<String> units) {
        List<Text> lines = new ArrayList<>();
        for (String unit : units) {
            Text words = of(unit);
            if (!words.equals(Text.EMPTY)) {
                OrgUnit known = definitions.organisation().unit(unit);
                lines.add(Labels.text("comparable.unit", UnitWords.of(known), words));
            }
        }
        return List.copyOf(lines);
    }
}
