package org.suping.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;
import org.suping.seal.PackageLayout;

/** Findings about rows that somebody with a trusted key leaves out of the content, invents or alters. */
@Tag("campaign")
class SealedRowFindingsTest {

    @TempDir
    static Path folder;

    private static Insider insider;

    @BeforeAll
    static void seal_a_return() throws IOException {
        insider = new Insider(folder);
    }

    @Test
    void are_found_when_left_out() throws IOException {
        Said verified = insider.verify(members -> edit(members, "finding\tR-ORG\t.*\n", ""), Function.identity());

        assertThat(verified.text())
                .contains(
                        "  2026Q3/crm-complaints-1.csv:5  R-ORG in the package: nothing of the kind. The rows in the evidence:"
                                + " organisation unit is no unit of the organisation in the period in 1 row (line 5). The findings or the"
                                + " evidence were changed: ask the signer");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void are_found_when_they_tell_other_numbers_or_lines() throws IOException {
        Said number = insider.verify(
                members -> edit(members, "(finding\tR-ORG\t[^\n]*?)1 行的([^\n]*) in 1 row", "$17 行的$2 in 7 rows"),
                Function.identity());
        Said line = insider.verify(
                members -> edit(members, "(finding\tR-ORG\t[^\n]*)line 5", "$1line 3"), Function.identity());

        assertThat(number.text())
                .contains("  2026Q3/crm-complaints-1.csv:5  R-ORG in the package: organisation unit is no unit of the"
                        + " organisation in the period in 7 rows (line 5, as ####). The rows in the evidence: organisation unit"
                        + " is no unit of the organisation in the period in 1 row (line 5).");
        assertThat(line.text()).contains("in 1 row (line 3, as ####). The rows in the evidence: ");
        assertThat(number.exitCode()).isEqualTo(13);
        assertThat(line.exitCode()).isEqualTo(13);
    }

    @Test
    void are_found_when_they_were_invented() throws IOException {
        Said verified = insider.verify(
                members -> edit(members, "(finding\tR-ORG\t)([^\n]*\n)", "finding\tR-PERIOD\t$2$1$2"),
                Function.identity());

        assertThat(verified.text())
                .contains(
                        "  2026Q3/crm-complaints-1.csv:5  R-PERIOD in the package: organisation unit is no unit of the"
                                + " organisation in the period in 1 row (line 5, as ####). The rows in the evidence: nothing of the kind.");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void of_a_whole_source_are_found_too() throws IOException {
        Said verified = insider.verify(
                members -> edit(members, "(finding\tSRC-23\t[^\n]*of 4 rows) 1 was rejected", "$1 2 were rejected"),
                Function.identity());

        assertThat(verified.text())
                .contains(
                        "  crm  SRC-23 in the package: of 4 rows 2 were rejected (25.00%), most of them because",
                        ". The rows in the evidence: of 4 rows 1 was rejected (25.00%), most of them because");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void in_a_workbook_are_proved_but_for_the_letters_of_columns_and_what_made_no_row() throws IOException {
        CommandWorld world = CommandWorld.in(Files.createDirectory(folder.resolve("workbook")));
        world.edit("config/suping.yml", "rejected-at-most: 20", "rejected-at-most: 90");
        world.edit("config/sources/crm.yml", "crm-complaints*.csv", "crm-complaints*.xlsx");
        world.edit("config/sources/crm.yml", "charset: UTF-8\ndelimiter: \",\"\n", "format: workbook\n");
        String[] rows = BadRows.sound(12);
        rows[1] = rows[1].replace("2026-07", "2026-17");
        rows[2] = rows[2].replace("热线电话", "热线电说");
        rows[3] = rows[3].replace("热线电话", "监管转办办");
        rows[4] = rows[4].replace("2026-07", "2026-10");
        rows[5] = "";
        rows[6] = rows[7].replace("退保纠纷", "销售纠纷");
        deliver(world, rows);
        world.run();
        for (String code : new String[] {"CK-02", "CK-03", "SET-01"}) {
            world.suping("explain", code, "--all", "--text", "两名经办人离职，九月起已补齐", "--by", "李敏");
        }
        assertThat(world.run().exitCode()).isZero();
        assertThat(world.suping("seal", "--period", "2026Q3", "--by", "李敏").exitCode())
                .isZero();

        Said verified = world.suping("verify", "work/packages/3100-2026Q3-r1.suping.zip");

        assertThat(verified.text())
                .contains("  of rows     7 findings about rows, counted again row by row\n", "\nproved\n")
                .contains(
                        "  not proved  1 finding rests on the delivered files, of which a package holds the digests only:"
                                + " R-EMPTY-LINE\n");
    }

    private static void deliver(CommandWorld world, String... lines) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(world.complaints("crm-complaints.xlsx"));
                Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("投诉明细");
            cells(sheet, 0, CommandWorld.HEADINGS);
            for (int row = 0; row < lines.length; row++) {
                cells(sheet, row + 1, lines[row]);
            }
        }
    }

    private static void cells(Worksheet sheet, int row, String line) {
        String[] cells = line.split(",", -1);
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
    }

    private static void edit(Map<String, byte[]> members, String pattern, String replacement) {
        String text = new String(Objects.requireNonNull(members.get(PackageLayout.CONTENT)), UTF_8);
        String changed = text.replaceFirst(pattern, replacement);
        assertThat(changed).isNotEqualTo(text);
        members.put(PackageLayout.CONTENT, changed.getBytes(UTF_8));
    }
}
