package org.suping.definitions;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.consolidation.CarriedOver;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Text;

/** The tree of units. A group has thousands of them, so each knows its children. */
public final class Organisation {

    private final Map<String, Text> kinds;
    private final Map<String, OrgUnit> units;
    private final Set<String> reporting;
    private final Map<String, List<OrgUnit>> children = new HashMap<>();

    /**
     * A tree.
     *
     * @param kinds kind code → words, highest first
     * @param units by code, in the order of the file
     */
    public Organisation(Map<String, Text> kinds, Map<String, OrgUnit> units) {
        this(kinds, units, Set.of());
    }

    private Organisation(Map<String, Text> kinds, Map<String, OrgUnit> units, Set<String> reporting) {
        this.kinds = kinds;
        this.units = units;
        this.reporting = reporting;
        for (OrgUnit unit : units.values()) {
            String parent = unit.parent();
            if (parent != null) {
                children.computeIfAbsent(parent, none -> new ArrayList<>()).add(unit);
            }
        }
    }

    /** Kind code → words, highest first. */
    public Map<String, Text> kinds() {
        return kinds;
    }

    /** By code, in the order of the file. */
    public Map<String, OrgUnit> units() {
        return units;
    }

    public boolean has(String code) {
        return units.containsKey(code);
    }

    public OrgUnit unit(String code) {
        OrgUnit unit = units.get(code);
        if (unit == null) {
            throw new IllegalArgumentException("No organisation unit " + code);
        }
        return unit;
    }

    /**
     * The same for a return put together from those of others: its figures go down to the units that reported and no further, for what
     * lies below stands in their own returns.
     */
    public Organisation endingAt(Set<String> units) {
        return new Organisation(kinds, this.units, Set.copyOf(units));
    }

    /** The same without some units and everything below them. */
    public Organisation without(Set<String> codes) {
        if (codes.isEmpty()) {
            return this;
        }
        Map<String, OrgUnit> kept = new LinkedHashMap<>(units);
        units.values().stream().filter(unit -> isAtOrBelow(unit, codes)).forEach(unit -> kept.remove(unit.code()));
        return new Organisation(kinds, Collections.unmodifiableMap(kept));
    }

    /** The same with the period of what is carried over in the names of its units: no table can show one without. */
    public Organisation marked(List<CarriedOver> carried) {
        if (carried.isEmpty()) {
            return this;
        }
        Map<String, OrgUnit> marked = new LinkedHashMap<>();
        units.forEach((code, unit) -> marked.put(
                code,
                carried.stream()
                        .filter(one -> isAtOrBelow(unit, Set.of(one.org())))
                        .findFirst()
                        .map(one -> unit.named(one.marked(unit.name())))
                        .orElse(unit)));
        return new Organisation(kinds, Collections.unmodifiableMap(marked));
    }

    private boolean isAtOrBelow(OrgUnit unit, Set<String> codes) {
        String parent = unit.parent();
        return codes.contains(unit.code()) || parent != null && isAtOrBelow(unit(parent), codes);
    }

    /** The units directly below, in the order of the file. */
    public List<OrgUnit> children(String code) {
        return Collections.unmodifiableList(children.getOrDefault(code, List.of()));
    }

    /** The units of {@link #subtree} that a return has figures of; all, unless it {@linkplain #endingAt ends} higher. */
    public List<OrgUnit> measured(String code, Period period) {
        List<OrgUnit> all = subtree(code, period);
        if (reporting.isEmpty()) {
            return all;
        }
        Set<String> atOrAbove = new HashSet<>();
        all.stream().filter(unit -> reporting.contains(unit.code())).forEach(unit -> atOrAbove.addAll(upwards(unit)));
        return all.stream()
                .filter(unit -> atOrAbove.contains(unit.code())
                        || upwards(unit).stream().noneMatch(reporting::contains))
                .toList();
    }

    private List<String> upwards(OrgUnit unit) {
        List<String> path = new ArrayList<>(List.of(unit.code()));
        for (String above = unit.parent(); above != null; above = unit(above).parent()) {
            path.add(above);
        }
        return path;
    }

    /** The unit and everything below it that existed in the period, parents before children. */
    public List<OrgUnit> subtree(String code, Period period) {
        List<OrgUnit> found = new ArrayList<>();
        Deque<OrgUnit> open = new ArrayDeque<>(List.of(unit(code)));
        while (!open.isEmpty()) {
            OrgUnit next = open.pop();
            if (next.isValidIn(period)) {
                found.add(next);
                List<OrgUnit> children = children(next.code());
                for (int i = children.size() - 1; i >= 0; i--) {
                    open.push(children.get(i));
                }
            }
        }
        return List.copyOf(found);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Organisation that
                && kinds.equals(that.kinds)
                && units.equals(that.units)
                && reporting.equals(that.reporting);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kinds, units, reporting);
    }
}
