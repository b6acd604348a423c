package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a figure claims that rests on a column which a source does not deliver: nothing. */
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
}
