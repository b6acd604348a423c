package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;
import org.suping.collect.store.SheetXml;

/** A branch that delivers a workbook: wherever a row is named, it is by its sheet and cell. */
class WorkbookCellsTest {

    @TempDir
    Path folder;

    private CommandWorld world;

    @BeforeEach
    void reads_a_workbook() throws IOException {
        world = CommandWorld.in(folder);
        world.edit("config/sources/crm.yml", "crm-complaints*.csv", "crm-complaints*.xlsx");
        world.edit("config/sources/crm.yml", "charset: UTF-8\ndelimiter: \",\"\n", "format: workbook\n");
    }

    @Test
    void are_named_by_a_trace_its_rows_and_a_finding() throws IOException {
        String[] rows = BadRows.sound(20);
        rows[2] = rows[2].replace("2026-07", "2026-17");
        deliver("投诉 明细!1", rows);

        world.run();
        Said preview = world.suping("collect", "--preview", "crm", "--period", "2026Q3");
        Said traced = world.suping("trace", "CP-01", "--rows", "rows.csv");

        assertThat(preview.text())
                .contains("  2026Q3/crm-complaints.xlsx!'投诉 明细!1'!C4  day received is not a day in 1 row (C4, as");
        assertThat(traced.text()).contains("    crm-complaints.xlsx!'投诉 明细!1'!A2  complaint number ");
        assertThat(Files.readString(world.path("rows.csv")))
                .contains(
                        "\n2026Q3/crm-complaints.xlsx,'投诉 明细!1'!A2,Count,CP-A1,",
                        "\n2026Q3/crm-complaints.xlsx,'投诉 明细!1'!A21,Count,CP-A20,")
                .doesNotContain("!A4,");
    }

    @Test
    void need_no_more_memory_than_half_of_what_there_is() throws Exception {
        StringBuilder texts = new StringBuilder("<sst>");
        for (int i = 0; i < 660; i++) {
            texts.append("<si><t>")
                    .append("字".repeat(10))
                    .append("x".repeat(100_000))
                    .append("</t></si>");
        }
        byte[] workbook = new SheetXml()
                .with("xl/sharedStrings.xml", texts.append("</sst>").toString().getBytes(StandardCharsets.UTF_8))
                .row("投诉编号")
                .bytes();
        Files.write(world.complaints("crm-complaints.xlsx"), workbook);

        Process run =
                SupingProcess.start(folder, SupingProcess.command("", "run", "--period", "2026Q3"), Redirect.PIPE);
        String told = new String(run.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(told)
                .matches("(?s).*  2026Q3/crm-complaints.xlsx  the workbook's texts need more than 1\\d\\d MB of"
                        + " memory\\..*");
        assertThat(run.waitFor()).isEqualTo(15);
    }

    private void deliver(String name, String... rows) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(world.complaints("crm-complaints.xlsx"));
                Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(name);
            add(sheet, 0, CommandWorld.HEADINGS);
            for (int row = 0; row < rows.length; row++) {
                add(sheet, row + 1, rows[row]);
            }
        }
    }

    private static void add(Worksheet sheet, int row, String line) {
        String[] cells = line.split(",", -1);
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
    }
}
