package org.suping.seal.diff.store;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.RecordDefinition;
import org.suping.evidence.PartRef;
import org.suping.seal.diff.RowChange;
import org.suping.seal.diff.RowChange.Kind;
import org.suping.seal.diff.RowChanges;
import org.suping.seal.diff.Version;
import org.suping.seal.diff.store.SortedRows.Row;

/**
 * Holds the rows of two versions against each other: both sorted by key, read side by side once, so that it needs no more memory than
 * the engine sorts with. Only rows that count are compared: accepted, and no duplicate.
 */
public final class RowComparer {

    private static final Comparator<String> CODE_POINTS = (one, other) -> {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char left = one.charAt(i);
            char right = other.charAt(i);
            if (left != right) {
                boolean surrogates = Character.isSurrogate(left) != Character.isSurrogate(right);
                return surrogates ? (Character.isSurrogate(left) ? 1 : -1) : Character.compare(left, right);
            }
        }
        return Integer.compare(one.length(), other.length());
    };

    private final Version before;
    private final Version after;
    private final RowChanges changes = new RowChanges();

    public RowComparer(Version before, Version after) {
        this.before = before;
        this.after = after;
    }

    /** Compares record by record; one whose parts have the same rows is not read. */
    public RowChanges compare() {
        Set<String> records =
                new TreeSet<>(before.content().definitions().records().keySet());
        records.addAll(after.content().definitions().records().keySet());
        for (String record : records) {
            if (!contents(before, record).equals(contents(after, record))) {
                compare(record);
            }
        }
        return changes;
    }

    /** The content digests of all its parts, settlement included. */
    private static Map<String, Integer> contents(Version version, String record) {
        Map<String, Integer> digests = new HashMap<>();
        version.content().collected().parts().stream()
                .filter(part -> part.record().equals(record))
                .forEach(part -> digests.merge(part.contentDigest().hex(), 1, Integer::sum));
        return digests;
    }

    private void compare(String record) {
        if (!isThere(before, record) || !isThere(after, record)) {
            changes.cannotCompare(record);
            return;
        }
        RecordDefinition old = before.content().definitions().records().get(record);
        RecordDefinition now = after.content().definitions().records().get(record);
        Columns columns = Columns.of(old, now);
        try (SortedRows first = new SortedRows(before, record, columns);
                SortedRows second = new SortedRows(after, record, columns)) {
            Row one = first.next();
            Row other = second.next();
            while (one != null || other != null) {
                int order = one == null ? 1 : other == null ? -1 : order(one.key(), other.key());
                if (order < 0 && one != null) {
                    changes.add(change(record, Kind.REMOVED, one, null, columns));
                } else if (order > 0 && other != null) {
                    changes.add(change(record, Kind.ADDED, null, other, columns));
                } else if (one != null && other != null && !one.cells().equals(other.cells())) {
                    changes.add(change(record, Kind.CHANGED, one, other, columns));
                }
                one = order <= 0 ? first.next() : one;
                other = order >= 0 ? second.next() : other;
            }
        }
    }

    private static boolean isThere(Version version, String record) {
        CollectedReturn collected = version.content().collected();
        return collected.parts().stream()
                .filter(part -> part.record().equals(record))
                .map((PartRef part) -> version.folders().vault().resolve(part))
                .allMatch(Files::isRegularFile);
    }

    private static RowChange change(String record, Kind kind, @Nullable Row one, @Nullable Row other, Columns columns) {
        Set<String> units = new TreeSet<>();
        List<RowChange.Cell> cells = new ArrayList<>();
        for (Row row : rows(one, other)) {
            units.add(row.cells().get(columns.org()));
        }
        if (one != null && other != null) {
            for (int i = 0; i < columns.names().size(); i++) {
                if (!one.cells().get(i).equals(other.cells().get(i))) {
                    cells.add(new RowChange.Cell(
                            columns.names().get(i),
                            one.cells().get(i),
                            other.cells().get(i)));
                }
            }
        }
        return new RowChange(
                record,
                kind,
                rows(one, other).get(0).key(),
                one == null ? "" : one.place(),
                other == null ? "" : other.place(),
                units,
                cells);
    }

    private static List<Row> rows(@Nullable Row one, @Nullable Row other) {
        List<Row> rows = new ArrayList<>();
        if (one != null) {
            rows.add(one);
        }
        if (other != null) {
            rows.add(other);
        }
        return rows;
    }

    /** As the engine sorts: by the bytes of UTF-8, which is by code points. */
    private static int order(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = CODE_POINTS.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
