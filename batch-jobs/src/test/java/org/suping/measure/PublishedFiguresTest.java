package org.suping.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suping.vocabulary.Rounding;

/** The regulator's bulletins on insurance complaints, recomputed: shares and growth are printed as we would print them. */
class PublishedFiguresTest {

    private static final BigDecimal PER_CENT = BigDecimal.valueOf(100);

    /** An exact half goes up: half-even would print 78.12. */
    @ParameterizedTest(name = "{0}: {1} of {2} are {3} %")
    @CsvSource({
        "an exact half,            1125,  1440, 78.13",
        "2020Q2 property of all,  16200, 33732, 48.03",
        "2020Q2 life of all,      17532, 33732, 51.97",
        "2020Q2 property claims,   8077, 16200, 49.86",
        "2020Q2 property sales,    4969, 16200, 30.67",
        "2020Q2 property motor,    6397, 16200, 39.49",
        "2020Q2 property guarantee, 6433, 16200, 39.71",
        "2020Q2 life sales,        7654, 17532, 43.66",
        "2020Q2 life claims,       2328, 17532, 13.28",
        "2020Q3 property of all,  16895, 36754, 45.97",
        "2020Q4 life of all,      14695, 26688, 55.06",
        "2021Q1 property claims,  11085, 15539, 71.34",
        "2021Q4 property motor,    9082, 14247, 63.75",
        "2021Q4 life disease,      5341, 23399, 22.83",
        "2022Q2 first of property, 2164, 10051, 21.53",
        "2022Q2 first of life,     4093, 18503, 22.12",
        "2022Q2 property claims,   7808, 10051, 77.68"
    })
    void are_shares_of_their_own_sector_rounded_half_up_once(
            String what, BigDecimal part, BigDecimal whole, BigDecimal printed) {
        assertThat(Rounding.quotient(part, whole, PER_CENT, 2)).as(what).isEqualTo(printed);
    }

    @ParameterizedTest(name = "{0}: {1} after {2} are {3} %")
    @CsvSource({
        "2020Q3 on the quarter,          36754, 33732,  8.96",
        "2020Q3 property on the quarter, 16895, 16200,  4.29",
        "2020Q3 life on the quarter,     19859, 17532, 13.27",
        "2021Q4 property on the quarter, 14247, 16669, -14.53",
        "2022Q1 property on the year,     9373, 15539, -39.68",
        "2022Q1 life on the year,        17172, 22353, -23.18"
    })
    void are_growth_on_the_base_that_is_named(String what, BigDecimal now, BigDecimal base, BigDecimal printed) {
        assertThat(Rounding.quotient(now.subtract(base), base, PER_CENT, 2))
                .as(what)
                .isEqualTo(printed);
    }
}
