package org.suping.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.evidence.RowCounts;
import org.suping.measure.FigureKey;
import org.suping.seal.ReturnContent;
import org.suping.vocabulary.Language;

/** Files as people export them, read by definitions alone: nothing in them is known to the program. */
class UglyFilesTest {

    private static final String ALL = "CITY";

    @TempDir
    Path folder;

    @Test
    void of_a_citys_hotline_have_titles_guards_joined_matters_totals_and_remarks() throws IOException {
        SampleRun run = SampleRun.ofTest("city-hotline", folder);
        write("工单.csv", Charset.forName("GB18030"), """
                某市12345热线工单明细,,,,,,,
                导出时间：2024/4/1 8:00:00,,,,,,,
                序号,工单编号,区县,受理时间,答复时间,诉求事项,来电号码,诉求内容
                1,\t202403050001,东区,2024年3月5日 14:05,2024/3/6 9:00:00,噪声、噪音；道路,="13800138000","夜间施工，
                无人管"
                2,="202403050002",西区,2024/3/5 9:30:00,NULL,供水,无,停水
                3,\t202403060003,西 区,2024年3月6日 8:00,—,供水,—,停水
                合计,合计,2,,,,,
                注：本表由系统导出,,,,,,,
                """);

        ReturnContent year = run.year(2024);

        assertThat(counts(year)).isEqualTo(new RowCounts(4, 3, 1, 0, 0, 3));
        assertThat(SampleRun.term(year, new FigureKey("HL-01", ALL), 0)).isEqualByComparingTo("2");
        assertThat(SampleRun.term(year, new FigureKey("HL-02", ALL), 0)).isEqualByComparingTo("3");
        assertThat(said(year))
                .containsExactly(
                        "工单.csv:7  district is no unit of the organisation in the period in 1 row (line 7, as 字x字)."
                                + " code of the reporting unit or a unit below it that existed in 2024."
                                + " deliver them again corrected, or add the unit to organisation.yml",
                        "工单.csv:1  2 lines stand above the headings (line 1, 2). nothing but titles and notes above the"
                                + " headings. make sure that no record is among them; they are no rows",
                        "工单.csv:4  1 cell names a matter twice (line 4). every matter once in a cell."
                                + " each was counted once; nothing to do unless another matter was meant",
                        "工单.csv:8  2 rows are no records by the source's definition (line 8, 9)."
                                + " totals and remarks named in skip. make sure that no record is among them",
                        "hotline  of 4 rows 1 was rejected (25.00%), most of them because district is no unit of the"
                                + " organisation in the period (1 row, e.g. 工单.csv:7). no row rejected. correct them reason by reason and"
                                + " deliver them again; what is rejected counts nowhere");
    }

    @Test
    void of_a_state_have_pipes_twelve_hour_times_dollars_and_joined_reasons() throws IOException {
        SampleRun run = SampleRun.ofTest("state-recoveries", folder);
        write("complaints.txt", Charset.forName("UTF-8"), """
                File No.|Company|Opened|Closed|Reason|Recovery
                A-1|Acme Insurance, Inc.|03/05/2024 11:30:00 PM|06-Mar-2024|Delay / Denial;Delay|$1,234.50
                A-2|ZETA MUTUAL|12/31/2024 12:00:00 AM|N/A|Denial|-$34.50
                A-3|Zeta Mutual|01/01/2024 01:02:03 AM|-|Premium; Refund / Premium|($200.00)
                """);

        ReturnContent year = run.year(2024);

        assertThat(counts(year)).isEqualTo(new RowCounts(5, 5, 0, 0, 0, 3));
        assertThat(SampleRun.term(year, new FigureKey("ST-01", ALL), 0)).isEqualByComparingTo("3");
        assertThat(SampleRun.term(year, new FigureKey("ST-02", ALL), 0)).isEqualByComparingTo("5");
        assertThat(SampleRun.term(year, new FigureKey("ST-03", ALL), 0)).isEqualByComparingTo("1000");
        assertThat(said(year))
                .containsExactly(
                        "complaints.txt:2  2 cells name a matter twice (line 2, 4). every matter once in a cell."
                                + " each was counted once; nothing to do unless another matter was meant");
    }

    @Test
    void of_a_bulletin_have_merged_companies_subtotals_dashes_and_remarks() throws IOException {
        SampleRun run = SampleRun.ofTest("bulletin", folder);
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream file = Files.newOutputStream(folder.resolve("data").resolve("通报.xlsx"))) {
            XSSFSheet sheet = workbook.createSheet("投诉情况");
            row(sheet, 0, "2024年第一季度消费投诉情况通报");
            row(sheet, 2, "公司", "险种", "投诉情况", "保费");
            row(sheet, 3, "", "", "投诉件数", "万元");
            row(sheet, 4, "甲公司", "车险", 120, 1234.5678);
            row(sheet, 5, "", "保证险", 30, "—");
            row(sheet, 6, "", "小计", 150, 1234.5678);
            row(sheet, 7, "乙公司", "车险", "/", 10);
            row(sheet, 8, "注：数据来源于监管系统");
            sheet.addMergedRegion(new CellRangeAddress(4, 6, 0, 0));
            workbook.write(file);
        }

        ReturnContent year = run.year(2024);

        assertThat(counts(year)).isEqualTo(new RowCounts(3, 3, 0, 0, 0));
        assertThat(SampleRun.term(year, new FigureKey("BU-01", ALL), 0)).isEqualByComparingTo("150");
        assertThat(SampleRun.term(year, new FigureKey("BU-01", "ACME"), 0)).isEqualByComparingTo("150");
        assertThat(SampleRun.term(year, new FigureKey("BU-02", ALL), 0)).isEqualByComparingTo("12445678");
        assertThat(said(year))
                .containsExactly(
                        "通报.xlsx!投诉情况!A1  1 line stands above the headings (A1). nothing but titles and notes above"
                                + " the headings. make sure that no record is among them; they are no rows",
                        "通报.xlsx!投诉情况!A7  2 rows are no records by the source's definition (A7, A9)."
                                + " totals and remarks named in skip. make sure that no record is among them");
    }

    private void write(String name, Charset charset, String text) throws IOException {
        Files.write(folder.resolve("data").resolve(name), text.getBytes(charset));
    }

    private static void row(XSSFSheet sheet, int number, Object... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number value) {
                row.createCell(i).setCellValue(value.doubleValue());
            } else {
                row.createCell(i).setCellValue(cells[i].toString());
            }
        }
    }

    private static RowCounts counts(ReturnContent year) {
        return year.collected().counts(year.collected().files().get(0));
    }

    private static List<String> said(ReturnContent year) {
        return year.collected().findings().stream()
                .map(finding -> finding.sentence(Language.EN))
                .toList();
    }
}
