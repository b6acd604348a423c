package org.suping.collect.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suping.collect.Headings;
import org.suping.collect.RawRow;
import org.suping.collect.RowSource;
import org.suping.collect.RowTally;
import org.suping.evidence.RowPlaces;

/** Rows written down in a test: headings, then rows, all with {@code |} between their fields. The headings are line 1. */
final class ListedRows implements RowSource {

    private final String headings;
    private final List<String> rows;
    private final RawRow row = new RawRow();
    private int given;

    ListedRows(String headings, List<String> rows) {
        this.headings = headings;
        this.rows = rows;
    }

    @Override
    public RowPlaces places() {
        return RowPlaces.of("crm.csv");
    }

    @Override
    public Headings headings() {
        String[] names = headings.split("\\|");
        Map<String, Integer> fieldOf = new HashMap<>();
        for (String name : names) {
            fieldOf.put(name, fieldOf.size());
        }
        return new Headings(fieldOf, names.length);
    }

    @Override
    public @Nullable RawRow next(RowTally tally) {
        if (given == rows.size()) {
            return null;
        }
        row.begin(given + 2);
        for (String field : rows.get(given).split("\\|", -1)) {
            row.add(field);
        }
        given++;
        return row;
    }

    @Override
    public long checksum() {
        return 0;
    }

    @Override
    public void close() {}
}
