package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;

/** Two revisions of a return: a row added, one gone, two changed, a definition edited; sealed first, then corrected. */
class DiffCommandTest {

    private static final String PACKAGE = "work/packages/3100-2026Q3-r1.suping.zip";
    private static final String ROW = "%s,%s,2026-07-03,%s,2026-07-26,%s,理赔纠纷,机动车辆保险,10.00,王某,,内容";

    @TempDir
    private static Path folder;

    private static CommandWorld world;

    @BeforeAll
    static void correct_a_return() throws IOException {
        world = CommandWorld.in(folder);
        world.deliver(
                "crm-complaints-1.csv",
                ROW.formatted("A-1", "3101", "2026-07-05", "来访"),
                ROW.formatted("A-2", "3101", "2026-07-05", "来访"),
                ROW.formatted("A-3", "3102", "2026-07-05", "来访"),
                ROW.formatted("A-4", "3102", "2026-07-05", "热线电话"));
        assertThat(world.run().exitCode()).isZero();
        assertThat(world.suping("seal", "--period", "2026Q3", "--by", "李敏").exitCode())
                .isZero();
        world.deliver(
                "crm-complaints-1.csv",
                ROW.formatted("A-1", "3101", "2026-07-25", "来访").replace("机动车辆保险", "责任保险"),
                ROW.formatted("A-3", "3101", "2026-07-05", "来访"),
                ROW.formatted("A-4", "3102", "2026-07-05", "热线电话"),
                ROW.formatted("A-5", "310101", "2026-07-05", "网络"));
        world.edit("config/indicators/CP-05.yml", "scale: 1", "scale: 2");
        Said revised = world.suping("run", "--period", "2026Q3", "--revise", "补报一件，撤下一件");
        assertThat(revised.exitCode()).as(revised.text()).isEqualTo(10);
    }

    @Test
    void tells_figures_with_the_reason_scores_and_rows_with_their_cells() {
        Said said = world.suping("diff", "3100-2026Q3-r1", "3100-2026Q3-r2");

        assertThat(said.exitCode()).isZero();
        Golden.check("diff.en.txt", said.text());
    }

    @Test
    void says_it_in_chinese() {
        Golden.check(
                "diff.zh.txt",
                world.inChinese()
                        .suping("diff", "3100-2026Q3-r1", "3100-2026Q3-r2")
                        .text());
        world.inEnglish();
    }

    @Test
    void says_the_same_of_the_package_as_of_the_book() {
        Said packaged = world.suping("diff", PACKAGE, "3100-2026Q3-r2");
        Said booked = world.suping("diff", "3100-2026Q3-r1", "3100-2026Q3-r2");

        assertThat(packaged.text().lines().skip(1))
                .containsExactlyElementsOf(booked.text().lines().skip(1).toList());
        assertThat(world.suping("diff", PACKAGE, "3100-2026Q3-r1").text())
                .isEqualTo(
                        PACKAGE
                                + " → 3100-2026Q3-r1\nNo difference: figures, scores, rows, definitions and source files are the same\n");
    }

    @Test
    void writes_a_workbook_with_a_line_for_each_cell() throws IOException {
        Said said = world.suping("diff", PACKAGE, "3100-2026Q3-r2", "--to", "diff.xlsx");

        assertThat(said.text()).endsWith("\nThe differences are in " + folder.resolve("diff.xlsx") + "\n");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve("diff.xlsx")))) {
            List<String> rows = new ArrayList<>();
            for (Row row : workbook.getSheet("Rows")) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell.toString()));
                rows.add(String.join("|", cells));
            }
            assertThat(rows)
                    .contains(
                            "complaint|removed|A-2|2026Q3/crm-complaints-1.csv:3||||",
                            "complaint|changed|A-1|2026Q3/crm-complaints-1.csv:2|2026Q3/crm-complaints-1.csv:2|line of business|motor|liability",
                            "complaint|added|A-5||2026Q3/crm-complaints-1.csv:5|||",
                            "complaint|changed|A-3|2026Q3/crm-complaints-1.csv:4|2026Q3/crm-complaints-1.csv:3|organisation unit|3102|3101");
            assertThat(workbook.getSheet("Figures").getLastRowNum()).isGreaterThan(5);
        }
    }

    @Test
    void gives_programs_every_figure_and_row() {
        String json = world.suping("diff", "3100-2026Q3-r1", "3100-2026Q3-r2", "--json")
                .text();

        assertThat(json)
                .contains(
                        "\"figure\": \"CP-02@3101\",\n      \"before\": \"100.00\",\n      \"after\": \"66.67\"",
                        "\"change\": \"removed\",\n      \"key\": [\n        \"A-2\"\n      ]");
    }

    @Test
    void refuses_what_is_no_version_and_what_is_another_return() throws IOException {
        Said unknown = world.suping("diff", "3100-2026Q3-r1", "3100-2026Q3-r9");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.text())
                .isEqualTo(
                        "  3100-2026Q3-r9  The book has no such version. Expected a package, or one of: 3100-2026Q3-r1,"
                                + " 3100-2026Q3-r2. Copy one of them; ./suping status lists them all\n");
        assertThat(world.suping("diff", "none.suping.zip", "3100-2026Q3-r2").exitCode())
                .isEqualTo(15);
        Path earlier = Files.createDirectories(world.path("data/2026Q2"));
        Files.writeString(
                earlier.resolve("crm-complaints-1.csv"),
                CommandWorld.HEADINGS + "\n"
                        + ROW.formatted("B-1", "3101", "2026-07-05", "来访").replace("-07-", "-04-") + "\n");
        Files.writeString(
                earlier.resolve("finance-premium.csv"),
                Files.readString(world.path("data/2026Q3/finance-premium.csv"))
                        .replace("2026-07", "2026-04")
                        .replace("2026-08", "2026-05")
                        .replace("2026-09", "2026-06"));
        world.suping("run", "--period", "2026Q2");
        Said other = world.suping("diff", "3100-2026Q2-r1", "3100-2026Q3-r2");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.text())
                .isEqualTo(
                        "  3100-2026Q3-r2  3100-2026Q3-r2 and 3100-2026Q2-r1 are not of one organisation and period. Two"
                                + " versions of one return. For other periods see the workbook's sheet of comparison\n");
    }
}
