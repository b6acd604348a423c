package org.suping.seal.diff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.suping.seal.diff.RowChange.Kind;

/**
 * The rows that are different: all of them counted by record, unit and columns, the first ones kept whole.
 *
 * <p>What it holds grows with the units and the combinations of columns, not with the rows.
 */
public final class RowChanges {

    /** More are counted and not listed. */
    public static final int LISTED = 50_000;

    private record Group(String record, Kind kind, Set<String> units, Set<String> columns) {}

    private final List<RowChange> listed = new ArrayList<>();
    private final Map<Group, Long> counts = new LinkedHashMap<>();
    private final List<String> unread = new ArrayList<>();

    /** Takes one row. */
    public void add(RowChange change) {
        if (listed.size() < LISTED) {
            listed.add(change);
        }
        counts.merge(new Group(change.record(), change.kind(), change.units(), change.columns()), 1L, Long::sum);
    }

    /** The rows of a record could not be compared: its parts are gone from one of the versions. */
    public void cannotCompare(String record) {
        unread.add(record);
    }

    /** Records whose rows could not be compared. */
    public List<String> unread() {
        return List.copyOf(unread);
    }

    /** The first {@link #LISTED}, by record and key. */
    public List<RowChange> listed() {
        return List.copyOf(listed);
    }

    /** All of them by record and kind. */
    public Map<String, Map<Kind, Long>> totals() {
        Map<String, Map<Kind, Long>> totals = new TreeMap<>();
        counts.forEach((group, count) -> totals.computeIfAbsent(group.record(), first -> new EnumMap<>(Kind.class))
                .merge(group.kind(), count, Long::sum));
        return totals;
    }

    /**
     * How many rows of a record may have moved a figure, by kind.
     *
     * @param units those the figure is about
     * @param columns those the figure rests on: a row with other cells elsewhere moves nothing
     */
    public Map<Kind, Long> moving(String record, Set<String> units, Set<String> columns) {
        Map<Kind, Long> moving = new EnumMap<>(Kind.class);
        counts.forEach((group, count) -> {
            boolean concerns = group.record().equals(record)
                    && group.units().stream().anyMatch(units::contains)
                    && (group.kind() != Kind.CHANGED || group.columns().stream().anyMatch(columns::contains));
            if (concerns) {
                moving.merge(group.kind(), count, Long::sum);
            }
        });
        return moving;
    }
}
