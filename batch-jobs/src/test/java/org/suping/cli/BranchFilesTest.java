package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;

/**
 * Files as branches really keep them, ugly and right: what {@code source new --save} makes of them, with the codes that only a
 * person knows put in, reads every row and tells what is none.
 */
@Tag("campaign")
class BranchFilesTest {

    private static final int ROWS = 40;
    private static final List<String> NAMES = List.of("王小明", "欧阳晓", "李𠮷㐂", "Maria Li");
    private static final List<String> CHANNELS = List.of("95xxx热线", "上门", "金监局转办");
    private static final List<String> CAUSES = List.of("理赔", "退保", "服务态度");
    private static final List<String> UNITS = List.of("310101", "310202", "31020101");
    private static final List<String> UNIT_NAMES = List.of("陆家嘴支公司", "上海分公司静安支公司", "漕河泾营销服务部");

    @TempDir
    Path folder;

    private CommandWorld world;

    @BeforeEach
    void has_no_source_of_complaints() throws IOException {
        world = CommandWorld.in(folder);
        Files.delete(world.path("config/sources/crm.yml"));
    }

    @Test
    void of_tabs_and_odd_quotes_packed_with_titles_above_and_totals_below_are_read_to_the_last_row()
            throws IOException {
        StringBuilder text = new StringBuilder("示例财险上海分公司\r\n投诉台账\r\n统计区间：三季度\r\n制表人：王小明\r\n\r\n（内部资料）\r\n");
        text.append("|序号|\t|投诉 编号|\t|机构代码|\t|受理日期|\t|办结日期|\t|投诉渠道|\t|投诉事由|\t|涉诉金额（万元）|\t|投诉人姓名|\t|投诉内容|\r\n");
        for (int i = 0; i < ROWS; i++) {
            text.append("%d\t|TZ-%04d|\t|%s|\t2026年7月%d日\t%s\t|%s|\t|%s|\t|1,%03d.5|\t|%s|\t|客户称||保单||\t未送达\n多次来电|\r\n"
                    .formatted(
                            i + 1,
                            i,
                            UNITS.get(i % 3),
                            1 + i % 31,
                            i % 5 == 0 ? "--" : "2026年8月%d日".formatted(1 + i % 31),
                            CHANNELS.get(i % 3),
                            CAUSES.get(i / 3 % 3),
                            i,
                            NAMES.get(i % 4)));
        }
        text.append("|合 计|\t\t\t\t\t\t\t|40,780.0|\t\t\r\n审核：李四\t\t\t\t\t\t\t\t\t\r\n");
        Path file = world.complaints("投诉台账2026Q3.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("台账.txt"));
            zip.write(text.toString().getBytes(Charset.forName("GB18030")));
        }

        String source = saved(file);
        Said previewed = previewed();

        assertThat(source)
                .contains("""
                        charset: GB18030
                        delimiter: "\\t"
                        quote: "|"
                        empty: ["--"]
                        skip:
                          - {"序号": ["合 计"]}
                          - {"投诉 编号": [""], "机构代码": [""]}
                        """)
                .contains("  - {column: received_on, header: 受理日期, format: yyyy年M月d日}\n")
                .contains("  - {column: closed_on, header: 办结日期, format: yyyy年M月d日}\n")
                .contains("  - {column: amount, header: \"涉诉金额（万元）\", times: 10000}\n")
                .contains("  - {column: complainant, header: 投诉人姓名}\n")
                .doesNotContain("审核", "李四");
        assertThat(previewed.text())
                .contains(": 40 rows; 40 would count, 0 would be rejected, 0 are out of the period")
                .contains("amount in dispute (yuan) 10005000 · complainant 王**")
                .contains("complainant 李**")
                .contains("  5 lines stand above the headings (line 1, 2, 3, 4, 6).")
                .contains("  2 rows are no records by the source's definition (line 88, 89).");
        counts(ROWS);
    }

