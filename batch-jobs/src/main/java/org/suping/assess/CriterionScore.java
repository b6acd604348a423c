package org.suping.assess;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suping.vocabulary.Text;

/**
 * What one criterion earned.
 *
 * @param points the most it can earn, after re-weighting; 0 for a deduction and where it does not apply
 * @param earned rounded as the scheme says and kept within 0 and points, negative for a deduction; null when it has no score
 * @param arithmetic the rule with the numbers put in, or why there is no score
 * @param lines the same line by line, their amounts adding up to what was earned; none without a score
 */
public record CriterionScore(
        String element,
        String criterion,
        ScoreState state,
        BigDecimal points,
        @Nullable BigDecimal earned,
        Text arithmetic,
        List<ScoreLine> lines) {

    public CriterionScore {
        lines = List.copyOf(lines);
        if ((state == ScoreState.SCORED) != (earned != null)) {
            throw new IllegalArgumentException("Criterion " + criterion + " is " + state + " and earned " + earned);
        }
    }

    /** Whether its points count in the weight that is scored. */
    public boolean applies() {
        return state != ScoreState.NOT_APPLICABLE;
    }

    /** Points not earned: all of them where there is no score, and those a deduction took. */
    public BigDecimal lost() {
        return earned == null ? points : points.subtract(earned);
    }
}
