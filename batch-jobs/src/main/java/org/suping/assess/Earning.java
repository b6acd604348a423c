package org.suping.assess;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.suping.vocabulary.Text;

/**
 * What a rule says of a criterion, before anything is rounded or re-weighted.
 *
 * @param state SCORED, or why there is no score
 * @param what the kind of rule
 * @param from what it rests on
 * @param filled the rule with the numbers put in; empty where the number stands for itself
 * @param exact points, not yet kept within 0 and the criterion's; null where there is no score
 */
record Earning(
        ScoreState state,
        Text what,
        Text from,
        Text filled,
        @Nullable BigDecimal exact) {

    static Earning of(Text what, Text from, Text filled, BigDecimal exact) {
        return new Earning(ScoreState.SCORED, what, from, filled, exact);
    }

    /** @param why the whole sentence */
    static Earning none(ScoreState state, Text why) {
        return new Earning(state, Text.EMPTY, why, Text.EMPTY, null);
    }
}
