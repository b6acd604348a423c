package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;
import org.suping.evidence.FileDigest;
import org.suping.evidence.Folders;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.jobs.store.AttemptStore;
import org.suping.vocabulary.Sha256;

/** {@code trace} as it is typed: what is asked by words, what is written to files, and what was changed behind its back. */
class TraceCommandTest {

    private static final List<String> HEADINGS = List.of(
            "Source file",
            "Line",
            "Counted in",
            "complaint number",
            "organisation unit",
            "nature",
            "day received",
            "day due",
            "extended to",
            "limit",
            "thirtieth day",
            "sixtieth day",
            "day told",
            "day closed",
            "day withdrawn",
            "day taken up again",
            "day closed again",
            "channel",
            "cause",
            "line of business",
            "level that handles it",
            "escalated",
            "amount in dispute (yuan)",
            "complainant",
            "identity number",
            "days to tell",
            "days to close");

    private static final List<List<String>> ROWS = List.of(
            List.of(
                    "2026Q3/crm-complaints.csv",
                    "2",
                    "Numerator Denominator",
                    "A-1",
                    "3101",
                    "complaint",
                    "2026-07-03",
                    "2026-07-18",
                    "",
                    "2026-07-18",
                    "2026-08-02",
                    "2026-09-01",
                    "2026-07-05",
                    "2026-07-09",
                    "",
                    "",
                    "",
                    "forwarded by the regulator",
                    "claims dispute",
                    "motor",
                    "",
                    "",
                    "10.5",
                    "王**",
                    "",
                    "2",
                    "6"),
            List.of(
                    "2026Q3/crm-complaints.csv",
                    "3",
                    "Denominator",
                    "A-2",
                    "310101",
                    "complaint",
                    "2026-07-04",
                    "2026-07-19",
                    "",
                    "2026-07-19",
                    "2026-08-03",
                    "2026-09-02",
                    "2026-07-30",
                    "",
                    "",
                    "",
                    "",
                    "hotline",
                    "service dispute",
                    "",
                    "",
                    "",
                    "",
                    "李**",
                    "",
                    "26",
                    ""));

    @TempDir
    static Path folder;

    private static CommandWorld world;
    private static Path part;
    private static Path untouchedBook;
    private static Path untouchedPart;

    @BeforeAll
    static void run_two_complaints() throws IOException {
        world = CommandWorld.in(folder);
        world.deliver(
                "crm-complaints.csv",
                "A-1,3101,2026-07-03,2026-07-05,2026-07-09,监管转办,理赔纠纷,机动车辆保险,10.50,王某,,内容",
                "A-2,310101,2026-07-04,2026-07-30,,热线电话,服务纠纷,,,李某,,内容");
        assertThat(world.run().exitCode()).isEqualTo(10);
        try (Stream<Path> files = Files.walk(folder.resolve("work/vault"))) {
            part = files.filter(file -> file.toString().contains("source=crm")
                            && file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
        untouchedPart = Files.copy(part, folder.resolve("untouched.parquet"));
        untouchedBook = Files.copy(book(), folder.resolve("untouched.mv.db"));
    }

    @AfterEach
    void restore() throws IOException {
        Files.copy(untouchedPart, part, StandardCopyOption.REPLACE_EXISTING);
        Files.copy(untouchedBook, book(), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void writes_every_row_that_counts_to_delimited_text() throws IOException {
        Said said = world.suping("trace", "CP-02", "--rows", "rows.csv");

        assertThat(said.exitCode()).isZero();
        assertThat(said.text()).endsWith("\n2 rows written to " + folder.resolve("rows.csv") + "\n");
        String written = Files.readString(folder.resolve("rows.csv"));
        assertThat(written).startsWith("\uFEFF");
        List<List<String>> lines = written.substring(1)
                .lines()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        assertThat(lines.get(0)).isEqualTo(HEADINGS);
        assertThat(lines.subList(1, lines.size())).isEqualTo(ROWS);
    }

    @Test
    void writes_the_same_cells_to_a_workbook() throws IOException {
        assertThat(world.suping("trace", "CP-02", "--rows", "rows.xlsx").exitCode())
                .isZero();

        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve("rows.xlsx")))) {
            List<List<String>> lines = new ArrayList<>();
            for (Row row : workbook.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < HEADINGS.size(); column++) {
                    Cell cell = row.getCell(column);
                    cells.add(new DataFormatter().formatCellValue(cell));
                }
                lines.add(cells);
            }
            assertThat(lines.get(0)).isEqualTo(HEADINGS);
            assertThat(lines.subList(1, lines.size())).isEqualTo(ROWS);
        }
    }

