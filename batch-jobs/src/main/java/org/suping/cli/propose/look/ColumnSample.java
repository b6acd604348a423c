package org.suping.cli.propose.look;

import java.util.LinkedHashMap;
import java.util.Map;

/** What one column of a file holds, as far as it was read: every different value with how often it stands there. */
public final class ColumnSample {

    private final String heading;
    private final Map<String, Integer> values = new LinkedHashMap<>();
    private int filled;
    private int empty;

    ColumnSample(String heading) {
        this.heading = heading;
    }

    void add(String value) {
        if (value.isEmpty()) {
            empty++;
        } else {
            add(value, 1);
        }
    }

    void add(String value, int rows) {
        filled += rows;
        values.merge(value, rows, Integer::sum);
    }

    public String heading() {
        return heading;
    }

    /** Different values in the order of their first row, blanks around them taken off. */
    public Map<String, Integer> values() {
        return values;
    }

    public int filled() {
        return filled;
    }

    /** Whether it numbers the rows of this file from 1: another file begins again. */
    public boolean isNumbering() {
        int row = 0;
        for (String value : values.keySet()) {
            row++;
            if (!value.equals(Integer.toString(row))) {
                return false;
            }
        }
        return isUnique();
    }

    /** Whether every row has a value of its own, as a number of the row has. */
    public boolean isUnique() {
        return empty == 0 && values.size() == filled && filled > 0;
    }
}
