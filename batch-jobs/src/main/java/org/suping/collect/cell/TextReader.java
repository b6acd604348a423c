package org.suping.collect.cell;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suping.collect.CellReader;
import org.suping.collect.RowReason;
import org.suping.collect.Slice;
import org.suping.collect.StoredRow;

/** Reads text as it is, the source's spellings translated. */
public final class TextReader implements CellReader {

    private final @Nullable SliceMap<byte[]> spellings;

    public TextReader(Map<String, String> spellings) {
        Map<String, byte[]> translated = new HashMap<>();
        spellings.forEach((spelling, text) -> translated.put(spelling, text.getBytes(StandardCharsets.UTF_8)));
        this.spellings = translated.isEmpty() ? null : new SliceMap<>(translated);
    }

    @Override
    public @Nullable RowReason read(Slice cell, StoredRow row, int column) {
        byte[] translated = spellings == null ? null : spellings.get(cell);
        if (translated == null) {
            row.putText(column, cell.chars(), cell.from(), cell.to());
        } else {
            row.putBytes(column, translated);
        }
        return null;
    }
}
