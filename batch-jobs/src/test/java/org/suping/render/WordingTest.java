package org.suping.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.00",
                "7",
                "-7",
                "99.5",
                "999",
                "-999",
                "1000",
                "-1000",
                "-100000.25",
                "12345.6789",
                "999999",
                "1234567",
                "-1234567.10",
                "1E+3",
                "1.5E+7",
                "123456789012345678901234567890.12"
            })
    void numbers_keep_their_decimals_and_have_their_digits_in_groups_of_three(String digits) {
        BigDecimal number = new BigDecimal(digits);

        assertThat(Wording.number(number))
                .isEqualTo(String.format(Locale.ROOT, "%,." + Math.max(number.scale(), 0) + "f", number));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 999, 1000, -1000, 1_234_567, Long.MAX_VALUE, Long.MIN_VALUE})
    void whole_numbers_have_their_digits_in_groups_of_three(long number) {
        assertThat(Wording.number(number)).isEqualTo(String.format(Locale.ROOT, "%,d", number));
    }
}
