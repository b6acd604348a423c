package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a figure claims that rests on a column which a source does not deliver: nothing. */
@Tag("campaign")
class UndeliveredColumnsTest {

    private static final List<String> MORE = List.of("CP-10", "CP-13", "CP-16", "CP-18", "CP-19", "CP-31");

    @TempDir
    private Path folder;

    private CommandWorld world;

    @BeforeEach
    void delivers_three_complaints_without_a_column_for_escalation() throws IOException {
        world = CommandWorld.in(folder);
        for (String code : MORE) {
            Files.copy(
                    Path.of("..", "config", "indicators", code + ".yml"),
                    world.path("config/indicators/" + code + ".yml"));
        }
        world.deliver("crm-complaints-1.csv", row("C1", "310102"), row("C2", "310102"), row("C3", "3101"));
    }

    private static String row(String id, String org) {
        return id + "," + org + ",2026-07-01,2026-07-02,2026-07-03,来访,理赔纠纷,机动车辆保险,,某人,,内容";
    }

    private String line(String indicator, String org, int which) {
        String text = world.suping("trace", indicator, "--org", org, "--period", "2026Q3")
                .text();
        return text.lines().skip(which).findFirst().orElseThrow().strip();
    }

    private String value(String indicator, String org) {
        return line(indicator, org, 0).replaceFirst(".* {3}= ", "");
    }

    @Test
    void is_not_reported_and_told_with_the_column_and_the_file_that_would_have_to_name_it() {
        world.run();

        assertThat(line("CP-19", "3100", 0))
                .isEqualTo(
                        "CP-19 Share escalated   3100 Shanghai branch   2026Q3   = not reported   proved row by row");
        assertThat(line("CP-19", "3100", 1))
                .isEqualTo(
                        "Not reported, because no source delivers “escalated”; say in config/sources/crm.yml which column"
                                + " (or constant) they come from and run again. That is not 0");
        assertThat(world.inChinese()
                        .suping("trace", "CP-19", "--org", "3101", "--period", "2026Q3")
                        .text())
                .contains("未报，因为没有来源提供“是否越级”；请在 config/sources/crm.yml 中写明这些列取自哪一列（或常量）后再运行；这不等于 0");
    }

    @Test
    void is_not_reported_either_where_the_column_is_a_day_or_part_of_a_derived_one() {
        world.run();

        assertThat(value("CP-10", "3100")).isEqualTo("not reported   proved row by row");
        assertThat(line("CP-10", "3100", 1)).startsWith("Not reported, because no source delivers “day withdrawn”; ");
        assertThat(value("CP-13", "3100")).isEqualTo("not reported   proved row by row");
        assertThat(line("CP-13", "3100", 1)).startsWith("Not reported, because no source delivers “extended to”; ");
        assertThat(value("CP-16", "310102")).isEqualTo("not reported   proved row by row");
    }

    @Test
    void counts_what_is_taken_for_granted_of_a_source_and_not_what_that_excludes() throws IOException {
        world.run();

        // every matter is taken for a complaint where nobody says otherwise: then there are complaints, and nothing is
        // known
        // of others
        assertThat(value("CP-01", "3100")).isEqualTo("3 complaints   proved row by row");
        assertThat(value("CP-18", "3100")).isEqualTo("0.00 %   proved row by row");
        assertThat(value("CP-31", "3100")).isEqualTo("not reported   proved row by row");

        world.edit(
                "config/sources/crm.yml",
                "  - {column: content,",
                "  - {column: nature, constant: complaint}\n  - {column: content,");
        world.run();

        assertThat(value("CP-31", "3100")).isEqualTo("0 matters   proved row by row");
    }

    @Test
    void is_looked_at_unit_by_unit_where_one_source_delivers_the_column_and_another_does_not() throws IOException {
        String crm = Files.readString(world.path("config/sources/crm.yml"));
        Files.writeString(
                world.path("config/sources/hotline.yml"),
                crm.replace("code: crm", "code: hotline")
                        .replace("crm-complaints", "hotline")
                        .replace(
                                "  - {column: content,",
                                "  - {column: escalated, header: 是否越级, codes: {是: \"yes\", 否: \"no\"}}\n  - {column: content,"));
        Files.writeString(
                world.complaints("hotline.csv"),
                CommandWorld.HEADINGS + ",是否越级\n" + row("H1", "310101") + ",是\n" + row("H2", "310101") + ",否\n"
                        + row("H3", "3101") + ",是\n");

        world.run();

        assertThat(value("CP-19", "310101")).isEqualTo("50.00 %   proved row by row");
        assertThat(value("CP-19", "310102")).isEqualTo("not reported   proved row by row");
        // one of the three rows of its own comes from a source that says so
        assertThat(value("CP-19", "3101")).isEqualTo("not computable   proved row by row");
        assertThat(line("CP-19", "3101", 1))
                .isEqualTo(
                        "Not computable, because the source crm does not deliver “escalated”; say in config/sources/crm.yml"
                                + " which column (or constant) they come from and run again. That is not 0");
        assertThat(value("CP-19", "310202")).isEqualTo("no rate   proved row by row");
    }

