package org.suping.jobs.consolidate;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suping.check.compare.UnitWords;
import org.suping.consolidate.EarlierPackage;
import org.suping.consolidate.TakenIn;
import org.suping.definitions.Definitions;
import org.suping.definitions.Organisation;
import org.suping.definitions.consolidation.CarriedOver;
import org.suping.definitions.consolidation.LeftOut;
import org.suping.evidence.Folders;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.submit.receive.ReceivedPackage;
import org.suping.submit.receive.store.ReceivedPackages;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;

/**
 * Whose figures of the period before stand in, and who is left out all the same: units that owe nothing, and those of which no package
 * of that period is in force. What lies below a unit whose figures are carried over is part of them, and is neither.
 */
record StandIns(List<CarriedOver> carried, List<LeftOut> leftOut) {

    private static final String OWES_NOTHING = "not-obliged";

    /** Nobody: units without a package are left out. */
    static StandIns none(List<LeftOut> without) {
        return new StandIns(List.of(), without);
    }

    /**
     * Looks for packages of the period before.
     *
     * @param without units that have none of the period
     * @param until what was in force then counts
     * @throws BlockedException when a unit below one that would be carried over has a package of the period: it would count twice (18);
     *     or when a kept package is not the one that was accepted (13)
     */
    static StandIns of(
            Definitions rulebook,
            Folders folders,
            List<LeftOut> without,
            List<ReceivedPackage> received,
            ReceivedPackages packages,
            Period period,
            Instant until) {
        Map<String, ReceivedPackage> before = new TreeMap<>();
        packages.inForce(period.previous(), until)
                .forEach(one -> before.put(one.revision().org(), one));
        Map<String, LeftOut> owing = without.stream()
                .filter(one -> !one.reason().equals(OWES_NOTHING) && before.containsKey(one.org()))
                .collect(Collectors.toMap(LeftOut::org, one -> one));
        Organisation organisation = rulebook.organisation();
        List<CarriedOver> carried = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (LeftOut one : without) {
            ReceivedPackage earlier = before.get(one.org());
            if (isBelow(one.org(), owing, organisation)) {
                continue;
            }
            if (earlier == null || !owing.containsKey(one.org())) {
                leftOut.add(one);
            } else {
                mustBeAlone(one, received, organisation);
                Path file = earlier.file(folders);
                TakenIn taken = TakenIn.read(file, earlier, one.org()::equals);
                carried.add(EarlierPackage.read(file, taken).carriedOver(rulebook, one));
            }
        }
        return new StandIns(List.copyOf(carried), List.copyOf(leftOut));
    }

    private static void mustBeAlone(LeftOut one, List<ReceivedPackage> received, Organisation organisation) {
        List<String> below = received.stream()
                .map(each -> each.revision().org())
                .filter(org -> isBelow(org, Map.of(one.org(), one), organisation))
                .toList();
        if (!below.isEmpty()) {
            throw new BlockedException(
                    ExitCode.RETURNS_MISSING,
                    Finding.of(
                            "CONS-CARRIED-BELOW",
                            Severity.HARD,
                            UnitWords.where(organisation.unit(one.org())),
                            UnitWords.listed(organisation, below)));
        }
    }

    private static boolean isBelow(String org, Map<String, LeftOut> units, Organisation organisation) {
        for (String above = parent(org, organisation); above != null; above = parent(above, organisation)) {
            if (units.containsKey(above)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String parent(String org, Organisation organisation) {
        OrgUnit unit = organisation.units().get(org);
        return unit == null ? null : unit.parent();
    }
}
