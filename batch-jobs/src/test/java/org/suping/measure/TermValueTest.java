package org.suping.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suping.definitions.TermDefinition.Kind;
import org.suping.measure.TermValue.Count;
import org.suping.measure.TermValue.Distinct;
import org.suping.measure.TermValue.Sum;

/** The values terms can have. */
class TermValueTest {

    @ParameterizedTest
    @CsvSource({
        "COUNT, 17, 17, 17",
        "SUM, -1234.5, 3, -1234.5",
        "SUM, 0, 3, 0",
        "HISTOGRAM, -2:1;0:3;7:1, 5, 5",
        "HISTOGRAM, '', 0, 0",
        "DISTINCT, 4, 9, 4"
    })
    void is_read_back_from_its_canonical_text(Kind kind, String text, long rows, BigDecimal number) {
        TermValue value = TermValue.parse(kind, text, rows);

        assertThat(value.text()).isEqualTo(text);
        assertThat(value.rows()).isEqualTo(rows);
        assertThat(value.number()).isEqualByComparingTo(number);
        assertThat(TermValue.parse(kind, value.text(), value.rows())).isEqualTo(value);
    }

    @Test
    void adds_up_exactly() {
        assertThat(new Count(2).plus(new Count(3))).isEqualTo(new Count(5));
        assertThat(sum("0.1", 1).plus(sum("0.2", 2))).isEqualTo(sum("0.3", 3));
        assertThat(sum("100.00", 1))
                .isEqualTo(sum("1E+2", 1))
                .extracting(TermValue::text)
                .isEqualTo("100");
        assertThat(TermValue.parse(Kind.HISTOGRAM, "1:2;3:4", 6).plus(TermValue.parse(Kind.HISTOGRAM, "0:1;3:1", 2)))
                .extracting(TermValue::text)
                .isEqualTo("0:1;1:2;3:5");
    }

    @Test
    void is_nothing_to_add_where_a_unit_has_no_row() {
        for (Kind kind : new Kind[] {Kind.COUNT, Kind.SUM, Kind.HISTOGRAM}) {
            assertThat(TermValue.zero(kind).plus(TermValue.zero(kind))).isEqualTo(TermValue.zero(kind));
        }
    }

    @Test
    void refuses_to_add_persons_and_to_mix_kinds() {
        assertThatThrownBy(() -> new Distinct(1, 1).plus(new Distinct(1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot add Distinct[values=1, rows=1] and Distinct[values=1, rows=1]");
        assertThatThrownBy(() -> new Count(1).plus(sum("1", 1)))
                .hasMessage("Cannot add Count[rows=1] and Sum[sum=1, rows=1]");
    }

    @Test
    void refuses_a_count_that_no_longer_fits() {
        assertThatThrownBy(() -> new Count(Long.MAX_VALUE).plus(new Count(1))).isInstanceOf(ArithmeticException.class);
    }

    private static Sum sum(String sum, long rows) {
        return new Sum(new BigDecimal(sum), rows);
    }
}
