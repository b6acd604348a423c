package org.suping.prove;

import java.util.ArrayList;
import java.util.List;

/** How many rows had a verdict, and which were the first; added to row by row. */
public final class Tally {

    /** As many as a screen shows. */
    static final int FIRST = 3;

    private long rows;
    private final List<RowRef> first = new ArrayList<>(FIRST);

    void add(PartRow row) {
        rows++;
        if (first.size() < FIRST) {
            first.add(row.ref());
        }
    }

    /** Adds a tally of rows that come later. */
    void add(Tally later) {
        rows += later.rows;
        later.first.stream().limit(FIRST - first.size()).forEach(first::add);
    }

    public long rows() {
        return rows;
    }

    /** The first of them, in the order of the parts. */
    public List<RowRef> first() {
        return List.copyOf(first);
    }
}
