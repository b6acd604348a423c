package org.suping.check.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.suping.definitions.Definitions;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.Text;

/** Why a unit's figures have nothing of the period before beside them, or more than its own; by the definitions alone. */
public final class Comparability {

    private final Definitions definitions;
    private final Period now;
    private final Period before;
    private final Set<String> inTheReturn;

    /** @param revision whose period is compared with the one before */
    public Comparability(Definitions definitions, RevisionKey revision) {
        this.definitions = definitions;
        this.now = revision.period();
        this.before = now.previous();
        this.inTheReturn = codes(revision.org(), before);
    }

    /** Empty for a unit that was there, of which alone the earlier figures are. */
    public Text of(String unit) {
        if (definitions.consolidation().carriedOf(unit).isPresent()) {
            return Labels.text("comparable.carried");
        }
        List<String> elsewhere = fromAnotherReturn(unit);
        if (!elsewhere.isEmpty()) {
            return Labels.text("comparable.elsewhere", UnitWords.listed(definitions.organisation(), elsewhere));
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

    /** Units of the period before that were merged into it or one below it, and whose figures of then another return has. */
    private List<String> fromAnotherReturn(String unit) {
        Set<String> within = codes(unit, now);
        return definitions.organisation().units().values().stream()
                .filter(other -> other.isValidIn(before) && !inTheReturn.contains(other.code()))
                .filter(other -> heir(other).filter(within::contains).isPresent())
                .map(OrgUnit::code)
                .toList();
    }

    /** Who took over, and who took over from whoever did, until one that is there. */
    private Optional<String> heir(OrgUnit unit) {
        Set<String> passed = new HashSet<>();
        OrgUnit next = unit;
        while (!next.isValidIn(now) && next.mergedInto() != null && passed.add(next.code())) {
            next = definitions.organisation().unit(next.mergedInto());
        }
        return Optional.of(next.code()).filter(heir -> !heir.equals(unit.code()));
    }

    private Set<String> codes(String org, Period period) {
        return definitions.organisation().subtree(org, period).stream()
                .map(OrgUnit::code)
                .collect(Collectors.toSet());
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
