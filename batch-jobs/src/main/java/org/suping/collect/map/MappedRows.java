package org.suping.collect.map;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suping.collect.RawRow;
import org.suping.collect.RowReason;
import org.suping.collect.RowSource;
import org.suping.collect.RowTally;
import org.suping.collect.StoredRow;
import org.suping.collect.map.RowMapper.Matter;
import org.suping.collect.map.RowMapper.SplitColumn;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.RowStatus;

/**
 * The stored rows of a source, one after the other: one of each line, or one for each matter of a joined list. A matter that
 * a list names twice, also in two spellings of one code, makes one row and is told. Of one thread.
 */
public final class MappedRows {

    private final RowSource source;
    private final RowMapper mapper;
    private final RowTally tally;
    private final @Nullable SplitColumn split;
    private final Set<String> seen = new HashSet<>();
    private @Nullable RawRow line;
    private @Nullable RowReason refused;
    private int members;
    private int place;
    private int counting;

    public MappedRows(RowSource source, RowMapper mapper, RowTally tally) {
        this.source = source;
        this.mapper = mapper;
        this.tally = tally;
        this.split = mapper.splitColumn();
    }

    /** Fills the row with the next one; false at the end. */
    public boolean next(StoredRow row) {
        do {
            if (place == members && !nextLine()) {
                return false;
            }
        } while (!fill(row));
        tally.add(row);
        return true;
    }

    /** Whether the line at hand has matters that were not mapped yet. */
    public boolean isWithinLine() {
        return place < members;
    }

    private boolean nextLine() {
        RawRow read = source.next(tally);
        while (read != null && mapper.skips(read)) {
            tally.addSkipped(read.line());
            read = source.next(tally);
        }
        line = read;
        if (read == null) {
            return false;
        }
        tally.addLine();
        refused = null;
        place = 0;
        counting = 0;
        seen.clear();
        members = split == null ? 1 : members(read, split);
        return true;
    }

    private int members(RawRow read, SplitColumn column) {
        int found = mapper.hasAllFields(read) ? column.cell().split(read) : 1;
        if (found > MatterCell.MOST) {
            refused = RowReason.of(
                    RowReason.Kind.MATTERS, column.definition(), Labels.text("row-reason.matters", MatterCell.MOST));
        }
        if (found > MatterCell.MOST || !mapper.hasAllFields(read)) {
            column.cell().join();
            return 1;
        }
        return found;
    }

    /** Whether the line's next matter makes a row. */
    private boolean fill(StoredRow row) {
        RawRow current = Objects.requireNonNull(line);
        if (split != null) {
            split.cell().standOn(place);
        }
        mapper.map(current, new Matter(place++, counting + 1), row);
        RowReason why = refused;
        if (why != null) {
            row.refuse(why);
        }
        if (members > 1 && split != null && !seen.add(matter(row, split))) {
            tally.addRepeatedMatter(row.line());
            return false;
        }
        counting += row.status() == RowStatus.ACCEPTED ? 1 : 0;
        return true;
    }

    /** What tells a line's matters apart: the code that was read, or the text where none could be. */
    private static String matter(StoredRow row, SplitColumn column) {
        return row.has(column.target())
                ? row.text(column.target())
                : "\0" + column.cell().text();
    }
}
