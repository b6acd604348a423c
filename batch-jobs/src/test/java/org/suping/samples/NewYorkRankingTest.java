package org.suping.samples;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.measure.FigureKey;
import org.suping.seal.ReturnContent;
import org.suping.vocabulary.OrgUnit;

/** A state's yearly ranking of motor insurers, measured by definitions alone and held against what was printed. */
@Tag("campaign")
class NewYorkRankingTest {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final String RATIO = "NY-01";

    /** One line of the ranking: as printed, as it was measured, and the two terms. */
    private record Line(int rank, BigDecimal printed, BigDecimal measured, BigDecimal upheld, BigDecimal premium) {

        BigDecimal ratio() {
            return upheld.multiply(MILLION).divide(premium, MathContext.DECIMAL128);
        }

        boolean agrees() {
            return isPrinted(ratio());
        }

        /** Of a few large ratios fewer than the nine decimals of the measured ones were printed. */
        boolean isPrintedAsMeasured() {
            return isPrinted(measured);
        }

        private boolean isPrinted(BigDecimal value) {
            int decimals = Math.max(0, printed.scale());
            return value.setScale(decimals, RoundingMode.HALF_UP).compareTo(printed) == 0;
        }
    }

    @Test
    void gives_every_ratio_and_rank_of_real_input_from_2020_on(@TempDir Path folder) throws IOException {
        Path data = SampleRun.realData("ny-dfs-auto");
        SampleRun run = SampleRun.of("ny-dfs-auto", folder);
        Files.copy(
                data.resolve("Automobile_Insurance_Company_Complaint_Rankings__Beginning_2009_To_2023.csv"),
                run.source());

        List<Line> lines = new ArrayList<>();
        for (int year = 2020; year <= 2023; year++) {
            lines.addAll(assertRanked(run, year));
        }

        assertThat(rows(run.source())).hasSize(2_333);
        assertThat(lines).hasSize(526).allMatch(Line::agrees).allMatch(Line::isPrintedAsMeasured);
    }

    /** Until 2019 premiums were printed rounded, and some ratios made of what was not printed. */
    @Test
    void counts_every_complaint_of_real_input_before_2020_and_most_ratios_as_printed(@TempDir Path folder)
            throws IOException {
        Path data = SampleRun.realData("ny-dfs-auto");
        SampleRun run = SampleRun.of("ny-dfs-auto", folder);
        Files.copy(
                data.resolve("Automobile_Insurance_Company_Complaint_Rankings__Beginning_2009_To_2023.csv"),
                run.source());

        List<Integer> insurers = new ArrayList<>();
        List<Long> agreeing = new ArrayList<>();
        for (int year = 2009; year <= 2019; year++) {
            List<Line> lines = counted(run, year);
            insurers.add(lines.size());
            agreeing.add(lines.stream().filter(Line::agrees).count());
        }

        assertThat(insurers).containsExactly(181, 179, 169, 172, 171, 170, 158, 158, 159, 151, 139);
        assertThat(agreeing).containsExactly(160L, 155L, 156L, 159L, 156L, 153L, 153L, 153L, 152L, 148L, 137L);
    }

    @Test
    void gives_every_ratio_and_rank_of_invented_rows(@TempDir Path folder) throws IOException {
        SampleRun run = SampleRun.of("ny-dfs-auto", folder);
        writeLookAlike(run, 3);

        assertThat(assertRanked(run, 2021)).hasSize(60).allMatch(Line::agrees).allMatch(Line::isPrintedAsMeasured);
        assertThat(assertRanked(run, 2022)).hasSize(60).allMatch(Line::agrees).allMatch(Line::isPrintedAsMeasured);
    }

