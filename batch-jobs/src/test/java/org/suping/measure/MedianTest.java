package org.suping.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suping.definitions.TermDefinition.Kind;
import org.suping.measure.TermValue.Histogram;

/** The middle of a histogram. */
class MedianTest {

    @Test
    void is_the_middle_row_of_an_odd_number() {
        assertThat(Median.of(histogram("1:1;5:1;900:1"))).hasValue(new BigDecimal("5.0"));
        assertThat(Median.of(histogram("3:1"))).hasValue(new BigDecimal("3.0"));
    }

    @Test
    void is_the_exact_mean_of_the_two_middle_rows_of_an_even_number() {
        assertThat(Median.of(histogram("1:2;4:2"))).hasValue(new BigDecimal("2.5"));
        assertThat(Median.of(histogram("-3:1;0:1"))).hasValue(new BigDecimal("-1.5"));
        assertThat(Median.of(histogram("7:4"))).hasValue(new BigDecimal("7.0"));
    }

    @Test
    void does_not_exist_without_a_row() {
        assertThat(Median.of(histogram(""))).isEmpty();
    }

    @ParameterizedTest(name = "values drawn from seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void is_that_of_the_sorted_values(long seed) {
        Random random = new Random(seed);
        List<Long> values =
                random.longs(1 + random.nextInt(60), -5, 20).boxed().sorted().toList();
        Histogram histogram = new Histogram(
                values.stream().collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting())));

        long two = values.get((values.size() - 1) / 2) + values.get(values.size() / 2);
        assertThat(Median.of(histogram))
                .hasValue(BigDecimal.valueOf(two).divide(BigDecimal.valueOf(2), 1, RoundingMode.UNNECESSARY));
    }

    private static Histogram histogram(String text) {
        return (Histogram) TermValue.parse(Kind.HISTOGRAM, text, 0);
    }
}
