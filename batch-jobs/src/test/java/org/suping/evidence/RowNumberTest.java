package org.suping.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RowNumberTest {

    @Test
    void names_a_line_and_the_second_row_made_of_it() {
        assertThat(RowNumber.text(RowNumber.of(12, 0))).isEqualTo("12");
        assertThat(RowNumber.text(RowNumber.of(12, 1))).isEqualTo("12#2");
        assertThat(RowNumber.of(12, 0)).isEqualTo(12);
    }

    @Test
    void gives_back_what_it_was_made_of() {
        Random random = new Random(5);
        for (int i = 0; i < 1_000; i++) {
            long line = 1 + random.nextInt(Integer.MAX_VALUE);
            int matter = random.nextInt(1_000);
            long number = RowNumber.of(line, matter);

            assertThat(RowNumber.line(number)).isEqualTo(line);
            assertThat(RowNumber.matter(number)).isEqualTo(matter);
        }
    }
}
