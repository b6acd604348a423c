package org.suping.definitions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.expression.Expression;
import org.suping.definitions.rows.NormalStep;
import org.suping.vocabulary.Text;

/**
 * One column of a record.
 *
 * @param name lower case with underscores, as in parts and expressions
 * @param codeList name of its code list, for {@link ColumnType#CODE}
 * @param personal what personal data it holds, masked before it is stored
 * @param hashed whether a keyed hash of the normalised value is stored beside it, as {@code NAME_hash} (type TEXT in
 *     expressions, 32 hexadecimal digits)
 * @param normal how a personal value is brought into one spelling before it is hashed and masked
 * @param kept whether its free text is kept, masked; otherwise nothing of it is stored
 * @param mayLieAhead whether its days may lie after the day a delivery speaks of: a term or a plan, and nothing that was seen
 * @param fallback the code that stands where a source does not deliver the column; empty where nothing does
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
        List<NormalStep> normal,
        boolean kept,
        boolean mayLieAhead,
        String fallback,
        @Nullable Expression derived) {

    /** A column whose personal values are brought into one spelling as is usual for their kind; its free text is left out. */
    public ColumnDefinition(
            String name,
            Text title,
            ColumnType type,
            boolean required,
            @Nullable String codeList,
            @Nullable PersonalKind personal,
            boolean hashed,
            @Nullable Expression derived) {
        this(
                name,
                title,
                type,
                required,
                codeList,
                personal,
                hashed,
                personal == null ? List.of() : personal.usual(),
                false,
                false,
                "",
                derived);
    }

    /** Whether it holds free text of which nothing is stored: its cells are empty, whatever was delivered. */
    public boolean isLeftOut() {
        return personal == PersonalKind.FREE_TEXT && !kept;
    }

    /** Whether it holds free text that is stored, masked. */
    public boolean isKeptText() {
        return personal == PersonalKind.FREE_TEXT && kept;
    }

    /** Whether a source must say where it comes from. */
    public boolean mustBeDelivered() {
        return required && derived == null && fallback.isEmpty();
    }

    /** Whether its days were seen by whoever delivered them. */
    public boolean isSeenDay() {
        return type == ColumnType.DATE && derived == null && !mayLieAhead;
    }

    /** The name of the column that holds the keyed hash. */
    public String hashName() {
        return name + "_hash";
    }
}
