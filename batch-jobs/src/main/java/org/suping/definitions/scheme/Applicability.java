package org.suping.definitions.scheme;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.expression.Expression;

/**
 * When a criterion applies at all; where it does not, its points go to the others of its element.
 *
 * @param quarters in which it applies, empty for all; in a whole year it applies in any case
 * @param indicator whose figure decides; null where none does
 * @param when over the name {@code value}; null where no indicator decides
 */
public record Applicability(
        Set<Integer> quarters,
        @Nullable String indicator,
        @Nullable Expression when) {

    public static final Applicability ALWAYS = new Applicability(Set.of(), null, null);
}
