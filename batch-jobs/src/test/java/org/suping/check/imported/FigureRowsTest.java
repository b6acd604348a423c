package org.suping.check.imported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.definitions.Definitions;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.findings.BlockedException;
import org.suping.findings.Checked;
import org.suping.measure.Breakdown;
import org.suping.measure.FigureKey;
import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Period;

/** What is taken from a file of earlier figures, and what is said of each row that is wrong. */
class FigureRowsTest {

    private static final Definitions SHIPPED = DefinitionsLoader.loadOrThrow(Path.of("..", "config"));

    @TempDir
    private Path folder;

    @Test
    void takes_figures_by_code_or_name_below_a_title_whatever_else_stands_there() throws IOException {
        Checked<List<ImportedFigure>> read = read("""
                2025年报送数,,,,,,
                指标,机构,期间,备注,数值,分项,可靠程度
                CP-01,3100,2025Q3,已报,"1,412",,官方/多处
                受理投诉量,上海分公司,2025Q3,,206,投诉渠道=监管转办,
                cp-02,3101,2025,,91.27%,,one source

                CP-02,3101,2025Q3,,0.50%,channel=hotline,
                """);

        assertThat(read.findings()).isEmpty();
        assertThat(read.orThrow())
                .containsExactly(
                        figure("2025Q3", "CP-01", "3100", Breakdown.NONE, "1412", Certainty.OFFICIAL),
                        figure(
                                "2025Q3",
                                "CP-01",
                                "3100",
                                new Breakdown("channel", "regulator"),
                                "206",
                                Certainty.UNVERIFIED),
                        figure("2025", "CP-02", "3101", Breakdown.NONE, "91.27", Certainty.ONE_SOURCE),
                        figure(
                                "2025Q3",
                                "CP-02",
                                "3101",
                                new Breakdown("channel", "hotline"),
                                "0.50",
                                Certainty.UNVERIFIED));
    }

    @Test
    void reads_what_a_chinese_spreadsheet_saves() throws IOException {
        Path file = folder.resolve("old.csv");
        Files.writeString(file, "指标\t机构\t期间\t数值\nCP-01\t上海分公司\t2025Q3\t412\n", Charset.forName("GB18030"));

        assertThat(FigureRows.of(SHIPPED, Certainty.WEAK, FigureFile.read(file, "old.csv", ""))
                        .orThrow())
                .containsExactly(figure("2025Q3", "CP-01", "3100", Breakdown.NONE, "412", Certainty.WEAK));
    }

