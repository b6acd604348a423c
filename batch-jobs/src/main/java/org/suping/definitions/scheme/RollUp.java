package org.suping.definitions.scheme;

import java.math.BigDecimal;
import org.suping.vocabulary.Certainty;

/**
 * How the score of a legal person follows from its own and those of its branches: shares of 100, the branches' being of their average.
 *
 * @param legalPerson share of its own score
 * @param branches share of the average of its first-level branches
 * @param certainty how well the shares are published
 * @param aggregateCertainty how well it is published that the branches count by their average
 */
public record RollUp(BigDecimal legalPerson, BigDecimal branches, Certainty certainty, Certainty aggregateCertainty) {

    /** That of the weaker of both: a result rests on both. */
    public Certainty weakest() {
        return certainty.compareTo(aggregateCertainty) > 0 ? certainty : aggregateCertainty;
    }
}
