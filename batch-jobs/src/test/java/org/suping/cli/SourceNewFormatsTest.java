package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code suping source new} of visits to a counter in every form: what it proposes is loaded as it stands, and the file is then
 * previewed with it.
 */
class SourceNewFormatsTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String FILE_MARK = "# ---- config/";
    private static final String[] HEADINGS = {"流水号", "网点", "来访日期", "等候分钟", "业务", "事项"};

    private static final int ROWS = 60;
    /** What is made of them where the column of matters is split. */
    private static final int MATTERS = 105;

    @TempDir
    private Path folder;

    @Test
    void proposes_a_workbook_by_its_longest_sheet_with_titles_above_the_headings() throws IOException {
        CommandWorld world = CommandWorld.in(folder);
        Path file = world.complaints("visits.xlsx");
        try (OutputStream bytes = Files.newOutputStream(file);
                Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("说明").value(0, 0, "本表由网点填报");
            Worksheet sheet = workbook.newWorksheet("明细");
            sheet.value(0, 0, "2026年三季度来访登记表");
            sheet.value(1, 0, "填报人：王小明");
            for (int row = 0; row < rows().size(); row++) {
                for (int column = 0; column < HEADINGS.length; column++) {
                    sheet.value(row + 3, column, rows().get(row).get(column));
                }
            }
        }

        assertThat(accepted(world, file, MATTERS))
                .contains("format: workbook\nsheet: 2\n\ncolumns:\n")
                .contains("header: 来访日期, format: yyyy-MM-dd}")
                .doesNotContain("王小明", "登记表");
    }

    @Test
    void proposes_text_packed_in_gbk_with_titles_and_another_delimiter() throws IOException {
        CommandWorld world = CommandWorld.in(folder);
        Path packed = world.complaints("visits.csv.gz");
        try (OutputStream bytes = new GZIPOutputStream(Files.newOutputStream(packed))) {
            bytes.write(text().getBytes(GB18030));
        }
        assertThat(accepted(world, packed, MATTERS)).contains("charset: GB18030\ndelimiter: \"|\"\n\ncolumns:\n");

        Path zipped = Files.createDirectories(folder.resolve("other")).resolve("visits.zip");
        try (ZipOutputStream bytes = new ZipOutputStream(Files.newOutputStream(zipped))) {
            bytes.putNextEntry(new ZipEntry("visits.csv"));
            bytes.write(text().getBytes(GB18030));
        }
        assertThat(world.suping("source", "new", zipped.toString()).text())
                .contains("files: \"{period}/visits*.zip\"\ncharset: GB18030\ndelimiter: \"|\"\n");
    }

    @Test
    void proposes_a_parquet_file_with_the_zone_of_its_instants() throws IOException, SQLException {
        CommandWorld world = CommandWorld.in(folder);
        Path file = world.complaints("visits.parquet");
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = engine.createStatement()) {
            statement.execute(
                    "COPY (SELECT 'V' || i AS \"流水号\", '310101' AS \"网点\", TIMESTAMPTZ '2026-07-03 18:00:00+00' AS"
                            + " \"来访日期\", i % 50 AS \"等候分钟\", CASE i % 2 WHEN 0 THEN '退保' ELSE '理赔' END AS \"业务\", [i] AS"
                            + " \"附件\" FROM range(60) r(i)) TO '" + file + "' (FORMAT parquet)");
        }

        assertThat(accepted(world, file, ROWS))
                .contains(
                        "format: parquet\nzone: Asia/Shanghai\n\ncolumns:\n  # not read: 附件 (not one value in a cell)\n")
                .contains("header: 来访日期, format: yyyy-MM-dd}");
    }

    @Test
    void splits_cells_that_hold_several_values_and_numbers_the_matters_in_the_record() throws IOException {
        CommandWorld world = CommandWorld.in(folder);
        Path file = Files.writeString(world.complaints("visits.csv"), text());

        assertThat(accepted(world, file, MATTERS))
                .contains(
                        "# numbers the rows that a split makes of one, from 1; count where it is 1\nmatter-column: matter\n")
                .contains("  - {name: matter, title: {zh: 事项序号, en: number of the matter}, type: integer}\n")
                .contains("""
                          # 3 different values, several in a cell with “；” between them: each makes a row, and what is counted \
                        once is where matter = 1; delete split where that is not wanted
                          - column: column_6
                            header: 事项
                            split: ["；"]
                            codes:
                              查询: c1
                              投诉: c2
                              建议: c3
                        """)
                .doesNotContain("查询；");
    }

    @Test
    void splits_one_column_and_says_how_another_is_counted() throws IOException {
        CommandWorld world = CommandWorld.in(folder);
        String[] lines = text().split("\n");
        for (int i = 2; i < lines.length; i++) {
            lines[i] += i == 2 ? "|答复方式" : i % 2 == 0 ? "|电话、信函" : "|电话";
        }
        Path file = Files.writeString(world.complaints("visits.csv"), String.join("\n", lines) + "\n");

        assertThat(accepted(world, file, MATTERS))
                .contains("    split: [\"；\"]\n")
                .contains("""
                          # 2 different values, several in a cell with “、” between them, and one column of a source is split: \
                        to count these too, read the file with a second source into a record of its own
                          - {column: column_7, header: 答复方式}
                        """);
    }

    @Test
    void splits_no_amounts_and_no_people() throws IOException {
        CommandWorld world = CommandWorld.in(folder);
        StringBuilder text = new StringBuilder("no|day|amount|seen by\n");
        for (int i = 0; i < ROWS; i++) {
            text.append("N%d|2026-07-01|%d,000|%s\n".formatted(i, 1 + i % 5, i % 2 == 0 ? "王小明、李四" : "李四、赵六六"));
        }
        Path file = Files.writeString(world.complaints("visits.csv"), text.toString());

        assertThat(accepted(world, file, ROWS))
                .contains("title: {zh: amount, en: amount}, type: integer}\n")
                .contains("title: {zh: \"seen by\", en: \"seen by\"}, type: text, personal: name}\n")
                .doesNotContain("split", "王小明", "李四");
    }

    @Test
    void shows_nobodys_name_in_whatever_letters_under_a_heading_that_does_not_say_so() throws IOException {
        String[][] people = {
            {"Aisha Khan", "Tomasz Nowak", "Yuki Tanaka"},
            {"John Smith", "Motor Claims", "Counter"},
            {"SMITH, JOHN", "DOE, JANE", "NOWAK, TOMASZ"},
            {"wangxiaoming", "zhangwei", "liufang"},
            {"王小明", "李四", "客服部"},
            {"欧阳小明", "王小明", "客服一部", "客服二部"},
            {"买买提·艾力", "客服一部", "客服二部"}
        };
        for (String[] names : people) {
            StringBuilder text = new StringBuilder("no,day,seen by\n");
            for (int i = 0; i < 60; i++) {
                String name = names[i % names.length];
                text.append(i).append(",2026-07-01,\"").append(name).append("\"\n");
            }
            Path file = Files.writeString(folder.resolve("seen.csv"), text.toString());

            String proposed = CommandWorld.in(folder.resolve(names[0]))
                    .suping("source", "new", file.toString())
                    .text();

            assertThat(proposed).doesNotContain(names).contains("header: \"seen by\"");
        }
    }

    @Test
    void takes_no_row_of_people_for_headings() throws IOException {
        CommandWorld world = CommandWorld.in(folder);
        Path file = Files.writeString(folder.resolve("people.csv"), "王小明,理赔,来访\n李四,退保,来电\n赵六六,保全,来信\n钱小七,理赔,来访\n");

        CommandWorld.Said said = world.suping("source", "new", file.toString());

        assertThat(said.exitCode()).isEqualTo(15);
        assertThat(said.text())
                .contains("No row among the first 3 holds headings (not shown: it may be somebody's data).")
                .doesNotContain("王小明", "李四", "理赔");
    }

    /** The proposal, after it was saved where it says, checked, and used for a preview. */
    private String accepted(CommandWorld world, Path file, int rows) throws IOException {
        CommandWorld.Said said = world.suping("source", "new", file.toString());
        assertThat(said.exitCode()).as(said.text()).isZero();
        String name = "";
        for (String line : said.text().lines().toList()) {
            if (line.startsWith(FILE_MARK)) {
                name = line.substring(FILE_MARK.length());
            } else if (!name.isEmpty()) {
                append(world.path("config").resolve(name), line + "\n");
            }
        }
        CommandWorld.Said checked = world.suping("check-config");
        assertThat(checked.exitCode()).as(checked.text()).isZero();
        CommandWorld.Said previewed = world.suping("collect", "--preview", "visits", "--period", "2026Q3");
        assertThat(previewed.exitCode()).as(previewed.text()).isZero();
        assertThat(previewed.text()).contains(": %1$d rows; %1$d would count, 0 would be rejected".formatted(rows));
        return said.text();
    }

    private static void append(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, (Files.exists(file) ? Files.readString(file) : "") + text);
    }

    private static String text() {
        StringBuilder text = new StringBuilder("2026年三季度来访登记\n\n");
        rows().forEach(row -> text.append(String.join("|", row)).append('\n'));
        return text.toString();
    }

    private static List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>(List.of(List.of(HEADINGS)));
        for (int i = 0; i < ROWS; i++) {
            rows.add(List.of(
                    "V" + i,
                    i % 2 == 0 ? "310101" : "310202",
                    "2026-07-0" + (1 + i % 9),
                    String.valueOf(i % 50),
                    i % 3 == 0 ? "退保" : "理赔咨询",
                    i % 4 == 0 ? "查询；投诉" : i % 4 == 1 ? "投诉" : "建议；查询"));
        }
        return rows;
    }
}
