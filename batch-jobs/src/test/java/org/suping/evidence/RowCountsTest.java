package org.suping.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RowCountsTest {

    @Test
    void counts_rows_that_with_all_the_others_add_up_to_the_rows_read() {
        RowCounts counts = new RowCounts(552, 534, 4, 14, 11);

        assertThat(counts.counting()).isEqualTo(523);
        assertThat(counts.counting() + counts.rejected() + counts.duplicates() + counts.outOfPeriod())
                .isEqualTo(counts.read());
    }

    @Test
    void does_not_exist_when_a_row_is_lost() {
        assertThatThrownBy(() -> new RowCounts(553, 534, 4, 14, 11))
                .hasMessage("Rows read 553 are not the rows stored: accepted 534, rejected 4, out of period 14,"
                        + " duplicates 11, lines 553");
    }
}
