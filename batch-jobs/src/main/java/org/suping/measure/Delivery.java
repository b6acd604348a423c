package org.suping.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suping.definitions.RecordDefinition;
import org.suping.vocabulary.FigureState;

/**
 * Whether what a unit's terms rest on was delivered, for one record.
 *
 * <p>A record that is not owed by every unit is there for all units, or, without a single counting row, for none. One that
 * every unit owes (<em>per unit</em>) is looked at unit by unit. A unit delivers when it has counting rows of its own, or
 * has units below and all of them deliver; a unit without rows and without units below does not.
 *
 * <pre>
 *   delivers                                → VALUE
 *   does not, and no unit below has a row   → NOT_REPORTED
 *   does not, but some unit below has rows  → NOT_COMPUTABLE
 * </pre>
 */
public final class Delivery {

    private final Map<String, FigureState> states = new HashMap<>();

    private Delivery() {}

    /**
     * Looks at one record.
     *
     * @param delivering units with counting rows of their own, of whatever period
     */
    public static Delivery of(RecordDefinition record, UnitTree tree, Set<String> delivering) {
        Delivery delivery = new Delivery();
        boolean anything = tree.units().stream().anyMatch(delivering::contains);
        for (int i = tree.units().size() - 1; i >= 0; i--) {
            String unit = tree.units().get(i);
            FigureState whole = anything ? FigureState.VALUE : FigureState.NOT_REPORTED;
            delivery.states.put(unit, record.perUnit() ? delivery.ofUnit(unit, tree, delivering) : whole);
        }
        return delivery;
    }

    /** The state of every term over this record for the unit. */
    public FigureState state(String unit) {
        FigureState state = states.get(unit);
        if (state == null) {
            throw new IllegalArgumentException("Unit " + unit + " is not in this return");
        }
        return state;
    }

    private FigureState ofUnit(String unit, UnitTree tree, Set<String> delivering) {
        if (delivering.contains(unit)) {
            return FigureState.VALUE;
        }
        List<FigureState> below = tree.children(unit).stream().map(this::state).toList();
        if (below.stream().allMatch(state -> state == FigureState.NOT_REPORTED)) {
            return FigureState.NOT_REPORTED;
        }
        return below.stream().allMatch(state -> state == FigureState.VALUE)
                ? FigureState.VALUE
                : FigureState.NOT_COMPUTABLE;
    }
}
