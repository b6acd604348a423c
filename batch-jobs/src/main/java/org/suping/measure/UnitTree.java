package org.suping.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.Definitions;
import org.suping.definitions.Organisation;
import org.suping.evidence.AttemptKey;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;

/**
 * The units of a return: the reporting unit and everything below it that existed in the period.
 *
 * <p>Rows of any other unit belong to another return. A consolidated return has rows of all of them ({@link #whole}) and figures down
 * to the units that sent packages ({@link #of}).
 */
public final class UnitTree {

    private final List<String> units;
    private final Set<String> codes;
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();

    private UnitTree(List<OrgUnit> subtree) {
        this.units = subtree.stream().map(OrgUnit::code).toList();
        this.codes = Set.copyOf(units);
        subtree.stream().skip(1).forEach(unit -> {
            String parent = unit.parent();
            if (parent != null) {
                parents.put(unit.code(), parent);
                children.computeIfAbsent(parent, first -> new ArrayList<>()).add(unit.code());
            }
        });
    }

    /** The units that the return has figures of. */
    public static UnitTree of(Definitions definitions, AttemptKey attempt) {
        RevisionKey revision = attempt.revision();
        return new UnitTree(definitions.organisation().measured(revision.org(), revision.period()));
    }

    /** The units that the return may have rows of. */
    public static UnitTree whole(Definitions definitions, AttemptKey attempt) {
        return new UnitTree(subtree(definitions.organisation(), attempt));
    }

    /** The units of a return that was made earlier, placed as this organisation has them; of a consolidated one those with figures. */
    public static UnitTree of(Organisation organisation, MeasuredReturn measured) {
        List<OrgUnit> all = subtree(organisation, measured.attempt());
        if (measured.attempt().revision().kind() != RevisionKind.CONSOLIDATED) {
            return new UnitTree(all);
        }
        Set<String> there =
                measured.figures().keySet().stream().map(FigureKey::org).collect(Collectors.toSet());
        return new UnitTree(
                all.stream().filter(unit -> there.contains(unit.code())).toList());
    }

    private static List<OrgUnit> subtree(Organisation organisation, AttemptKey attempt) {
        RevisionKey revision = attempt.revision();
        return organisation.subtree(revision.org(), revision.period());
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
        return Collections.unmodifiableList(children.getOrDefault(unit, List.of()));
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
