package org.suping.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** How numbers are rounded. */
class RoundingTest {

    @Test
    void goes_half_up_away_from_zero() {
        assertThat(Rounding.toScale(new BigDecimal("0.125"), 2)).isEqualTo("0.13");
        assertThat(Rounding.toScale(new BigDecimal("-0.125"), 2)).isEqualTo("-0.13");
        assertThat(Rounding.toScale(new BigDecimal("0.1249"), 2)).isEqualTo("0.12");
    }

    @Test
    void happens_once_after_the_factor() {
        BigDecimal hundred = BigDecimal.valueOf(100);

        // 1 ÷ 8 rounded to two places first would give 13.00
        assertThat(Rounding.quotient(BigDecimal.ONE, BigDecimal.valueOf(8), hundred, 2))
                .isEqualTo("12.50");
        // 2 ÷ 3 = 66.666…
        assertThat(Rounding.quotient(BigDecimal.valueOf(2), BigDecimal.valueOf(3), hundred, 2))
                .isEqualTo("66.67");
    }

    @Test
    void ends_on_multiples_of_a_unit() {
        assertThat(Rounding.toUnit(new BigDecimal("18.254"), new BigDecimal("0.1")))
                .isEqualTo("18.3");
        assertThat(Rounding.toUnit(new BigDecimal("18.254"), new BigDecimal("0.5")))
                .isEqualTo("18.5");
        assertThat(Rounding.toUnit(new BigDecimal("18.25"), new BigDecimal("0.1")))
                .isEqualTo("18.3");
    }

    @Test
    void of_a_quotient_to_a_unit_is_not_rounded_before() {
        // 1 ÷ 3 × 1 = 0.333…; a quotient of 0.3 would end on 0.5 too, one of 0.24999 must not
        assertThat(Rounding.quotientToUnit(
                        new BigDecimal("24.9999999"), BigDecimal.valueOf(100), BigDecimal.ONE, new BigDecimal("0.5")))
                .isEqualTo("0.0");
        assertThat(Rounding.quotientToUnit(
                        new BigDecimal("21.4"), BigDecimal.valueOf(35), BigDecimal.valueOf(100), new BigDecimal("0.1")))
                .isEqualTo("61.1");
    }
}
