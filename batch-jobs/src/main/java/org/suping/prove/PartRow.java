package org.suping.prove;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.expression.Values;

/** One row of a part, as the proof reads it; valid until the next one is read. */
public interface PartRow extends Values {

    RowRef ref();

    /** Code of its {@link org.suping.vocabulary.RowStatus}. */
    String status();

    /** Code of the finding that decided its status. */
    @Nullable
    String finding();

    /** Whether settlement set it aside. */
    boolean isDuplicate();

    /** 128 bits that are equal exactly when the texts of the column are, or null where there is none. */
    @Nullable
    UUID identity(String column);
}
