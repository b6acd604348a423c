package org.suping.collect.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suping.collect.CellReader;
import org.suping.collect.RowReason;
import org.suping.collect.Slice;
import org.suping.collect.StoredRow;
import org.suping.definitions.source.CellFormat.NumberFormat;
import org.suping.vocabulary.Text;

/** How single cells are read. */
class CellReaderTest {

    private static final RowReason WRONG = RowReason.of(RowReason.Kind.NUMBER, Text.EMPTY);

    private static final RowReason WRONG_ORDER = RowReason.of(RowReason.Kind.DATE_ORDER, Text.EMPTY);

    private final StoredRow row = new StoredRow(1);

    @ParameterizedTest(name = "{0} × 10,000 is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "1.5|15000",
                "-1234.5678|-12345678",
                "+7|70000",
                "1,234,567.89|12345678900",
                "99999999999999.9999|999999999999999999",
                "１，２３４．５|12345000",
                "￥1,234.50|12345000",
                "¥12|120000",
                "12元|120000",
                "1.5万|150000000",
                "1.23456789万元|123456789",
                "-0.5亿元|-500000000000",
                "(1,234.50)|-12345000",
                "（12）|-120000",
            })
    void an_amount_is_read_exactly(String written, long unscaled) {
        assertThat(read(amounts(), written)).isNull();
        assertThat(row.number(0)).isEqualTo(unscaled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.23456",
                "100000000000000",
                "1,23",
                "1234,567",
                ",123",
                "1.",
                ".5",
                "-",
                "1e5",
                "(12",
                "12)",
                "(-12)",
                "12万元整",
                "￥",
                "万",
                "一百",
                "1.2.3",
                "1,234.5,6",
                "9999999999999999999999"
            })
    void what_an_amount_cannot_hold_is_refused(String written) {
        assertThat(read(amounts(), written)).isSameAs(WRONG);
        assertThat(row.has(0)).isFalse();
    }

    @ParameterizedTest(name = "{0} as {1} is {2}")
    @CsvSource({
        "2026-07-03, yyyy-MM-dd, 2026-07-03",
        "2024-02-29, yyyy-MM-dd, 2024-02-29",
        "20260703, yyyyMMdd, 2026-07-03",
        "2026年07月03日, yyyy年MM月dd日, 2026-07-03",
        "2026/7/3, yyyy/M/d, 2026-07-03",
        "2026-07-03 12:09:38, yyyy-MM-dd HH:mm:ss, 2026-07-03",
        "2026-07-03 12:09:38.0, yyyy-MM-dd HH:mm:ss.S, 2026-07-03",
        "2026-07-03T12:09:38+08:00, yyyy-MM-dd'T'HH:mm:ss'+08:00', 2026-07-03",
        "03-JUL-26, dd-MMM-yy, 2026-07-03",
        "03-7月-26, dd-MMM-yy, 2026-07-03",
        "03-7月 -26, dd-M月 -yy, 2026-07-03",
        "'July 3, 2026', 'MMMM d, yyyy', 2026-07-03",
        "2026年7月3日 星期五, yyyy年M月d日 EEEE, 2026-07-03",
        "2026/7/3 上午9:05:00, yyyy/M/d ah:mm:ss, 2026-07-03",
        "2026/7/3 下午 1:05, yyyy/M/d a h:mm, 2026-07-03",
        "7/3/2026 1:05:00 PM, M/d/yyyy h:mm:ss a, 2026-07-03",
    })
    void a_day_is_read_in_the_format_of_the_source(String written, String format, LocalDate day) {
        assertThat(read(days(format), written)).isNull();
        assertThat(row.number(0)).isEqualTo(day.toEpochDay());
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "2026-02-30, yyyy-MM-dd",
        "2025-02-29, yyyy-MM-dd",
        "2026-13-01, yyyy-MM-dd",
        "2026-00-10, yyyy-MM-dd",
        "2026-01-00, yyyy-MM-dd",
        "2026/07/03, yyyy-MM-dd",
        "2026-7-3, yyyy-MM-dd",
        "2026-07-03 12:00, yyyy-MM-dd",
        "2026/2/30, yyyy/M/d",
        "30-FEB-26, dd-MMM-yy",
        "2026年7月3日 星期六, yyyy年M月d日 EEEE",
        "2026-07-03T12:09:38Z, yyyy-MM-dd'T'HH:mm:ss'+08:00'",
    })
    void what_is_no_day_in_the_format_is_refused(String written, String format) {
        assertThat(read(days(format), written)).isSameAs(WRONG);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"来访, visit", "visit, visit", "'\u3000来访\u00A0', visit"})
    void a_code_is_read_in_the_spelling_of_the_source_or_its_own(String written, String code) {
        assertThat(read(channels(), written)).isNull();
        assertThat(row.text(0)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"来店", "Visit", "vis it"})
    void a_code_that_nobody_knows_is_refused(String written) {
        assertThat(read(channels(), written)).isSameAs(WRONG);
        assertThat(row.has(0)).isFalse();
    }

    @ParameterizedTest(name = "{0} of {1} yuan is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "12.5|10000|1250000000",
                "12.34567|10000|1234567000",
                "-0.00000001|100000000|-10000",
                "12.5元|10000|125000",
                "1.2亿|10000|1200000000000",
            })
    void an_amount_is_read_in_the_unit_of_the_source_unless_it_names_its_own(
            String written, long times, long unscaled) {
        assertThat(read(new NumberReader(4, new NumberFormat('.', times), WRONG), written))
                .isNull();
        assertThat(row.number(0)).isEqualTo(unscaled);
    }

    @Test
    void an_amount_is_read_with_a_decimal_comma_where_the_source_says_so() {
        NumberReader reader = new NumberReader(4, new NumberFormat(',', 1), WRONG);

        assertThat(read(reader, "1.234.567,89")).isNull();
        assertThat(row.number(0)).isEqualTo(12_345_678_900L);
        assertThat(read(reader, "1,234.5")).isSameAs(WRONG);
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({"30-04-2015, MM-dd-yyyy", "4/30/2015, d/M/yyyy"})
    void a_day_in_the_other_order_is_told_apart(String written, String format) {
        assertThat(read(days(format), written)).isSameAs(WRONG_ORDER);
    }

    private static NumberReader amounts() {
        return new NumberReader(4, NumberFormat.PLAIN, WRONG);
    }

    private static DateReader days(String format) {
        return new DateReader(List.of(new DayFormat(format)), WRONG, WRONG_ORDER);
    }

    private static CodeReader channels() {
        return new CodeReader(Set.of("visit", "letter"), Map.of("来访", "visit"), text -> WRONG);
    }

    private @Nullable RowReason read(CellReader reader, String written) {
        row.begin(1);
        Slice cell = new Slice();
        cell.trim(written);
        return reader.read(cell, row, 0);
    }
}
