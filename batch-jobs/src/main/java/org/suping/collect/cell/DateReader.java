package org.suping.collect.cell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suping.collect.CellReader;
import org.suping.collect.RawRow;
import org.suping.collect.RowReason;
import org.suping.collect.Slice;
import org.suping.collect.StoredRow;

/**
 * Reads days in the first of the source's formats in which a cell is one; a field that its source knows to be a day is one in
 * any format. A cell that is a day only with day and month in each other's place is told apart: then the others of its column
 * may have been read in the wrong order.
 */
public final class DateReader implements CellReader {

    private final DayFormat[] formats;
    private final DayFormat[] swapped;
    private final RowReason wrong;
    private final RowReason wrongOrder;

    /** @param wrongOrder why a cell is refused that is a day in the swapped format alone */
    public DateReader(List<DayFormat> formats, RowReason wrong, RowReason wrongOrder) {
        this.formats = formats.toArray(DayFormat[]::new);
        this.swapped = formats.stream()
                .filter(DayFormat::isDayAndMonthFirst)
                .map(DayFormat::swapped)
                .toArray(DayFormat[]::new);
        this.wrong = wrong;
        this.wrongOrder = wrongOrder;
    }

    @Override
    public @Nullable RowReason read(Slice cell, StoredRow row, int column) {
        long day = cell.day() == RawRow.NO_DAY ? first(formats, cell) : cell.day();
        if (day == DayFormat.NO_DAY) {
            return first(swapped, cell) == DayFormat.NO_DAY ? wrong : wrongOrder;
        }
        row.putNumber(column, day);
        return null;
    }

    private static long first(DayFormat[] formats, Slice cell) {
        for (DayFormat format : formats) {
            long day = format.read(cell);
            if (day != DayFormat.NO_DAY) {
                return day;
            }
        }
        return DayFormat.NO_DAY;
    }
}
