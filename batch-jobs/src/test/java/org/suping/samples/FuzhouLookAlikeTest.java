package org.suping.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suping.samples.FuzhouLookAlike.Row;
import org.suping.vocabulary.OrgUnit;

/** The hotline's definitions over invented rows with the same quirks; runs everywhere. */
@Tag("campaign")
class FuzhouLookAlikeTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void gives_the_cells_that_a_plain_count_gives(long seed, @TempDir Path folder) throws IOException {
        FuzhouRun run = FuzhouRun.of(folder);
        List<Row> rows = FuzhouLookAlike.rows(seed, 1_000, run.riversOfDistricts());
        FuzhouLookAlike.write(run.source(), rows);

        FuzhouCrosstab crosstab = run.crosstab();

        List<Row> counting = rows.stream()
                .filter(row -> FuzhouCrosstab.YEARS.contains(row.day().getYear()))
                .toList();
        for (OrgUnit unit : run.definitions().organisation().units().values()) {
            List<Row> own =
                    counting.stream().filter(row -> isBelow(run, row, unit)).toList();
            assertThat(crosstab.row(unit.code()))
                    .as(unit.name().zh())
                    .containsExactlyInAnyOrderEntriesOf(expected(run, own, counting.size()));
        }
    }

    private static boolean isBelow(FuzhouRun run, Row row, OrgUnit unit) {
        String name = unit.name().zh();
        return unit.code().equals(FuzhouCrosstab.CITY)
                || name.equals(row.district())
                || name.equals(row.river()) && unit.code().equals(run.unit(row.district(), row.river()));
    }

    private static Map<String, BigDecimal> expected(FuzhouRun run, List<Row> rows, int all) {
        Map<String, BigDecimal> expected = new LinkedHashMap<>();
        expected.put("total", count(rows, row -> true));
        FuzhouCrosstab.YEARS.forEach(year ->
                expected.put("y" + year, count(rows, row -> row.day().getYear() == year)));
        words(run, "kind")
                .forEach(kind ->
                        expected.put(kind, count(rows, row -> row.kind().equals(kind))));
        words(run, "channel")
                .forEach(channel -> expected.put(
                        channel, count(rows, row -> row.channel().strip().equals(channel))));
        expected.put("匿名", count(rows, Row::anonymous));
        expected.put("实名", count(rows, row -> !row.anonymous()));
        if (!rows.isEmpty()) {
            expected.put("share", ratio(rows.size(), all));
            expected.put(
                    "avg_transfers",
                    ratio(rows.stream().mapToInt(Row::transfers).sum(), rows.size()));
            expected.put(
                    "avg_replies", ratio(rows.stream().mapToInt(Row::replies).sum(), rows.size()));
            IntStream days =
                    rows.stream().filter(row -> !row.days().isEmpty()).mapToInt(row -> Integer.parseInt(row.days()));
            expected.put("avg_days", ratio(days.sum(), rows.size()));
        }
        return expected;
    }

    private static List<String> words(FuzhouRun run, String list) {
        return FuzhouCrosstab.words(run.definitions(), list).values().stream()
                .map(text -> text.zh())
                .toList();
    }

    private static BigDecimal count(List<Row> rows, Predicate<Row> predicate) {
        return BigDecimal.valueOf(rows.stream().filter(predicate).count());
    }

    private static BigDecimal ratio(long numerator, long denominator) {
        return BigDecimal.valueOf(numerator)
                .divide(BigDecimal.valueOf(denominator), FuzhouCrosstab.SCALE, RoundingMode.HALF_UP);
    }
}