    /** The year's lines in the order of the measured ratio, equal ones by the larger premium: that of the printed ranks. */
    private static List<Line> assertRanked(SampleRun run, int year) throws IOException {
        List<Line> lines = counted(run, year).stream()
                .sorted(Comparator.comparing(Line::ratio).thenComparing(Line::premium, Comparator.reverseOrder()))
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i).rank()).as("%s", lines.get(i)).isEqualTo(i + 1);
        }
        return lines;
    }

    /** The year's lines as they stand; the three kinds of complaints add up in each, and all of them were counted. */
    private static List<Line> counted(SampleRun run, int year) throws IOException {
        List<NamedCsvRecord> rows = rows(run.source()).stream()
                .filter(row -> row.getField("Filing_Year").equals(String.valueOf(year)))
                .toList();
        ReturnContent content = run.year(year);
        assertThat(content.checked().findings())
                .noneMatch(finding -> finding.code().equals("CK-01"));
        assertThat(SampleRun.term(content, new FigureKey("NY-05", "NY"), 0).longValueExact() + setAside(content, rows))
                .isEqualTo(total(rows));
        return rows.stream().map(row -> line(content, row)).toList();
    }

    /** The complaints of the lines that settlement set aside: one insurer was listed twice in 2014, with other figures. */
    private static long setAside(ReturnContent content, List<NamedCsvRecord> rows) {
        long differing = content.collected().findings().stream()
                .filter(finding -> finding.code().equals("SET-01"))
                .count();
        Map<String, List<NamedCsvRecord>> byInsurer =
                rows.stream().collect(Collectors.groupingBy(row -> row.getField("NAIC")));
        List<NamedCsvRecord> later = byInsurer.values().stream()
                .flatMap(same -> same.stream().skip(1))
                .toList();
        assertThat(later).hasSize((int) differing);
        return total(later);
    }

    private static long total(List<NamedCsvRecord> rows) {
        return rows.stream()
                .mapToLong(row -> Long.parseLong(row.getField("Total_Complaints")))
                .sum();
    }

    private static Line line(ReturnContent content, NamedCsvRecord row) {
        FigureKey figure = new FigureKey(RATIO, row.getField("NAIC"));
        return new Line(
                Integer.parseInt(row.getField("Rank")),
                new BigDecimal(row.getField("Ratio")),
                content.measured().figure(figure).map(found -> found.value()).orElse(BigDecimal.ZERO),
                SampleRun.term(content, figure, 0),
                SampleRun.term(content, figure, 1));
    }

    /** Two years of sixty insurers, a third of them without a complaint: premium to seven decimals, commas in names. */
    private static void writeLookAlike(SampleRun run, long seed) throws IOException {
        Random random = new Random(seed);
        List<OrgUnit> insurers = run.definitions().organisation().children("NY").subList(0, 60);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(Files.newBufferedWriter(run.source()))) {
            csv.writeRecord(
                    "NAIC",
                    "Company_Name",
                    "Ratio",
                    "Upheld_Complaints",
                    "Question_of_Fact_Complaints",
                    "Not_Upheld_Complaints",
                    "Total_Complaints",
                    "Premiums_Written",
                    "Rank",
                    "Filing_Year");
            for (int year : new int[] {2021, 2022}) {
                ranked(insurers, random).forEach(row -> csv.writeRecord(withYear(row, year)));
            }
        }
    }

    private record Drawn(OrgUnit insurer, int upheld, BigDecimal premium) {

        BigDecimal ratio() {
            return BigDecimal.valueOf(upheld).divide(premium, MathContext.DECIMAL128);
        }
    }

    private static List<List<String>> ranked(List<OrgUnit> insurers, Random random) {
        List<Drawn> drawn = new ArrayList<>();
        for (OrgUnit insurer : insurers) {
            int upheld = Math.max(0, random.nextInt(12) - 4);
            drawn.add(new Drawn(insurer, upheld, BigDecimal.valueOf(1 + random.nextInt(2_000_000_000), 7)));
        }
        drawn.sort(Comparator.comparing(Drawn::ratio).thenComparing(Drawn::premium, Comparator.reverseOrder()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            rows.add(row(drawn.get(i), i + 1, random));
        }
        return rows;
    }

    private static List<String> row(Drawn drawn, int rank, Random random) {
        int questioned = random.nextInt(9);
        int notUpheld = random.nextInt(20);
        return List.of(
                drawn.insurer().code(),
                drawn.insurer().name().en() + ", Inc.",
                drawn.ratio()
                        .setScale(9, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString(),
                String.valueOf(drawn.upheld()),
                String.valueOf(questioned),
                String.valueOf(notUpheld),
                String.valueOf(drawn.upheld() + questioned + notUpheld),
                drawn.premium().toPlainString(),
                String.valueOf(rank));
    }

    private static List<String> withYear(List<String> row, int year) {
        List<String> cells = new ArrayList<>(row);
        cells.add(String.valueOf(year));
        return cells;
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }
}
