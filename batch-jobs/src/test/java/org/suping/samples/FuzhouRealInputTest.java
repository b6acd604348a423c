package org.suping.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a city's hotline received in five years, counted by definitions alone, against the report people made of the same
 * rows by hand. Runs where {@code SUPING_REAL_DATA} names the folder of the data, which has no licence and is not ours.
 */
@Tag("campaign")
class FuzhouRealInputTest {

    private static final String VARIABLE = "SUPING_REAL_DATA";
    private static final int COMPARABLE = 1_180;

    /** One cell of the report: what was printed and what the rows give. */
    private record Cell(String district, String river, String column, BigDecimal printed, BigDecimal counted) {

        boolean agrees() {
            return printed.compareTo(counted) == 0;
        }
    }

    @Test
    void differs_from_the_published_report_in_exactly_the_known_mistakes(@TempDir Path folder) throws IOException {
        String named = System.getenv(VARIABLE);
        assumeTrue(named != null, VARIABLE + " names no folder: the real input was not read");
        Path data = Path.of(Objects.requireNonNull(named), "fuzhou-12345");
        assertThat(data.resolve("complaints.gb18030.csv")).isRegularFile();

        FuzhouRun run = FuzhouRun.of(folder);
        Files.copy(data.resolve("complaints.gb18030.csv"), run.source());
        List<Cell> cells = cells(run, data.resolve("published_crosstab.csv"));

        assertThat(cells).hasSize(COMPARABLE);
        assertThat(cells.stream().filter(cell -> !cell.agrees()))
                .containsExactlyInAnyOrderElementsOf(known(data.resolve("crosstab_differences.csv")));
    }

    private static List<Cell> cells(FuzhouRun run, Path report) throws IOException {
        FuzhouCrosstab crosstab = run.crosstab();
        List<Cell> cells = new ArrayList<>();
        for (NamedCsvRecord printed : rows(report)) {
            String district = printed.getField("district");
            String river = printed.getField("river");
            Map<String, BigDecimal> counted = crosstab.row(run.unit(district, river));
            counted.forEach((column, value) ->
                    cells.add(new Cell(district, river, column, number(printed.getField(column)), number(value))));
        }
        return cells;
    }

    private static List<Cell> known(Path differences) throws IOException {
        return rows(differences).stream()
                .map(row -> new Cell(
                        row.getField("district"),
                        row.getField("river"),
                        row.getField("column"),
                        number(row.getField("printed")),
                        number(row.getField("counted_from_rows"))))
                .toList();
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }

    private static BigDecimal number(String text) {
        return number(new BigDecimal(text));
    }

    private static BigDecimal number(BigDecimal value) {
        return value.setScale(FuzhouCrosstab.SCALE, RoundingMode.HALF_UP);
    }
}
