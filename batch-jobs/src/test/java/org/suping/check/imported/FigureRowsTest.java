package org.suping.check.imported;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.definitions.Definitions;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.findings.Checked;
import org.suping.measure.Breakdown;
import org.suping.measure.FigureKey;
import org.suping.vocabulary.Certainty;
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
                                + " out one of them");
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
