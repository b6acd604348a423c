package org.suping.measure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.suping.definitions.RecordDefinition;
import org.suping.vocabulary.FigureState;

/**
 * Whether what a unit's terms rest on was delivered, for one record.
 *
 * <p>A record that is not owed by every unit is there for all units of a {@linkplain Reporters reporter}, or, without a single
 * counting row, for none; above reporters of whom some delivered it and some did not it is not computable. One that every unit
 * owes (<em>per unit</em>) is looked at unit by unit:
 *
 * <pre>
 *   all units below deliver                                  → VALUE
 *   no unit below has a row, rows of its own                 → VALUE, for it may be kept at this level only
 *   no unit below has a row, none of its own                 → NOT_REPORTED
 *   some below deliver and some do not, whatever its own rows → NOT_COMPUTABLE: a part would pass for the whole
 * </pre>
 */
public final class Delivery {

    private final Map<String, FigureState> states = new HashMap<>();
    private final Set<String> silent = new HashSet<>();

    private Delivery() {}

    /**
     * Looks at one record.
     *
     * @param delivering units with counting rows of their own, of whatever period
     */
    public static Delivery of(RecordDefinition record, UnitTree tree, Reporters reporters, Set<String> delivering) {
        Delivery delivery = new Delivery();
        Set<String> heard = tree.units().stream()
                .filter(delivering::contains)
                .map(reporters::of)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!record.perUnit()) {
            tree.units().stream()
                    .filter(unit -> unit.equals(reporters.of(unit)) && !heard.contains(unit))
                    .forEach(delivery.silent::add);
        }
        for (int i = tree.units().size() - 1; i >= 0; i--) {
            String unit = tree.units().get(i);
            delivery.states.put(
                    unit,
                    record.perUnit()
                            ? delivery.ofUnit(unit, tree, reporters, delivering)
                            : ofReporters(reporters.speakingOf(unit), heard));
        }
        return delivery;
    }

    private static FigureState ofReporters(List<String> speaking, Set<String> heard) {
        long delivered = speaking.stream().filter(heard::contains).count();
        return delivered == 0
                ? FigureState.NOT_REPORTED
                : delivered == speaking.size() ? FigureState.VALUE : FigureState.NOT_COMPUTABLE;
    }

    /** Whether the unit's own return has no row of what not every unit owes, whatever the returns of units below it have. */
    public boolean isSilent(String unit) {
        return silent.contains(unit);
    }

    /** The state of every term over this record for the unit. */
    public FigureState state(String unit) {
        FigureState state = states.get(unit);
        if (state == null) {
            throw new IllegalArgumentException("Unit " + unit + " is not in this return");
        }
        return state;
    }

    private FigureState ofUnit(String unit, UnitTree tree, Reporters reporters, Set<String> delivering) {
        List<FigureState> below = tree.children(unit).stream()
                .filter(reporters::areThereFor)
                .map(this::state)
                .toList();
        if (below.stream().allMatch(state -> state == FigureState.NOT_REPORTED)) {
            return delivering.contains(unit) ? FigureState.VALUE : FigureState.NOT_REPORTED;
        }
        return below.stream().allMatch(state -> state == FigureState.VALUE)
                ? FigureState.VALUE
                : FigureState.NOT_COMPUTABLE;
    }
}
