package org.suping.check.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.suping.check.compare.LikeForLike.LeftOut;
import org.suping.definitions.Definitions;
import org.suping.definitions.Organisation;
import org.suping.definitions.consolidation.CarriedOver;
import org.suping.measure.UnitTree;
import org.suping.measure.carried.CarriedFigures;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;

/** Which units stood below a unit in one of two periods only, and what became of them: opened, closed, moved, merged, carried over, or left out of one of two consolidated returns. */
final class UnitDifference {

    private final Definitions definitions;
    private final UnitTree units;
    private final UnitTree before;
    private final Organisation organisationBefore;
    private final Period periodBefore;
    private final Set<String> owedBefore;
    private final Successors successors;
    private final CarriedFigures carried;

    /**
     * @param units of now, in {@code period}
     * @param before the units of then
     */
    UnitDifference(Definitions definitions, Period period, UnitTree units, Earlier.Measured earlier, UnitTree before) {
        this.definitions = definitions;
        this.units = units;
        this.before = before;
        this.organisationBefore = earlier.organisation();
        RevisionKey revisionBefore = earlier.figures().attempt().revision();
        this.periodBefore = revisionBefore.period();
        this.owedBefore = revisionBefore.kind() == RevisionKind.CONSOLIDATED
                ? organisationBefore.subtree(revisionBefore.org(), periodBefore).stream()
                        .map(OrgUnit::code)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
        this.carried = CarriedFigures.of(definitions, units);
        this.successors = new Successors(definitions.organisation(), period, before, periodBefore);
    }

    /** The units below one that stood below it in one of the periods only, but for those that were merged into others below it. */
    LeftOut below(String org) {
        Set<String> had = new HashSet<>(within(before, org));
        List<String> has = within(units, org);
        List<String> merged = successors.mergedInto(has, had);
        Set<String> counted = new HashSet<>();
        merged.forEach(unit -> counted.addAll(within(before, unit)));
        Set<String> heirs = new HashSet<>();
        before.units().forEach(unit -> successors.of(unit).ifPresent(heirs::add));
        List<String> came = onlyIn(units, before, org).stream()
                .filter(unit -> !carried.isOf(unit))
                .filter(unit -> !counted.contains(unit))
                .filter(unit -> wasThere(unit) || !heirs.contains(unit))
                .toList();
        List<String> went = onlyIn(before, units, org).stream()
                .filter(unit -> before.upwards(unit).stream().noneMatch(this::isCarried))
                .filter(unit -> successors.of(unit).filter(has::contains).isEmpty())
                .toList();
        return new LeftOut(
                came.stream().filter(unit -> !wasThere(unit)).toList(),
                went.stream().filter(unit -> !livesOn(unit) && !isLeftOut(unit)).toList(),
                came.stream()
                        .filter(unit -> wasThere(unit) && !wasLeftOut(unit))
                        .toList(),
                went.stream().filter(this::livesOn).toList(),
                definitions.consolidation().carried().stream()
                        .map(CarriedOver::org)
                        .filter(unit -> has.contains(unit) && had.contains(unit))
                        .toList(),
                came.stream()
                        .filter(unit -> wasThere(unit) && wasLeftOut(unit))
                        .map(organisationBefore::unit)
                        .toList(),
                went.stream()
                        .filter(unit -> !livesOn(unit) && isLeftOut(unit))
                        .map(organisationBefore::unit)
                        .toList(),
                merged);
    }

    private boolean isCarried(String unit) {
        return definitions.consolidation().carriedOf(unit).isPresent();
    }

    private static List<String> within(UnitTree tree, String org) {
        return tree.units().stream()
                .filter(unit -> tree.upwards(unit).contains(org))
                .toList();
    }

    private static List<String> onlyIn(UnitTree tree, UnitTree other, String org) {
        return tree.units().stream()
                .filter(unit -> tree.upwards(unit).contains(org))
                .filter(unit -> !other.has(unit) || !other.upwards(unit).contains(org))
                .toList();
    }

    private boolean wasThere(String unit) {
        return organisationBefore.has(unit) && organisationBefore.unit(unit).isValidIn(periodBefore);
    }

    /** Whether the earlier return, a consolidated one, was made without it though it stood below. */
    private boolean wasLeftOut(String unit) {
        return owedBefore.contains(unit) && !before.has(unit);
    }

    /** Whether this return is made without it, or without a unit that was above it. */
    private boolean isLeftOut(String unit) {
        return before.upwards(unit).stream()
                .anyMatch(definitions.consolidation().withoutUnits()::contains);
    }

    /** Itself, or in the unit it was merged into. */
    private boolean livesOn(String unit) {
        return successors.isThere(unit) || successors.of(unit).isPresent();
    }
}
