package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms with named cells: filled when asked, and those of the configuration by every run. */
class FormsTest {

    private static final String ROW = "%s,3101,2026-07-03,2026-07-05,2026-07-09,来访,理赔纠纷,机动车辆保险,10.00,王某,,内容";

    private static final String MAP = """
            workbook: own.xlsx
            cells:
              period: {cover: period}
              fingerprint: {cover: fingerprint}
              earned: {score: E4}
              received: {indicator: CP-01}
              told: {indicator: CP-02, org: "3101", term: numerator}
            """;

    @TempDir
    private Path folder;

    private CommandWorld world;

    @BeforeEach
    void deliver() throws IOException {
        world = CommandWorld.in(folder);
        world.deliver("crm-complaints.csv", ROW.formatted("A-1"), ROW.formatted("A-2"));
    }

    @Test
    void are_filled_on_demand_with_what_the_last_run_found() throws IOException {
        world.run();
        form(folder.resolve("own.xlsx"), "period", "fingerprint", "earned", "received", "told");
        Files.writeString(folder.resolve("own.yml"), MAP);

        CommandWorld.Said said = world.suping("fill", "own.yml");

        assertThat(said.text()).isEqualTo("Filled 5 cells: work/reports/3100-2026Q3-r1-own.xlsx\n");
        assertThat(said.exitCode()).isZero();
        Path filled = folder.resolve("work/reports/3100-2026Q3-r1-own.xlsx");
        assertThat(cell(filled, "B1")).isEqualTo("2026 Q3");
        assertThat(cell(filled, "B4")).isEqualTo("2");
        assertThat(cell(filled, "B5")).isEqualTo("2");
    }

    @Test
    void of_the_configuration_are_filled_by_every_run_and_follow_the_names_of_their_cells() throws IOException {
        Path own = configured(MAP);
        form(own, "period", "fingerprint", "earned", "received", "told");

        assertThat(world.run().text()).contains("work/reports/3100-2026Q3-r1-own.xlsx");
        Path filled = folder.resolve("work/reports/3100-2026Q3-r1-own.xlsx");
        String fingerprint = cell(filled, "B2");
        assertThat(fingerprint).matches("[0-9a-f]{64}");
        assertThat(cell(filled, "B4")).isEqualTo("2");
        assertThat(world.run().exitCode()).isEqualTo(12);

        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(own))) {
            workbook.getName("received").setRefersToFormula("Sheet0!$D$9");
            write(workbook, own);
        }

        assertThat(world.run().text())
                .contains("attempt 2: changed since attempt 1: definition forms/own.xlsx has changed");
        assertThat(cell(filled, "B4")).isEmpty();
        assertThat(cell(filled, "D9")).isEqualTo("2");
        assertThat(cell(filled, "B2")).isEqualTo(fingerprint);
    }

    @Test
    void of_a_draft_say_on_every_page_that_they_are_one() throws IOException {
        form(configured(MAP), "period", "fingerprint", "earned", "received", "told");

        world.suping("run", "--period", "2026Q3", "--draft");

        Path filled = folder.resolve("work/reports/3100-2026Q3-draft-r1-own.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(filled))) {
            assertThat(workbook.getSheetAt(0).getHeader().getCenter()).isEqualTo("&B&16草稿");
        }
    }

    @Test
    void with_mistakes_stop_check_config_and_a_run_before_anything_is_made() throws IOException {
        String map = MAP.replace("score: E4", "score: E44").replace("received: {indicator: CP-01}", "recieved: {}");
        form(configured(map.replace("recieved: {}", "recieved: {org: \"3101\"}")), "period", "fingerprint", "received");

        CommandWorld.Said checked = world.suping("check-config");

        assertThat(checked.text())
                .isEqualTo("2 mistakes in the configuration:\n"
                        + "  config/forms/own.yml:5  score: there is no \"E44\". The nearest is E4. Correct the map and try"
                        + " again\n"
                        + "  config/forms/own.yml:6  It is not said what goes into \"recieved\", or more than one thing is. One"
                        + " of these was expected: indicator, score, cover. Leave one of them in the map\n");
        assertThat(checked.exitCode()).isEqualTo(2);
        assertThat(world.run().text()).contains("config/forms/own.yml:5  score: there is no \"E44\"");
        assertThat(folder.resolve("work/reports")).doesNotExist();
    }

    @Test
    void that_lack_a_name_of_their_map_are_told_with_the_nearest() throws IOException {
        form(configured(MAP), "period", "fingerprint", "earned", "recieved", "told");

        CommandWorld.Said checked = world.inChinese().suping("check-config");

        assertThat(checked.text())
                .isEqualTo("配置有 2 处错误：\n"
                        + "  config/forms/own.xlsx!recieved  对照文件中没有名称“recieved”。表格中每个名称都应有对应的数字。在对照文件中补上，或从表格中删去这个名称\n"
                        + "  config/forms/own.yml:6  表格 own.xlsx 中没有名称“received”。应为表格中已有的名称。最接近的是 recieved。"
                        + "在表格中给该单元格起这个名称，或改正对照文件\n");
    }

    /** Where the form belongs; its map is written. */
    private Path configured(String map) throws IOException {
        Path forms = Files.createDirectories(folder.resolve("config/forms"));
        Files.writeString(forms.resolve("own.yml"), map);
        return forms.resolve("own.xlsx");
    }

    /** Names in the second column, one under the other. */
    private static void form(Path file, String... names) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Sheet0");
            for (int row = 0; row < names.length; row++) {
                sheet.createRow(row).createCell(0).setCellValue(names[row]);
                XSSFName name = workbook.createName();
                name.setNameName(names[row]);
                name.setRefersToFormula("Sheet0!$B$" + (row + 1));
            }
            write(workbook, file);
        }
    }

    private static void write(XSSFWorkbook workbook, Path file) throws IOException {
        try (OutputStream output = Files.newOutputStream(file)) {
            workbook.write(output);
        }
    }

    private static String cell(Path file, String address) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            CellReference at = new CellReference(address);
            Row row = workbook.getSheetAt(0).getRow(at.getRow());
            return row == null ? "" : new DataFormatter().formatCellValue(row.getCell(at.getCol()));
        }
    }
}
