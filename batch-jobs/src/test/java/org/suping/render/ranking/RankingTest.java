package org.suping.render.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.suping.render.ranking.Ranking.Entry;
import org.suping.render.ranking.Ranking.Place;
import org.suping.render.ranking.Ranking.Side;

/** Units are called A, B, C … in the order of their values; all medians and fences are by hand. */
class RankingTest {

    @Test
    void has_the_middle_one_of_an_odd_number_as_its_median() {
        // halves {1, 3} and {9, 20}: quartiles 2 and 14.5, 12.5 apart, 18.75 beyond
        assertThat(of("3", "20", "1", "9", "5").spread().orElseThrow())
                .isEqualTo(spread("5", "2", "14.5", "-16.75", "33.25"));
    }

    @Test
    void has_the_mean_of_the_middle_two_of_an_even_number_as_its_median() {
        // halves {1.25, 2.50} and {4.25, 8.00}
        assertThat(of("8.00", "1.25", "4.25", "2.50").spread().orElseThrow())
                .isEqualTo(spread("3.375", "1.875", "6.125", "-4.5", "12.5"));
    }

    @Test
    void marks_what_lies_beyond_a_fence_and_not_what_lies_on_it() {
        // halves {2, 10, 10, 12} and {14, 14, 16, 22}: quartiles 10 and 15, fences 2.5 and 22.5
        Ranking ranking = of("2", "10", "10", "12", "14", "14", "16", "22");
        assertThat(ranking.spread().orElseThrow()).isEqualTo(spread("13", "10", "15", "2.5", "22.5"));
        assertThat(ranking.outliers()).isEqualTo(1);
        assertThat(ranking.places().get(7)).isEqualTo(new Place(8, "A", new BigDecimal("2"), Side.BELOW));

        assertThat(of("2.5", "10", "10", "12", "14", "14", "16", "22.5").outliers())
                .isZero();
        assertThat(of("2.5", "10", "10", "12", "14", "14", "16", "22.6")
                        .places()
                        .get(0))
                .isEqualTo(new Place(1, "H", new BigDecimal("22.6"), Side.ABOVE));
    }

    @Test
    void gives_equal_values_one_rank_and_leaves_the_next_out() {
        assertThat(of("7", "9", "7.0", "1").places())
                .extracting(place -> place.rank() + place.unit())
                .containsExactly("1B", "2A", "2C", "4D");
    }

    @Test
    void ranks_nobody_without_a_value_and_counts_it_in_no_median() {
        Ranking ranking = of("4", null, "6", null);

        assertThat(ranking.places()).extracting(Place::unit).containsExactly("C", "A");
        assertThat(ranking.without()).containsExactly("B", "D");
        assertThat(ranking.spread().orElseThrow().median()).isEqualTo(new BigDecimal("5"));
    }

    @Test
    void says_of_one_unit_that_it_is_the_first_and_the_median() {
        Ranking ranking = of("12.50");

        assertThat(ranking.places()).containsExactly(new Place(1, "A", new BigDecimal("12.50"), Side.WITHIN));
        assertThat(ranking.spread().orElseThrow()).isEqualTo(spread("12.50", "12.50", "12.50", "12.5", "12.5"));
    }

    @Test
    void has_no_spread_where_nobody_has_a_value() {
        assertThat(of(null, null)).isEqualTo(new Ranking(List.of(), List.of("A", "B"), java.util.Optional.empty()));
        assertThat(Ranking.of(List.of()).places()).isEmpty();
    }

    @Test
    void is_the_same_in_whatever_order_units_come() {
        List<Entry> entries = new ArrayList<>(entries("5", "3", "3", null, "8", "-2", "100"));
        Ranking ranking = Ranking.of(entries);
        Collections.shuffle(entries, new Random(20261122));

        assertThat(Ranking.of(entries)).isEqualTo(ranking);
        assertThat(ranking.places().get(0).side()).isEqualTo(Side.ABOVE);
    }

    private static Ranking of(@Nullable String... values) {
        return Ranking.of(entries(values));
    }

    private static List<Entry> entries(@Nullable String... values) {
        List<Entry> entries = new ArrayList<>();
        for (String value : values) {
            String unit = String.valueOf((char) ('A' + entries.size()));
            entries.add(new Entry(unit, value == null ? null : new BigDecimal(value)));
        }
        return entries;
    }

    private static Spread spread(String median, String lower, String upper, String lowerFence, String upperFence) {
        return new Spread(
                new BigDecimal(median),
                new BigDecimal(lower),
                new BigDecimal(upper),
                new BigDecimal(lowerFence),
                new BigDecimal(upperFence));
    }
}
