package org.suping.collect.map;

import java.util.Arrays;
import org.suping.collect.RawRow;
import org.suping.collect.Slice;

/** A cell, or where it is empty the last one above it that was not: cells merged downwards hold their text in the first alone. */
final class CellAbove implements CellFinder {

    private final CellFinder own;
    private char[] chars = new char[0];
    private long day = RawRow.NO_DAY;

    CellAbove(CellFinder own) {
        this.own = own;
    }

    @Override
    public void find(RawRow row, Slice cell) {
        own.find(row, cell);
        if (cell.fault() != null) {
            return;
        }
        if (cell.isEmpty()) {
            cell.trim(chars, 0, chars.length);
            cell.standFor(day);
        } else {
            chars = Arrays.copyOfRange(cell.chars(), cell.from(), cell.to());
            day = cell.day();
        }
    }
}
