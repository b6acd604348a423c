package org.suping.assess;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.suping.vocabulary.Text;

/**
 * What one criterion earned.
 *
 * @param points the most it can earn
 * @param earned rounded half up to the scheme's unit and kept within 0 and points; null when its figure has no value
 * @param arithmetic the rule with the numbers put in, or why there is no score
 */
public record CriterionScore(
        String element,
        String criterion,
        BigDecimal points,
        @Nullable BigDecimal earned,
        Text arithmetic) {}
