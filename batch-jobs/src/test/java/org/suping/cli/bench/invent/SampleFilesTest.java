package org.suping.cli.bench.invent;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suping.cli.invent.InventedPerson;

/** What lies in the sample that ships. */
class SampleFilesTest {

    private static final Path COMMITTED = Path.of("samples/shanghai/2026Q3");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crm-complaints-1.csv",
                "crm-complaints-2.csv",
                "finance-premium.csv",
                "business-volume.csv",
                "reviews.csv",
                "education.csv",
                "mediations.csv",
                "cooperation.csv",
                "service.csv",
                "opinions.csv",
                "partners.csv",
                "trainings.csv"
            })
    void are_byte_for_byte_what_the_seed_gives(String name, @TempDir Path folder) throws IOException {
        Path quarter = folder.resolve("2026Q3");
        SampleFiles.write(quarter);

        assertThat(quarter.resolve(name)).hasSameBinaryContentAs(COMMITTED.resolve(name));
    }

    @Test
    void hold_as_many_rows_as_their_readme_says() throws IOException {
        String readme = Files.readString(COMMITTED.resolve("../../README.md"));

        for (String name : List.of("crm-complaints-1.csv", "crm-complaints-2.csv", "finance-premium.csv")) {
            assertThat(readme)
                    .contains("| `2026Q3/" + name + "` | " + rows(name).size() + " |");
        }
    }

    @Test
    void name_nobody_who_exists() throws IOException {
        List<NamedCsvRecord> complaints = Stream.concat(
                        rows("crm-complaints-1.csv").stream(), rows("crm-complaints-2.csv").stream())
                .toList();

        assertThat(complaints).allSatisfy(row -> {
            String idNumber = row.getField("证件号码");
            assertThat(idNumber).startsWith("99").hasSize(18);
            assertThat(idNumber.toUpperCase(Locale.ROOT).charAt(17))
                    .isEqualTo(InventedPerson.checkDigit(idNumber.substring(0, 17)));
            assertThat(row.getField("投诉内容")).doesNotContainPattern("(?<!\\d)1(?!54)\\d{10}(?!\\d)");
        });
    }

    @Test
    void have_line_breaks_and_quotes_inside_the_text() throws IOException {
        List<NamedCsvRecord> complaints = rows("crm-complaints-1.csv");

        assertThat(complaints).anyMatch(row -> row.getField("投诉内容").contains("\n"));
        assertThat(complaints).anyMatch(row -> row.getField("投诉内容").contains("\""));
    }

    private static List<NamedCsvRecord> rows(String name) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .detectBomHeader(true)
                .ofNamedCsvRecord(Files.newInputStream(COMMITTED.resolve(name)), StandardCharsets.UTF_8)) {
            return csv.stream().toList();
        }
    }
}
