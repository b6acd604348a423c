package org.suping.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.Definitions;
import org.suping.definitions.Organisation;
import org.suping.evidence.AttemptKey;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.RevisionKey;

/**
 * The units a return speaks of: the reporting unit and everything below it that existed in the period.
 *
 * <p>Rows of any other unit belong to another return.
 */
public final class UnitTree {

    private final List<String> units;
    private final Set<String> codes;
    private final Map<String, String> parents = new HashMap<>();

    private UnitTree(List<OrgUnit> subtree) {
        this.units = subtree.stream().map(OrgUnit::code).toList();
        this.codes = Set.copyOf(units);
        subtree.stream().skip(1).forEach(unit -> {
            String parent = unit.parent();
            if (parent != null) {
                parents.put(unit.code(), parent);
            }
        });
    }

    public static UnitTree of(Definitions definitions, AttemptKey attempt) {
        return of(definitions.organisation(), attempt);
    }

    /** With the units as this organisation has them. */
    public static UnitTree of(Organisation organisation, AttemptKey attempt) {
        RevisionKey revision = attempt.revision();
        return new UnitTree(organisation.subtree(revision.org(), revision.period()));
    }

    /** The units' codes, parents before children. */
    public List<String> units() {
        return units;
    }

    public boolean has(String unit) {
        return codes.contains(unit);
    }

    /** The unit above, or null for the reporting unit. */
    public @Nullable String parent(String unit) {
        return parents.get(unit);
    }

    /** The units directly below. */
    public List<String> children(String unit) {
        return units.stream().filter(child -> unit.equals(parents.get(child))).toList();
    }

    /** The unit and every unit above it, up to the reporting unit. */
    public List<String> upwards(String unit) {
        List<String> path = new ArrayList<>();
        for (String next = unit; next != null; next = parents.get(next)) {
            path.add(next);
        }
        return path;
    }

    /** From what each unit has itself to what it has with everything below it. A unit without anything is absent. */
    public <V> Map<String, V> addUp(Map<String, V> own, BinaryOperator<V> plus) {
        Map<String, V> sums = new HashMap<>();
        for (String unit : units) {
            V value = own.get(unit);
            if (value != null) {
                upwards(unit).forEach(above -> sums.merge(above, value, plus));
            }
        }
        return sums;
    }
}
