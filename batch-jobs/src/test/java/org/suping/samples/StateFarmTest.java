package org.suping.samples;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.measure.Breakdown;
import org.suping.measure.FigureKey;
import org.suping.seal.ReturnContent;

/**
 * Complaints about one insurer to a state's insurance department, counted by definitions alone: once for each complaint, once
 * for each respondent of it, and once for each reason of it.
 */
@Tag("campaign")
class StateFarmTest {

    private static final String GROUP = "SF";
    private static final String COMPLAINTS = "TX-01";
    private static final String BY_RESPONDENT = "TX-02";
    private static final String REASONS = "TX-05";
    private static final String REASON = "Reason complaint filed";

    @Test
    void counts_11165_complaints_in_11173_rows_of_real_input(@TempDir Path folder) throws IOException {
        Path data = SampleRun.realData("texas-statefarm");
        SampleRun run = SampleRun.of("texas-statefarm", folder);
        Files.copy(data.resolve("Statefarm_complaints.csv"), run.source());

        List<ReturnContent> years = years(run, 2012, 2025);

        assertThat(total(years, figure(COMPLAINTS, GROUP))).isEqualTo(11_165);
        assertThat(total(years, figure(BY_RESPONDENT, GROUP))).isEqualTo(11_173);
        assertThat(total(years, figure(REASONS, GROUP))).isEqualTo(20_002);
        assertThat(total(years, by(REASONS, "reason", "claim-delay"))).isEqualTo(5_059);
        assertThat(total(years, by(REASONS, "reason", "balance-billing"))).isOne();
        assertThat(reasons(rows(run.source()))).hasSize(64);
        assertThat(rows(run.source()).stream().map(row -> row.getField(REASON)).distinct())
                .hasSize(529);
        assertThat(total(years, by("confirmed", "confirmed"))).isEqualTo(2_007);
        assertThat(total(years, by("coverage", "automobile"))).isEqualTo(7_034);
        assertCountsAreThoseOf(years, run);
    }

    @Test
    void counts_invented_rows_as_a_plain_count_does(@TempDir Path folder) throws IOException {
        SampleRun run = SampleRun.of("texas-statefarm", folder);
        StateFarmLookAlike.write(run.source(), 4, 800);

        List<ReturnContent> years = years(run, 2021, 2023);

        assertThat(total(years, figure(COMPLAINTS, GROUP))).isEqualTo(800);
        assertThat(total(years, figure(BY_RESPONDENT, GROUP))).isGreaterThan(800);
        assertThat(total(years, figure(REASONS, GROUP))).isGreaterThan(total(years, figure(BY_RESPONDENT, GROUP)));
        assertCountsAreThoseOf(years, run);
    }

    /** Every respondent's complaints and rows, and that no row is refused or taken for another's double. */
    private static void assertCountsAreThoseOf(List<ReturnContent> years, SampleRun run) throws IOException {
        List<NamedCsvRecord> rows = rows(run.source());
        Map<String, Long> byRespondent = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("Respondent ID"), TreeMap::new, Collectors.counting()));
        byRespondent.forEach((respondent, count) -> {
            assertThat(total(years, figure(BY_RESPONDENT, respondent)))
                    .as(respondent)
                    .isEqualTo(count);
            assertThat(total(years, figure(COMPLAINTS, respondent)))
                    .as(respondent)
                    .isEqualTo(count);
        });
        assertThat(total(years, by("confirmed", "confirmed")))
                .isEqualTo(
                        count(rows, row -> row.getField("Confirmed complaint").equals("Yes")));
        Map<String, String> codes = run.definitions().sources().values().stream()
                .flatMap(source -> source.columns().stream())
                .filter(column -> column.column().equals("reason"))
                .map(column -> column.format().codes())
                .findFirst()
                .orElseThrow();
        reasons(rows)
                .forEach((reason, count) -> assertThat(
                                total(years, by(REASONS, "reason", codes.getOrDefault(reason, ""))))
                        .as(reason)
                        .isEqualTo(count));
        long made = reasons(rows).values().stream().mapToLong(count -> count).sum();
        for (ReturnContent year : years) {
            year.collected().files().forEach(file -> {
                assertThat(year.collected().counts(file).rejected()).isZero();
                assertThat(year.collected().counts(file).duplicates()).isZero();
                assertThat(year.collected().counts(file).lines()).isEqualTo(rows.size());
                assertThat(year.collected().counts(file).read()).isEqualTo(made);
            });
        }
    }

    /** Each single reason, and how many rows name it. */
    private static Map<String, Long> reasons(List<NamedCsvRecord> rows) {
        return rows.stream()
                .flatMap(row -> Stream.of(row.getField(REASON).split(";")))
                .map(String::strip)
                .collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()));
    }

    private static List<ReturnContent> years(SampleRun run, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(run::year).toList();
    }

    private static long total(List<ReturnContent> years, FigureKey figure) {
        return years.stream()
                .map(year -> SampleRun.term(year, figure, 0))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .longValueExact();
    }

    private static FigureKey figure(String indicator, String unit) {
        return new FigureKey(indicator, unit);
    }

    private static FigureKey by(String dimension, String code) {
        return by(BY_RESPONDENT, dimension, code);
    }

    private static FigureKey by(String indicator, String dimension, String code) {
        return new FigureKey(indicator, GROUP, new Breakdown(dimension, code));
    }

    private static long count(List<NamedCsvRecord> rows, Predicate<NamedCsvRecord> fits) {
        return rows.stream().filter(fits).count();
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }
}
