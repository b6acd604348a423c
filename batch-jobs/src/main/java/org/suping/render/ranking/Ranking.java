package org.suping.render.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Units in the order of a value, the greatest first. It says what is much and what is little, not what is good.
 *
 * @param places those with a value; equal values share a rank, and then stand in the order of their codes
 * @param without codes of those without a value, in their order
 * @param spread empty where no unit has a value
 */
public record Ranking(List<Place> places, List<String> without, Optional<Spread> spread) {

    private static final Comparator<Entry> GREATEST_FIRST = Comparator.comparing(
                    Entry::value, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Entry::unit);

    /** @param value null where the unit has none, for whatever reason */
    public record Entry(String unit, @Nullable BigDecimal value) {}

    /**
     * A unit in its place.
     *
     * @param rank from 1; after two that share a rank the next is left out: 1, 2, 2, 4
     */
    public record Place(int rank, String unit, BigDecimal value, Side side) {}

    /** Where a value lies: within the fences, or beyond one of them. */
    public enum Side {
        WITHIN,
        BELOW,
        ABOVE
    }

    /** Units that nobody may set beside each other, in their order. */
    public static Ranking none(List<String> units) {
        return new Ranking(List.of(), List.copyOf(units), Optional.empty());
    }

    public static Ranking of(List<Entry> entries) {
        List<Entry> sorted = entries.stream().sorted(GREATEST_FIRST).toList();
        Optional<Spread> spread = Spread.of(entries.stream()
                .map(Entry::value)
                .flatMap(value -> Optional.ofNullable(value).stream())
                .toList());
        List<Place> places = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (Entry entry : sorted) {
            BigDecimal value = entry.value();
            if (value == null) {
                without.add(entry.unit());
            } else {
                Side side = spread.map(known -> known.side(value)).orElse(Side.WITHIN);
                places.add(new Place(rank(places, value), entry.unit(), value, side));
            }
        }
        return new Ranking(List.copyOf(places), List.copyOf(without), spread);
    }

    /** How many lie beyond a fence. */
    public long outliers() {
        return places.stream().filter(place -> place.side() != Side.WITHIN).count();
    }

    private static int rank(List<Place> before, BigDecimal value) {
        int next = before.size();
        return next > 0 && before.get(next - 1).value().compareTo(value) == 0
                ? before.get(next - 1).rank()
                : next + 1;
    }
}
