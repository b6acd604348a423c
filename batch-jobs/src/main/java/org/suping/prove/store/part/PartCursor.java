package org.suping.prove.store.part;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.RecordDefinition;
import org.suping.evidence.PartRef;
import org.suping.prove.PartRow;
import org.suping.prove.RowRef;

/** The row on which a part's result stands. A cell is read when it is asked for, and then once. */
public final class PartCursor implements PartRow {

    private final PartRef part;
    private final PartQuery query;
    private final ResultSet rows;
    private final SettledRows settled;
    private final @Nullable Object[] values;
    private final boolean[] isRead;

    /** @param settled what settlement found out about the rows of the part's source file */
    public PartCursor(PartRef part, PartQuery query, ResultSet rows, SettledRows settled) {
        this.part = part;
        this.query = query;
        this.rows = rows;
        this.settled = settled;
        this.values = new @Nullable Object[query.width() + 1];
        this.isRead = new boolean[query.width() + 1];
    }

    /** Goes on to the next row, if there is one. */
    public boolean next() {
        Arrays.fill(isRead, false);
        try {
            return rows.next();
        } catch (SQLException broken) {
            throw new UnreadablePartException(part, broken);
        }
    }

    @Override
    public RowRef ref() {
        return new RowRef(part, number());
    }

    private long number() {
        return (Long) Objects.requireNonNull(cell(query.line()), "every row has its line");
    }

    @Override
    public String status() {
        return (String) Objects.requireNonNull(cell(query.status()), "every row has its status");
    }

    @Override
    public @Nullable String finding() {
        return (String) cell(query.finding());
    }

    @Override
    public boolean isDuplicate() {
        return settled.isDuplicate(number());
    }

    @Override
    public @Nullable Object get(String name) {
        if (name.equals(RecordDefinition.REPEATED)) {
            return settled.isRepeat(number()) ? "yes" : "no";
        }
        PartCell cell = query.cells().get(name);
        if (cell == null) {
            throw new IllegalArgumentException("Column " + name + " was not read");
        }
        return cell(cell);
    }

    @Override
    public @Nullable UUID identity(String column) {
        PartCell cell = query.identities().get(column);
        if (cell == null) {
            throw new IllegalArgumentException("Identity " + column + " was not read");
        }
        return (UUID) cell(cell);
    }

    private @Nullable Object cell(PartCell cell) {
        int index = cell.index();
        if (!isRead[index]) {
            try {
                values[index] = cell.read(rows);
            } catch (SQLException broken) {
                throw new UnreadablePartException(part, broken);
            }
            isRead[index] = true;
        }
        return values[index];
    }
}
