package org.suping.definitions.yaml;

import java.util.Comparator;

/**
 * Where something stands.
 *
 * @param file as {@code config/indicators/CP-02.yml}
 * @param line from 1; 0 for the file as a whole
 * @param column from 1, or 0 for the line as a whole
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparing(Place::line).thenComparing(Place::column);

    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    /** The same place in another file. */
    Place in(String other) {
        return new Place(other, line, column);
    }

    /** The place of the line alone, as most findings print it. */
    public Place lineOnly() {
        return new Place(file, line, 0);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + (column == 0 ? "" : ":" + column);
    }
}