    @Test
    void takes_a_breakdown_by_code_or_by_word_in_either_language() {
        String expected =
                world.suping("trace", "CP-01", "--by", "channel=regulator").text();

        assertThat(expected)
                .startsWith(
                        "CP-01 Complaints received   3100 Shanghai branch   2026Q3   channel: forwarded by the regulator"
                                + " (channel=regulator)   = 1 ");
        for (String by :
                List.of("channel=监管转办", "投诉渠道=监管转办", "Channel=Forwarded by the regulator", "投诉渠道 = regulator")) {
            assertThat(world.suping("trace", "CP-01", "--by", by)).as(by).isEqualTo(new Said(0, expected));
        }
        assertThat(world.suping("trace", "CP-01", "--by", "line=not stated").text())
                .startsWith("CP-01 Complaints received   3100 Shanghai branch   2026Q3   line of business: not stated"
                        + " (line=)   = 1 ");
    }

    /** What an inspector reads in the workbook is what an inspector types. */
    @Test
    void takes_the_key_that_is_printed_beside_a_figure() {
        assertThat(world.suping("trace", "CP-02@310101")).isEqualTo(world.suping("trace", "CP-02", "--org", "310101"));
        assertThat(world.suping("trace", "cp-01@310101#channel=regulator"))
                .isEqualTo(world.suping("trace", "CP-01", "--org", "310101", "--by", "channel=regulator"))
                .extracting(Said::exitCode)
                .isEqualTo(0);
        assertThat(world.suping("trace", "CP-01@310101", "--org", "3101"))
                .isEqualTo(new Said(
                        2,
                        "  FIGURE  “CP-01@310101” and --org 3101 name different figures. Expected unit and breakdown in one"
                                + " place. Leave --org out, or correct the key\n"));
    }

    @Test
    void says_which_breakdowns_there_are_and_which_is_nearest() {
        assertThat(world.suping("trace", "CP-01", "--by", "channel=监管转交"))
                .isEqualTo(new Said(
                        2,
                        "  --by  There is no “channel=监管转交”. The nearest is channel=regulator (forwarded by the"
                                + " regulator); there are: channel=hotline (hotline), channel=letter (letter), channel=online"
                                + " (online), channel=other (other), channel=regulator (forwarded by the regulator),"
                                + " channel=visit (visit). Correct it and try again\n"));
        assertThat(world.suping("trace", "CP-01", "--by", "colour=red"))
                .isEqualTo(new Said(
                        2,
                        "  --by  There is no “colour=red”. There are: category=… (cause), channel=… (channel), line=… (line of"
                                + " business). Correct it and try again\n"));
        assertThat(world.suping("trace", "CP-06", "--by", "channel=regulator"))
                .isEqualTo(new Said(
                        2,
                        "  --by  There is no “channel=regulator”. This indicator is not measured by anything. Correct it"
                                + " and try again\n"));
    }

    @Test
    void prints_the_fingerprint_whole_however_narrow_the_screen_and_gives_it_to_programs() {
        String fingerprint = concluded().hex();
        Said narrow = world.with("COLUMNS", "80").suping("trace", "CP-01");
        world.with("COLUMNS", "2000");

        assertThat(narrow.text())
                .endsWith("  Fingerprint  " + fingerprint
                        + "\n        (the whole return; it should be the one the report" + " prints)\n");
        assertThat(world.suping("trace", "CP-01", "--json").text())
                .endsWith("  \"fingerprint\": \"" + fingerprint + "\"\n}\n");
    }

