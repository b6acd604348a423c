package org.suping.collect.mask;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.suping.collect.CellReader;
import org.suping.collect.RowReason;
import org.suping.collect.Slice;
import org.suping.collect.StoredRow;
import org.suping.collect.Utf8;
import org.suping.definitions.PersonalKind;

/** Reads personal data: a mask into its column, and where it is asked for a keyed hash into the next. Nothing else leaves. */
public final class PersonalReader implements CellReader {

    private final PersonalKind kind;
    private final @Nullable IdentityHasher hasher;
    private char[] normal = new char[64];
    private byte[] utf8 = new byte[256];

    /** @param key null where no hash is kept */
    public PersonalReader(PersonalKind kind, @Nullable IdentityKey key) {
        this.kind = kind;
        this.hasher = key == null ? null : key.hasher();
    }

    @Override
    public @Nullable RowReason read(Slice cell, StoredRow row, int column) {
        int length = normalise(cell);
        if (hasher != null && length > 0) {
            if (utf8.length < 3 * length) {
                utf8 = new byte[3 * length];
            }
            row.putBytes(column + 1, hasher.hex(utf8, Utf8.encode(normal, 0, length, utf8, 0)));
        }
        int masked = Mask.mask(kind, normal, length);
        row.putText(column, normal, 0, masked);
        return null;
    }

    private int normalise(Slice cell) {
        reserve(cell.length());
        int length = Identity.normaliseAscii(cell, normal);
        if (length >= 0) {
            return length;
        }
        String text = Identity.normalise(cell.toString());
        reserve(text.length());
        text.getChars(0, text.length(), normal, 0);
        return text.length();
    }

    /** Room for the text and for a mask that is longer. */
    private void reserve(int length) {
        if (normal.length < length + Mask.LONGEST_ADDITION) {
            normal = Arrays.copyOf(normal, 2 * (length + Mask.LONGEST_ADDITION));
        }
    }
}
