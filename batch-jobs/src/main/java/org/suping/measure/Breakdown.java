package org.suping.measure;

/**
 * One dimension and one of its values, or nothing.
 *
 * @param dimension column name, empty for the whole
 * @param value empty for the whole
 */
public record Breakdown(String dimension, String value) implements Comparable<Breakdown> {

    public static final Breakdown NONE = new Breakdown("", "");

    public boolean isNone() {
        return dimension.isEmpty();
    }

    @Override
    public int compareTo(Breakdown other) {
        int byDimension = dimension.compareTo(other.dimension);
        return byDimension != 0 ? byDimension : value.compareTo(other.value);
    }

    /** {@code channel=regulator}, or nothing. */
    @Override
    public String toString() {
        return isNone() ? "" : dimension + "=" + value;
    }
}