    @Test
    void refuses_a_book_whose_content_was_changed_elsewhere_than_in_the_figure() {
        Sha256 before = concluded();
        String head = world.suping("trace", "CP-01").text().lines().findFirst().orElseThrow();
        tamper("update assessment set level_code = '1A'");

        Said said = world.suping("trace", "CP-01");

        assertThat(said.exitCode()).isEqualTo(13);
        List<String> lines = said.text().lines().toList();
        assertThat(lines.get(0)).isEqualTo(head.replace("proved row by row", "NOT PROVED"));
        assertThat(lines.get(1))
                .matches(
                        "  ✗ 3100-2026Q3-r1-a1  The book's content now has fingerprint [0-9a-f]{4}…[0-9a-f]{2}; the attempt"
                                + " was concluded with " + before.brief()
                                + "\\. Sources, figures, findings and scores never change"
                                + " afterwards, and the fingerprint is the one the report prints\\. Trust the printed report; find out"
                                + " who changed the book; then run again");
        assertThat(lines.get(2)).doesNotContain("✗");
        assertThat(said.text()).doesNotContain("All rows:");
    }

    @Test
    void refuses_a_term_that_was_changed_in_the_book() {
        tamper("update figure set figure_value = '3' where indicator = 'CP-01' and org = '3100' and dimension = ''");
        tamper("update term set term_value = '3', row_count = 3 where indicator = 'CP-01' and org = '3100'"
                + " and dimension = ''");

        Said said = world.suping("trace", "CP-01");

        assertThat(said.exitCode()).isEqualTo(13);
        assertThat(said.text().lines())
                .contains(
                        "  ✗ CP-01@3100 count  The book says 3; adding the rows again gives 2. The two should be the same. Do not"
                                + " use this figure; find out whether the book was changed; then run again");
    }

    @Test
    void refuses_a_part_in_which_a_row_was_rewritten() throws SQLException, IOException {
        String before = FileDigest.of(part).digest().brief();
        rewrite("REPLACE (CASE WHEN complaint_id = 'A-2' THEN DATE '2026-07-06' ELSE told_on END AS told_on)");
        String after = FileDigest.of(part).digest().brief();

        Said said = world.suping("trace", "CP-01");

        assertThat(said.exitCode()).isEqualTo(13);
        assertThat(said.text().lines())
                .contains("  ✗ " + folder.resolve("work/vault").relativize(part) + "  The part's sha256 is " + after
                        + "; the book says " + before
                        + ". A part never changes once it is written. Restore this file from a"
                        + " backup or run again from the original source files; what was received comes back by"
                        + " receiving its package again");
    }

    @Test
    void tells_a_reason_nobody_gives_in_its_own_words() throws SQLException, IOException {
        rewrite("REPLACE ('rejected' AS _status, 'R-ODD' AS _finding)");

        Said said = world.suping("trace", "CP-01");

        assertThat(said.exitCode()).isEqualTo(13);
        assertThat(said.text()).contains("rejected because R-ODD: 2");
    }

    private static void rewrite(String replaced) throws SQLException, IOException {
        Path rewritten = folder.resolve("rewritten.parquet");
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = engine.createStatement()) {
            statement.execute("COPY (SELECT * " + replaced + " FROM read_parquet('" + part + "')) TO '" + rewritten
                    + "' (FORMAT parquet)");
        }
        Files.move(rewritten, part, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void tamper(String sql) {
        try (Book book = Books.openForRun(folders(), Map.of())) {
            assertThat(book.jdbc().sql(sql).update()).as(sql).isPositive();
        }
    }

    private static Sha256 concluded() {
        try (Book book = Books.openForReading(folders(), Map.of())) {
            return Objects.requireNonNull(
                    new AttemptStore(book.jdbc()).all().get(0).fingerprint());
        }
    }

    private static Folders folders() {
        return new Folders(folder.resolve("config"), folder.resolve("work"));
    }

    private static Path book() {
        return Path.of(folders().book() + ".mv.db");
    }
}
