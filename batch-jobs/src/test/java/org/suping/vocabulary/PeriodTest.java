package org.suping.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest(name = "before {0} comes {1}")
    @CsvSource({"2026Q4,2026Q3", "2026Q1,2025Q4", "2026,2025"})
    void follows_the_one_before(String period, String previous) {
        assertThat(Period.parse(period).previous()).isEqualTo(Period.parse(previous));
    }

    @Test
    void ends_the_day_before_the_next_begins() {
        Period next = Period.parse("2026Q1");

        assertThat(next.previous().end().plusDays(1)).isEqualTo(next.start());
    }
}