    @Test
    void of_three_sheets_with_headings_in_two_lines_and_days_and_amounts_as_text_are_read_to_the_last_row()
            throws IOException {
        Path file = world.complaints("明细表.xlsx");
        try (OutputStream bytes = Files.newOutputStream(file);
                Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("封面").value(0, 0, "填表人：王小明");
            Worksheet sheet = workbook.newWorksheet("投诉明细(3季度)");
            workbook.newWorksheet("字典").value(0, 0, "热线");
            sheet.value(0, 0, "2026年三季度消费投诉明细表");
            row(sheet, 2, "序号", "编号", "机构", "时间", "", "", "情况", "", "涉诉金额", "内部备注");
            row(sheet, 3, "", "", "", "受理", "告知", "办结", "渠道", "事由", "", "");
            sheet.range(2, 3, 2, 5).merge();
            sheet.range(2, 6, 2, 7).merge();
            for (int i = 0; i < ROWS; i++) {
                String day = "2026/7/" + (1 + i % 28);
                row(
                        sheet,
                        4 + i,
                        Integer.toString(i + 1),
                        "MX-" + i,
                        UNIT_NAMES.get(i % 3),
                        day,
                        day,
                        i % 5 == 0 ? "－" : "2026/8/3",
                        CHANNELS.get(i % 3),
                        CAUSES.get(i / 3 % 3),
                        i % 2 == 0 ? "1.2万" : "350.5",
                        "经办 张三 13912345678");
            }
            row(sheet, 4 + ROWS, "合计", "", "", "", "", "", "", "", "31.01万");
            sheet.hideColumn(9);
        }

        String source = saved(file);
        Said previewed = previewed();

        assertThat(source)
                .contains("""
                        format: workbook
                        sheet: 2
                        empty: ["－"]
                        skip:
                          - {"序号": ["合计"]}
                        """)
                .contains("""
                          - {column: complaint_id, header: 编号}
                          - column: org
                            header: 机构
                            codes:
                              陆家嘴支公司: "310101"
                              上海分公司静安支公司: "310202"
                              漕河泾营销服务部: "31020101"
                          - {column: received_on, header: 受理, format: yyyy/M/d}
                          - {column: told_on, header: 告知, format: yyyy/M/d}
                          - {column: closed_on, header: 办结, format: yyyy/M/d}
                        """)
                .contains("  - {column: amount, header: 涉诉金额}\n")
                .doesNotContain("张三", "139");
        assertThat(previewed.text())
                .contains("!'投诉明细(3季度)': 40 rows; 40 would count, 0 would be rejected, 0 are out of the period")
                .contains("amount in dispute (yuan) 12000")
                .contains("amount in dispute (yuan) 350.5");
        counts(ROWS);
        assertThat(world.said()).doesNotContain("13912345678");
    }

