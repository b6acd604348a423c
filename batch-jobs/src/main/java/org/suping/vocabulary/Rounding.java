package org.suping.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The one place where a number is rounded: half up, once, last. */
public final class Rounding {

    private Rounding() {}

    /** A number at a scale. */
    public static BigDecimal toScale(BigDecimal exact, int scale) {
        return exact.setScale(scale, RoundingMode.HALF_UP);
    }

    /**
     * dividend ÷ divisor × factor at a scale. Multiplied first and divided straight to the scale, so that nothing is rounded
     * twice.
     */
    public static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor, BigDecimal factor, int scale) {
        return dividend.multiply(factor).divide(divisor, scale, RoundingMode.HALF_UP);
    }

    /** A number as a multiple of a smallest unit: 18.254 in units of 0.1 is 18.3, in units of 0.5 it is 18.5. */
    public static BigDecimal toUnit(BigDecimal exact, BigDecimal unit) {
        return exact.divide(unit, 0, RoundingMode.HALF_UP).multiply(unit);
    }

    /** dividend ÷ divisor × factor as a multiple of a smallest unit, not rounded before. */
    public static BigDecimal quotientToUnit(
            BigDecimal dividend, BigDecimal divisor, BigDecimal factor, BigDecimal unit) {
        return quotient(dividend, divisor.multiply(unit), factor, 0).multiply(unit);
    }
}