    @Test
    void is_told_by_a_package_that_proves_itself_with_the_note_and_the_score_that_is_lost() throws IOException {
        world.edit("config/schemes/CN-NFRA-2025-20.yml", "indicator: CP-03", "indicator: CP-19");
        assertThat(world.run().exitCode()).isZero();
        assertThat(world.suping("seal", "--period", "2026Q3", "--by", "李敏").exitCode())
                .isZero();

        CommandWorld.Said verified = world.suping("verify", "work/packages/3100-2026Q3-r1.suping.zip");

        // the note on columns; nobody signed it
        assertThat(verified.exitCode()).isEqualTo(10);
        assertThat(verified.text())
                .contains("  findings    1, checked again over the figures; 0 explanations\n", "\nproved\n");
    }

    @Test
    void leaves_checks_over_it_out_and_says_which() throws IOException {
        Files.writeString(world.path("config/checks/CK-77.yml"), """
                code: CK-77
                severity: hard
                name: {zh: 越级投诉不超过受理投诉, en: Those escalated are part of those received}
                figures: {escalated: CP-19.numerator, received: CP-01.count}
                expect: escalated <= received
                found: {zh: "越级 {escalated} 件", en: "{escalated} escalated"}
                expected: {zh: 不多于受理投诉, en: No more than were received}
                action: {zh: 请核对, en: Compare them}
                """);
        Files.delete(world.path("config/indicators/CP-10.yml"));
        Files.delete(world.path("config/indicators/CP-13.yml"));
        Files.delete(world.path("config/indicators/CP-16.yml"));

        String text = world.suping("run", "--period", "2026Q3", "--json").text();

        assertThat(text)
                .contains(
                        "complaint: no source delivers “escalated”, “nature”, so these are not reported (or not computable):"
                                + " CP-19, CP-31; not checked: CK-77")
                .contains(
                        "every column a figure rests on to be delivered by a source; what is not is not reported, which is"
                                + " not 0")
                .contains(
                        "Where the system has them, say in config/sources/crm.yml which column they come from and run again;"
                                + " where it has not, the figures stay not reported and their criteria earn nothing")
                .doesNotContain("escalated\",");
    }

    @Test
    void tells_the_folder_of_definitions_that_is_in_use() throws IOException {
        Files.move(world.path("config"), world.path("branch"));
        world.configuredIn("branch").run();

        assertThat(line("CP-19", "3100", 1))
                .isEqualTo(
                        "Not reported, because no source delivers “escalated”; say in branch/sources/crm.yml which column"
                                + " (or constant) they come from and run again. That is not 0");
    }

    @Test
    void is_told_on_the_line_of_the_figure_in_the_workbook_as_rows_that_are_missing_are() throws IOException {
        Path premium = world.complaints("finance-premium.csv");
        Files.write(
                premium,
                Files.readAllLines(premium).stream()
                        .filter(line -> !line.startsWith("310202"))
                        .toList());
        world.run();

        try (XSSFWorkbook workbook =
                new XSSFWorkbook(Files.newInputStream(world.path("work/reports/3100-2026Q3-r1.xlsx")))) {
            DataFormatter cells = new DataFormatter();
            List<String> lines = StreamSupport.stream(workbook.getSheet("数据来源").spliterator(), false)
                    .map(row -> cells.formatCellValue(row.getCell(0)) + "   " + cells.formatCellValue(row.getCell(5))
                            + "   " + cells.formatCellValue(row.getCell(11)))
                    .toList();
            assertThat(lines)
                    .contains("CP-19@3100   未报   本期受理的越级投诉 ÷ 本期受理的投诉；没有来源提供“是否越级”")
                    .contains("CP-04@310202   未报   本期受理的投诉 ÷ 同期保费收入（元）；没有报送所需的行")
                    .contains("CP-04@3102   不可计算   本期受理的投诉 ÷ 同期保费收入（元）；只有部分机构报送了所需的行");
        }
    }

    @Test
    void is_told_on_the_screen_of_the_run_and_where_units_have_another_source_for_it_what_is_counted_all_the_same()
            throws IOException {
        world.edit(
                "config/sources/crm.yml",
                "  - {column: content,",
                "  - {column: escalated, constant: no}\n  - {column: content,");
        String crm = Files.readString(world.path("config/sources/crm.yml"));
        Files.writeString(
                world.path("config/sources/hotline.yml"),
                crm.replace("code: crm", "code: hotline")
                        .replace("crm-complaints", "hotline")
                        .replace("  - {column: escalated, constant: no}\n", ""));
        Files.writeString(world.complaints("hotline.csv"), CommandWorld.HEADINGS + "\n" + row("H1", "310102") + "\n");

        assertThat(world.run().text().replaceAll("\\s+", " ").replaceAll(".*?(No value .*?) Measure .*", "$1"))
                .isEqualTo(
                        "No value complaint: no source delivers “day withdrawn”, “extended to”, “nature”, so these are not"
                                + " reported (or not computable): CP-10, CP-13, CP-16, CP-31 No value complaint: the source hotline"
                                + " does not deliver “escalated”; these are computed all the same, from what other sources deliver,"
                                + " its own rows counting as empty there: CP-19");
        assertThat(value("CP-19", "310102")).isEqualTo("0.00 %   proved row by row");
    }
}
