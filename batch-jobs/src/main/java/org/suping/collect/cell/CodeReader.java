package org.suping.collect.cell;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suping.collect.CellReader;
import org.suping.collect.RowReason;
import org.suping.collect.Slice;
import org.suping.collect.StoredRow;

/**
 * Reads one of a closed set of codes: out of a code list, or units of the organisation. A spelling of the source is
 * translated first. What is not in the set is neither stored nor told: it may be anything, also a person's name. Told is the
 * known spelling it is nearest to.
 */
public final class CodeReader implements CellReader {

    private static final int MOST_REMEMBERED = 1_000;

    private final SliceMap<byte[]> codes;
    private final Function<String, RowReason> unknown;
    private final Map<String, RowReason> remembered = new HashMap<>();

    /** @param unknown why a text is refused that is in neither */
    public CodeReader(Set<String> allowed, Map<String, String> spellings, Function<String, RowReason> unknown) {
        Map<String, byte[]> known = new HashMap<>();
        allowed.forEach(code -> known.put(code, code.getBytes(StandardCharsets.UTF_8)));
        spellings.forEach((spelling, code) -> {
            byte[] translated = known.get(code);
            if (translated != null && allowed.contains(code)) {
                known.put(spelling, translated);
            }
        });
        this.codes = new SliceMap<>(known);
        this.unknown = unknown;
    }

    @Override
    public @Nullable RowReason read(Slice cell, StoredRow row, int column) {
        byte[] code = codes.get(cell);
        if (code == null) {
            return unknown(cell.toString());
        }
        row.putBytes(column, code);
        return null;
    }

    private RowReason unknown(String text) {
        RowReason known = remembered.get(text);
        if (known != null) {
            return known;
        }
        RowReason reason = unknown.apply(text);
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(text, reason);
        }
        return reason;
    }
}
