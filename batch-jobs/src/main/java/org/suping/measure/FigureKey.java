package org.suping.measure;

import java.util.Comparator;

/** Which figure: an indicator for one unit and breakdown, within a return. */
public record FigureKey(String indicator, String org, Breakdown breakdown) implements Comparable<FigureKey> {

    private static final Comparator<FigureKey> ORDER = Comparator.comparing(FigureKey::indicator)
            .thenComparing(FigureKey::org)
            .thenComparing(FigureKey::breakdown);

    public FigureKey(String indicator, String org) {
        this(indicator, org, Breakdown.NONE);
    }

    @Override
    public int compareTo(FigureKey other) {
        return ORDER.compare(this, other);
    }

    /** {@code CP-01@3100} or {@code CP-01@3100#channel=regulator}. */
    @Override
    public String toString() {
        return indicator + "@" + org + (breakdown.isNone() ? "" : "#" + breakdown);
    }
}
