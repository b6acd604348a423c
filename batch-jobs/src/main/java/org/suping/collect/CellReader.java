package org.suping.collect;

import org.jspecify.annotations.Nullable;

/** Reads one cell that is not empty into one column. */
public interface CellReader {

    /** Stores the cell, or says why it cannot be stored and leaves the column empty. */
    @Nullable
    RowReason read(Slice cell, StoredRow row, int column);
}
