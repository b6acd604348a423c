package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record type of one's own, added by doing what CONTRIBUTING says and nothing else. */
class ContributingTest {

    /** A file named in a sentence, and the block below it. */
    private static final Pattern FILE_AND_TEXT =
            Pattern.compile("`((?:config/|2026Q3/)[^`]+)`[^`]*?```(?:yaml|csv)\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path home;

    private Terminal terminal;
    private List<String> written;

    @BeforeEach
    void does_what_contributing_says() throws IOException {
        copy(Terminal.REPOSITORY.resolve("config"), home.resolve("config"));
        copy(Terminal.REPOSITORY.resolve("batch-jobs/samples/shanghai"), home.resolve("data"));
        replace("config/suping.yml", "batch-jobs/samples/shanghai", "data");
        String guide = Files.readString(Terminal.REPOSITORY.resolve("CONTRIBUTING.md"));
        written = FILE_AND_TEXT
                .matcher(section(guide))
                .results()
                .map(block -> write(block.group(1), block.group(2)))
                .toList();
        terminal = new Terminal(home.resolve("work")).with("SUPING_LANG", "en").with("COLUMNS", "400");
    }

    private static String section(String guide) {
        Matcher section = Pattern.compile("(?s)## A record type of your own\\n(.*?)\\n## ")
                .matcher(guide);
        assertThat(section.find()).isTrue();
        return section.group(1);
    }

    private String write(String name, String text) {
        try {
            Path file = home.resolve(name.startsWith("2026Q3/") ? "data/" + name : name);
            assertThat(file).doesNotExist();
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text);
            return name;
        } catch (IOException unwritable) {
            throw new AssertionError(name, unwritable);
        }
    }

    @Test
    void adds_a_record_type_with_source_indicators_check_and_criterion_without_java() throws IOException {
        assertThat(written)
                .containsExactly(
                        "config/records/visit.yml",
                        "config/sources/visits.yml",
                        "config/indicators/VS.yml",
                        "config/checks/CK-91.yml",
                        "config/schemes/CN-NFRA-2025-20/E6-6.yml",
                        "2026Q3/visits.csv");
        assertThat(type("check-config")).as(terminal.complained()).isZero();

        assertThat(type("run", "--period", "2026Q3")).as(terminal.complained()).isEqualTo(10);

        assertThat(terminal.complained() + terminal.printed())
                .containsPattern("customer visit +visits.csv +5 rows +accepted +4 · rejected 1 ")
                .contains("97 indicators")
                .contains(
                        "CK-91  3100 上海分公司  1 of 4 visits without an answer. at most one in ten. answer them, or explain"
                                + " why not");
        assertThat(scored())
                .startsWith("E6-6 | 走访未反馈 | 0 | -0.1 | ")
                .contains("| VS-03 走访未反馈 1 次：0.1 × 1 = 0.1 分，予以扣除 |");
        assertThat(type("trace", "VS-02", "--period", "2026Q3")).isZero();
        assertThat(terminal.printed())
                .startsWith("VS-02 Customers visited   3100 Shanghai branch   2026Q3   = 70 person-times");
        assertThat(type("trace", "VS-03", "--org", "3101", "--period", "2026Q3"))
                .isZero();
        assertThat(terminal.printed())
                .contains("= 1 visits   proved row by row")
                .contains("李*")
                .doesNotContain("李某");
    }

    /** The row of the criterion in the workbook's self-assessment. */
    private String scored() throws IOException {
        DataFormatter formatter = new DataFormatter();
        try (Workbook workbook = WorkbookFactory.create(
                home.resolve("work/reports/3100-2026Q3-r1.xlsx").toFile(), null, true)) {
            return StreamSupport.stream(workbook.getSheetAt(1).spliterator(), false)
                    .map(row -> StreamSupport.stream(row.spliterator(), false)
                            .map(formatter::formatCellValue)
                            .collect(Collectors.joining(" | ")))
                    .filter(row -> row.startsWith("E6-6"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private int type(String... words) {
        return terminal.type(Stream.concat(
                        Stream.of(words),
                        Stream.of("--config", home.resolve("config").toString()))
                .toArray(String[]::new));
    }

    private void replace(String name, String before, String after) throws IOException {
        String text = Files.readString(home.resolve(name));
        assertThat(text).contains(before);
        Files.writeString(home.resolve(name), text.replace(before, after));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
