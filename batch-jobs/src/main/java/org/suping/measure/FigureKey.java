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

    /** Reads what {@link #toString()} writes; anything else is an {@link IllegalArgumentException}. */
    public static FigureKey parse(String text) {
        int at = text.indexOf('@');
        int hash = text.indexOf('#', at);
        if (at < 0) {
            throw new IllegalArgumentException(text);
        }
        if (hash < 0) {
            return new FigureKey(text.substring(0, at), text.substring(at + 1));
        }
        int equals = text.indexOf('=', hash);
        return new FigureKey(
                text.substring(0, at),
                text.substring(at + 1, hash),
                new Breakdown(text.substring(hash + 1, equals), text.substring(equals + 1)));
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