    @Test
    void reads_a_sheet_and_does_not_guess_what_a_percentage_cell_means() throws IOException {
        Path file = folder.resolve("年报.xlsx");
        try (Workbook workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
            workbook.newWorksheet("封面").value(0, 0, "2025 年报");
            Worksheet sheet = workbook.newWorksheet("投诉");
            row(sheet, 0, "2025 年度消费投诉");
            row(sheet, 2, "指标", "机构", "期间", "数值");
            row(sheet, 3, "CP-01", 3100, "2025Q3", 412);
            row(sheet, 4, "CP-02", 3100, 2025, 91.27);
            row(sheet, 5, "CP-02", 3101, "2025Q3", 0.9127);
        }

        assertThat(FigureRows.of(SHIPPED, Certainty.UNVERIFIED, FigureFile.read(file, "年报.xlsx", "投诉"))
                        .findings())
                .extracting(finding -> finding.sentence(Language.ZH))
                .containsExactly("年报.xlsx!投诉!A6  CP-02 15日告知率 的单位是 %，数值是 0.9127：是 0.9127% 还是 91.27%。"
                        + "应能分清：不超过 1 的百分数带 % 号书写。写作 91.27 或 “0.9127%”");
        assertThatThrownBy(() -> FigureFile.read(file, "年报.xlsx", "信访"))
                .isInstanceOfSatisfying(
                        BlockedException.class,
                        refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.SOURCE_UNREADABLE));
    }

    @Test
    void takes_the_numbers_of_a_sheet_as_they_are() throws IOException {
        Path file = folder.resolve("old.xlsx");
        try (Workbook workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("投诉");
            row(sheet, 0, "indicator", "org", "period", "value");
            row(sheet, 1, "CP-01", 3100, "2025Q3", 412);
            row(sheet, 2, "CP-02", 3100, 2025, 91.27);
        }

        assertThat(FigureRows.of(SHIPPED, Certainty.WEAK, FigureFile.read(file, "old.xlsx", ""))
                        .orThrow())
                .containsExactly(
                        figure("2025Q3", "CP-01", "3100", Breakdown.NONE, "412", Certainty.WEAK),
                        figure("2025", "CP-02", "3100", Breakdown.NONE, "91.27", Certainty.WEAK));
    }

    @Test
    void says_what_keeps_a_file_from_being_read() throws IOException {
        assertThat(refused("gone.csv"))
                .isEqualTo("gone.csv  There is no such file. Expected a CSV or .xlsx file. Check the file's name");
        Files.write(folder.resolve("binary.csv"), new byte[] {(byte) 0xFF, 0, 0, (byte) 0xFF});
        assertThat(refused("binary.csv"))
                .isEqualTo(
                        "binary.csv  The file is neither text nor .xlsx. Expected CSV in UTF-8 or GB18030, or .xlsx. Save it"
                                + " as CSV in UTF-8 and try again");
        assertThat(read("indicator,org,period,value\n").findings())
                .extracting(finding -> finding.sentence(Language.EN))
                .containsExactly(
                        "old.csv  There is no figure below the headings. Expected one row at least. Check whether it is"
                                + " the right file or sheet (--sheet)");
        Files.writeString(folder.resolve("long.csv"), "a,b\n".repeat(200_001));
        assertThat(refused("long.csv"))
                .isEqualTo(
                        "long.csv  The file is too large. Expected a list of figures, one on a row: at most 200,000 rows and"
                                + " 64 MiB. Cut it into files each under a name of its own");
    }

    private String refused(String name) {
        try {
            FigureFile.read(folder.resolve(name), name, "");
            return "";
        } catch (BlockedException refused) {
            assertThat(refused.exitCode()).isEqualTo(ExitCode.SOURCE_UNREADABLE);
            return refused.findings().get(0).sentence(Language.EN);
        }
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                sheet.value(row, i, number);
            } else {
                sheet.value(row, i, String.valueOf(cells[i]));
            }
        }
    }

    @Test
    void tells_everything_that_is_wrong_row_by_row_and_takes_nothing() throws IOException {
        Checked<List<ImportedFigure>> read = read("""
                indicator,org,period,value,breakdown,certainty
                CP-1,3100,2025Q3,412,,
                CP-01,310O,2025Q5,about 400,,
                CP-01,310103,2026Q1,4,,
                CP-01,3100,2025Q3,-4,,
                CP-01,3100,2025Q2,4.5,,
                CP-02,3100,2025Q2,0.9127,,
                CP-01,3100,2025Q1,4,colour=red,sure
                CP-01,3102,2025Q3,10,,
                CP-01,3102,2025Q3,11,,
                CP-02,3100,2025Q3,"1,012.50",,
                SV-03,3100,2025Q3,100.00%,,
                CP-04,3100,2025Q3,412.00,,
                """);

        assertThat(read.isBlocked()).isTrue();
        assertThat(read.findings().stream().map(finding -> finding.sentence(Language.EN)))
                .containsExactly(
                        "old.csv:2  There is no indicator “CP-1”; the nearest is CP-01. Expected an indicator's code or name,"
                                + " as CP-01. ./suping indicators lists them",
                        "old.csv:3  “2025Q5” is no period. Expected a quarter as 2025Q3, or a year as 2025. Correct it and try"
                                + " again",
                        "old.csv:3  There is no unit “310O”; the nearest is 3100. Expected the code or name of a unit in"
                                + " organisation.yml. Correct it and try again",
                        "old.csv:3  The value is no number. Expected a number without its unit (complaints), as 1234 or"
                                + " “1,234.5”. Correct it; leave out rows without a number",
                        "old.csv:4  Unit 310103 Waigaoqiao sub-branch did not exist in 2026Q1. Expected a unit that existed then"
                                + " (valid-from, valid-to in organisation.yml). Correct the unit, the period or its days in"
                                + " organisation.yml",
                        "old.csv:5  CP-01 Complaints received is negative. Expected 0 or more. Correct it and try again",
                        "old.csv:6  CP-01 Complaints received has too many decimals. Expected at most 0 decimals, as it was"
                                + " reported. Write the figure as it was reported",
                        "old.csv:7  CP-02 Told within 15 days is in %, and the value is 0.9127: it may be 0.9127 % or 91.27 %. Expected"
                                + " it to be clear: 1 % and less is written with its sign. Write 91.27 or “0.9127%”",
                        "old.csv:8  Unknown certainty “sure”. Expected official/several (official/several), one source (one"
                                + " source), weak (weak), unverified (unverified), or nothing. Correct it and try again",
                        "old.csv:8  CP-01 has no part “colour=red”. Expected COLUMN=CODE: channel=… (channel), category=… (cause),"
                                + " line=… (line of business). Correct it; the whole has none",
                        "old.csv:10  CP-01@3102 of 2025Q3 stands in old.csv:9 already. Expected one row for each figure. Leave"
                                + " out one of them",
                        "old.csv:11  CP-02 Told within 15 days is 1,012.50 %, and it is a part of a whole. Expected 100 % at most."
                                + " Correct it to the figure as it was reported");
    }

    @Test
    void says_which_headings_are_missing() throws IOException {
        assertThat(read("indicator,unit,value\nCP-01,3100,412\n").findings().stream()
                        .map(finding -> finding.sentence(Language.ZH)))
                .containsExactly("old.csv  没有一行含有所需的各个表头。应有一行含：指标 (indicator)、机构 (org)、期间 (period)、数值 (value)；"
                        + "可另有：分项 (breakdown)、可靠程度 (certainty)。补上表头后再试");
    }

    private Checked<List<ImportedFigure>> read(String text) throws IOException {
        Path file = folder.resolve("old.csv");
        Files.writeString(file, text);
        return FigureRows.of(SHIPPED, Certainty.UNVERIFIED, FigureFile.read(file, "old.csv", ""));
    }

    private static ImportedFigure figure(
            String period, String indicator, String org, Breakdown breakdown, String value, Certainty certainty) {
        return new ImportedFigure(
                Period.parse(period), new FigureKey(indicator, org, breakdown), new BigDecimal(value), certainty);
    }
}
