package org.suping.assess;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suping.evidence.AttemptKey;

/**
 * The scores and what they add up to.
 *
 * @param scheme id of the scheme, empty when the year has none
 * @param scores in the order of the scheme
 * @param elements one for each element of the scheme, in its order
 * @param scoredWeight weight of the elements that have criteria, of 100, whether or not their figures have a value
 * @param earned points earned in them
 * @param projected earned ÷ scoredWeight × 100, rounded half up to the scheme's unit; null when nothing is scored
 * @param level what the projected score would earn; null when nothing is scored
 */
public record AssessedReturn(
        AttemptKey attempt,
        String scheme,
        List<CriterionScore> scores,
        List<ElementScore> elements,
        BigDecimal scoredWeight,
        BigDecimal earned,
        @Nullable BigDecimal projected,
        @Nullable String level) {

    /** Of a year without a scheme: figures are reported, nothing is scored. */
    public static AssessedReturn unscored(AttemptKey attempt) {
        return new AssessedReturn(attempt, "", List.of(), List.of(), BigDecimal.ZERO, BigDecimal.ZERO, null, null);
    }

    /**
     * One element's sum.
     *
     * @param earned null while the element has no criterion with a score
     */
    public record ElementScore(
            String element, BigDecimal weight, @Nullable BigDecimal earned) {}
}
