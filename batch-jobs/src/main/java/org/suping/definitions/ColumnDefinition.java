package org.suping.definitions;

import org.jspecify.annotations.Nullable;
import org.suping.definitions.expression.Expression;
import org.suping.vocabulary.Text;

/**
 * One column of a record.
 *
 * @param name lower case with underscores, as in parts and expressions
 * @param codeList name of its code list, for {@link ColumnType#CODE}
 * @param personal what personal data it holds, masked before it is stored
 * @param hashed whether a keyed hash of the normalised value is stored beside it, as {@code NAME_hash} (type TEXT in
 *     expressions, 32 hexadecimal digits)
 * @param derived computed from the other columns instead of read
 */
public record ColumnDefinition(
        String name,
        Text title,
        ColumnType type,
        boolean required,
        @Nullable String codeList,
        @Nullable PersonalKind personal,
        boolean hashed,
        @Nullable Expression derived) {

    /** The name of the column that holds the keyed hash. */
    public String hashName() {
        return name + "_hash";
    }
}
