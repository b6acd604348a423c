package org.suping.measure.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.suping.evidence.store.DuckDb;
import org.suping.measure.UnitTree;

/**
 * Sets of units as bits in whole numbers of 64 bits: the engine joins them with {@code bit_or}, whatever number of units
 * there are, and never needs a list.
 */
final class UnitSets {

    private final List<String> units;
    private final List<BitSet> upwards = new ArrayList<>();

    UnitSets(UnitTree tree) {
        this.units = tree.units();
        for (String unit : units) {
            BitSet path = new BitSet(units.size());
            tree.upwards(unit).forEach(above -> path.set(units.indexOf(above)));
            upwards.add(path);
        }
    }

    /** How many numbers a set takes. */
    int words() {
        return (units.size() + Long.SIZE - 1) / Long.SIZE;
    }

    /** {@code w0, w1, …}, each within the template in place of {@code #}. */
    String words(String template) {
        return IntStream.range(0, words())
                .mapToObj(word -> template.replace("#", "w" + word))
                .collect(Collectors.joining(", "));
    }

    /** A relation of every unit and the set of itself: {@code unit, w0, w1, …}. */
    String relation() {
        return IntStream.range(0, units.size())
                .mapToObj(this::line)
                .collect(Collectors.joining(", ", "(VALUES ", ") AS sets (unit, " + words("#") + ")"));
    }

    private String line(int unit) {
        return "(" + DuckDb.text(units.get(unit)) + ", "
                + IntStream.range(0, words())
                        .mapToObj(word -> "CAST(" + (unit / Long.SIZE == word ? 1L << unit : 0L) + " AS BIGINT)")
                        .collect(Collectors.joining(", "))
                + ")";
    }

    /** The units of a set and all units above them. */
    List<String> upwards(long[] set) {
        BitSet touched = new BitSet(units.size());
        BitSet.valueOf(set).stream().forEach(unit -> touched.or(upwards.get(unit)));
        return touched.stream().mapToObj(units::get).toList();
    }
}
