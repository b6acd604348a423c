package org.suping.collect.map;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suping.collect.CellReader;
import org.suping.collect.RowReason;
import org.suping.collect.Slice;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.PersonalKind;

/**
 * One column to read.
 *
 * @param target its place in a stored row
 * @param finder points at its text
 * @param cell on which the finder puts it
 * @param tests what the cell must satisfy once it was read
 * @param missing why the row is rejected when the cell is empty, or null where it may be
 */
record Input(
        int target,
        CellFinder finder,
        Slice cell,
        CellReader reader,
        @Nullable PersonalKind personal,
        @Nullable RowReason missing,
        ColumnDefinition column,
        List<CellTest> tests) {}