    @Test
    void of_two_bytes_a_sign_with_the_headings_on_every_page_are_read_as_what_they_are() throws IOException {
        String headings = "投诉编号\t机构代码\t受理日期\t办结日期\t投诉渠道\t投诉事由\r\n";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ROWS; i++) {
            text.append(i % 15 == 0 ? headings : "")
                    .append("U%d\t310101\t2026/7/3 上午9:05\t09-JUL-26\t%s\t%s\r\n"
                            .formatted(i, CHANNELS.get(i % 3), CAUSES.get(i / 3 % 3)));
        }
        Path file = world.complaints("unicode.txt");
        Files.write(file, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));

        assertThat(saved(file)).contains("""
                charset: UTF-16
                delimiter: "\\t"
                skip:
                  - {"投诉编号": ["投诉编号"]}
                """);
        assertThat(Files.readString(world.path("config/sources/unicode.yml")))
                .contains("header: 受理日期, format: \"yyyy/M/d ah:mm\"}")
                .contains("header: 办结日期, format: dd-MMM-yy}");
        counts(ROWS);
    }

    @Test
    void of_a_system_nobody_knows_become_a_record_with_units_by_name_amounts_in_yuan_and_a_key_that_is_no_numbering()
            throws IOException {
        StringBuilder text = new StringBuilder("序号,工单号,承办机构,来电时间,问题分类,涉及金额(万元)\n");
        for (int i = 0; i < ROWS; i++) {
            text.append("%d,=\"00%d\",%s,2026-07-0%d 08:15:00,%s,%d.50005\n"
                    .formatted(
                            i + 1,
                            100 + i,
                            UNIT_NAMES.get(i % 3),
                            1 + i % 9,
                            CAUSES.get(i % 3) + (i % 2 == 0 ? "；其它" : ""),
                            i));
        }
        Path file = Files.writeString(world.complaints("gongdan.csv"), text.toString());

        world.suping("source", "new", "--save", file.toString());

        assertThat(Files.readString(world.path("config/records/gongdan.yml")))
                .contains("key: [column_2]\norg-column: org\n")
                .contains("matter-column: matter\n")
                .contains("  - {name: org, title: {zh: 承办机构, en: 承办机构}, type: text, required: true}\n")
                .contains("title: {zh: \"涉及金额(元)\", en: \"涉及金额(元)\"}, type: decimal}\n");
        assertThat(Files.readString(world.path("config/sources/gongdan.yml")))
                .contains("header: \"涉及金额(万元)\", times: 10000}\n");
        assertThat(Files.readString(world.path("config/codes.yml")))
                .contains("    regulator: {zh: 监管转办")
                .contains("\ngongdan_column_5:\n");
        assertThat(world.suping("check-config").exitCode()).isZero();
        assertThat(world.suping("collect", "--preview", "gongdan", "--period", "2026Q3")
                        .text())
                .contains(": 60 rows; 60 would count, 0 would be rejected, 0 are out of the period  (made of 40 lines)")
                .contains("工单号 00100 · 承办机构 310101 · 来电时间 2026-07-01 · 问题分类 理赔 · 涉及金额(元) 5000.5");
    }

    @Test
    void of_a_warehouse_with_a_delimiter_nobody_sees_are_read_as_what_they_are() throws IOException {
        StringBuilder text = new StringBuilder("投诉编号,机构代码,受理日期,投诉渠道,投诉事由\n");
        for (int i = 0; i < ROWS; i++) {
            text.append("W%d,310101,2026-07-03 09:05:00.0,%s,%s\n"
                    .formatted(i, CHANNELS.get(i % 3), CAUSES.get(i / 3 % 3)));
        }
        Path file =
                Files.writeString(world.complaints("hive.txt"), text.toString().replace(',', '\u0001'));

        assertThat(saved(file))
                .contains("charset: UTF-8\ndelimiter: \"\\x01\"\n")
                .contains("yyyy-MM-dd HH:mm:ss.S");
        counts(ROWS);
    }

    @Test
    void are_proposed_once_and_never_over_what_is_there() throws IOException {
        Path file = world.complaints("U.csv");
        Files.writeString(file, CommandWorld.HEADINGS + "\n" + BadRows.sound(1)[0] + "\n");
        world.suping("source", "new", "--save", file.toString());
        String before = Files.readString(world.path("config/sources/u.yml"));

        Said again = world.suping("source", "new", "--save", file.toString());

        assertThat(again)
                .isEqualTo(new Said(
                        2,
                        "  config/sources/u.yml  It is there already. Expected no definition to be written over. Move it"
                                + " away or leave out --save and put the two together by hand\n"));
        assertThat(world.path("config/sources/u.yml")).hasContent(before);

        Files.writeString(world.path("config/sources/u.yml"), "");
        assertThat(world.suping("source", "new", file.toString()).text())
                .as("where a shell has made the file that the proposal is to go to")
                .contains("code: u\n");
    }

    /** What was saved, after the person has said what the words are. */
    private String saved(Path file) throws IOException {
        Said said = world.suping("source", "new", "--save", file.toString());
        assertThat(said.exitCode()).as(said.text()).isZero();
        String name = said.text().lines().findFirst().orElseThrow().strip().replace("saved ", "");
        String source = Files.readString(world.path(name));
        Files.writeString(
                world.path(name),
                source.replace("# codes:", "codes:")
                        .replace("# \"95xxx热线\": hotline", "\"95xxx热线\": hotline")
                        .replace("# \"95xxx热线\": ?", "\"95xxx热线\": hotline")
                        .replace("# 上门: ?", "上门: visit")
                        .replace("# 金监局转办: ?", "金监局转办: regulator")
                        .replace("# 理赔: claims", "理赔: claims")
                        .replace("# 退保: surrender", "退保: surrender")
                        .replace("# 服务态度: ?", "服务态度: service"));
        Said checked = world.suping("check-config");
        assertThat(checked.exitCode()).as(checked.text()).isZero();
        return source;
    }

    private Said previewed() {
        return world.suping("collect", "--preview", "new_source", "--period", "2026Q3");
    }

    private void counts(int rows) {
        assertThat(world.run().text()).contains("   %1$d rows   accepted  %1$d · rejected 0 ".formatted(rows));
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                sheet.value(row, column, cells[column]);
            }
        }
    }
}
