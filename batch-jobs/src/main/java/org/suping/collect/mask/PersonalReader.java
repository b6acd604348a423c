package org.suping.collect.mask;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suping.collect.CellReader;
import org.suping.collect.RowReason;
import org.suping.collect.Slice;
import org.suping.collect.StoredRow;
import org.suping.collect.Utf8;
import org.suping.definitions.PersonalKind;
import org.suping.definitions.rows.NormalStep;

/** Reads personal data: a mask into its column, and where it is asked for a keyed hash into the next. Nothing else leaves. */
public final class PersonalReader implements CellReader {

    private final PersonalKind kind;
    private final @Nullable IdentityHasher hasher;
    private final Normaliser normaliser;
    private byte[] utf8 = new byte[256];

    /**
     * @param steps to the spelling in which values are compared
     * @param key null where no hash is kept
     */
    public PersonalReader(PersonalKind kind, List<NormalStep> steps, @Nullable IdentityKey key) {
        this.kind = kind;
        this.normaliser = new Normaliser(steps);
        this.hasher = key == null ? null : key.hasher();
    }

    @Override
    public @Nullable RowReason read(Slice cell, StoredRow row, int column) {
        int length = normaliser.normalise(cell);
        char[] normal = normaliser.chars();
        if (hasher != null && length > 0) {
            if (utf8.length < 3 * length) {
                utf8 = new byte[3 * length];
            }
            row.putBytes(column + 1, hasher.hex(utf8, Utf8.encode(normal, 0, length, utf8, 0)));
        }
        int masked = length == 0 ? Mask.nothing(normal) : Mask.mask(kind, normal, length);
        row.putText(column, normal, 0, masked);
        return null;
    }
}
