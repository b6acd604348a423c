package org.suping.definitions.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/**
 * Where scores are rounded and how: each criterion once, last, and the projected score once. Sums are exact.
 *
 * @param criterion smallest unit of a criterion's score
 * @param projected smallest unit of the projected score
 */
public record ScoreRounding(Mode mode, BigDecimal criterion, BigDecimal projected) {

    /** How a number between two multiples of the unit is rounded. */
    public enum Mode {
        HALF_UP(RoundingMode.HALF_UP),
        HALF_EVEN(RoundingMode.HALF_EVEN),
        DOWN(RoundingMode.DOWN);

        private final RoundingMode java;

        Mode(RoundingMode java) {
            this.java = java;
        }

        /** As it is said beside a number: 四舍五入, rounded half up. */
        public Text text() {
            return Labels.text("rounding." + name());
        }
    }

    /** Half up, to one unit everywhere. */
    public static ScoreRounding halfUp(BigDecimal unit) {
        return new ScoreRounding(Mode.HALF_UP, unit, unit);
    }

    /** A criterion's score. */
    public BigDecimal criterion(BigDecimal exact) {
        return exact.divide(criterion, 0, mode.java).multiply(criterion);
    }

    /** earned ÷ weight × 100, not rounded before. */
    public BigDecimal projected(BigDecimal earned, BigDecimal weight) {
        return score(earned.multiply(BigDecimal.valueOf(100)), weight);
    }

    /** dividend ÷ divisor as a projected score, not rounded before. */
    public BigDecimal score(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor.multiply(projected), 0, mode.java).multiply(projected);
    }
}
