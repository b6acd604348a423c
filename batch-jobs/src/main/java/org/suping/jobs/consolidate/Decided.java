package org.suping.jobs.consolidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suping.check.compare.UnitWords;
import org.suping.collect.mask.FreeTextMask;
import org.suping.definitions.Organisation;
import org.suping.definitions.consolidation.LeftOut;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.submit.receive.ReceivedPackage;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Visible;

/**
 * Which accepted packages headquarters leaves out: an accepted revision is in force until the next, and yet one branch must not stop
 * the return of all.
 *
 * @param units whose packages
 * @param why in one line, printed on the cover; personal data is hidden
 */
public record Decided(SortedSet<String> units, String why) {

    /** Nobody's. */
    public static final Decided NOBODY = new Decided(new TreeSet<>(), "");

    public Decided {
        units = new TreeSet<>(units);
        why = Visible.of(FreeTextMask.masked(why.strip()));
    }

    /**
     * Whose packages are left out, and why: those that headquarters has named, and those of units that owe no return and lie below one
     * whose package is in. That one speaks of them; their figures would count in its own without its knowing, and they would stand
     * among branches.
     *
     * @param root whose return is made
     * @param received all packages that are in force
     * @throws BlockedException when a unit has none (2)
     */
    List<LeftOut> leftOut(Organisation organisation, String root, Period period, List<ReceivedPackage> received) {
        Map<String, ReceivedPackage> packages = new TreeMap<>();
        received.forEach(one -> packages.put(one.revision().org(), one));
        List<Finding> without = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (String code : units) {
            if (packages.containsKey(code)) {
                OrgUnit unit = organisation.unit(code);
                boolean isWithin = !unit.obliged() && isSpokenOf(unit, organisation, root, packages);
                leftOut.add(new LeftOut(code, unit.name(), isWithin ? LeftOut.WITHIN : LeftOut.DECIDED, why));
            } else {
                without.add(Finding.of(
                        "CONS-LEAVE-OUT-NONE",
                        Severity.HARD,
                        code,
                        period,
                        UnitWords.listed(organisation, List.copyOf(packages.keySet()))));
            }
        }
        for (String code : packages.keySet()) {
            OrgUnit unit = organisation.unit(code);
            if (!units.contains(code) && !unit.obliged() && isSpokenOf(unit, organisation, root, packages)) {
                leftOut.add(new LeftOut(code, unit.name(), LeftOut.WITHIN));
            }
        }
        if (!without.isEmpty()) {
            throw new BlockedException(ExitCode.WRONG_USAGE, without);
        }
        return leftOut;
    }

    /** Whether the package of a unit above stays, other than the one whose return is made: that one speaks for no branch. */
    private boolean isSpokenOf(
            OrgUnit unit, Organisation organisation, String root, Map<String, ReceivedPackage> packages) {
        @Nullable String above = unit.parent();
        while (above != null && !above.equals(root)) {
            if (packages.containsKey(above) && !units.contains(above)) {
                return true;
            }
            above = organisation.unit(above).parent();
        }
        return false;
    }
}
