package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;

/** What {@code run} tells before anything ran, and what it tells of a delivery. */
class RunCommandTest {

    private static final String ROW = "%s,3101,2026-07-03,2026-07-05,2026-07-09,热线电话,理赔纠纷,机动车辆保险,10.00,王某,,内容";

    @TempDir
    private Path folder;

    @Test
    void heads_the_mistakes_of_the_configuration_and_says_that_nothing_was_run() throws IOException {
        CommandWorld world = CommandWorld.in(folder);
        world.edit("config/suping.yml", "zone: Asia/Shanghai", "zone: Asia/Shanghei");
        world.edit("config/indicators/CP-02.yml", "days_to_tell <= 15", "days_to_tel <= 15");

        Said english = world.run();
        Said chinese = world.inChinese().run();

        assertThat(english.exitCode()).isEqualTo(2);
        assertThat(english.text())
                .startsWith("2 mistakes in the configuration; nothing was run:\n  config/indicators/CP-02.yml:");
        assertThat(chinese.text().lines().findFirst()).hasValue("配置有 2 处错误，未开始运行：");
        assertThat(folder.resolve("work/book")).doesNotExist();
    }

    @Test
    void says_that_the_quarter_has_not_ended_where_nothing_was_delivered_for_it() throws IOException {
        CommandWorld world = CommandWorld.in(folder).inChinese().with("SUPING_CLOCK", "2026-12-31T15:59:59Z");

        Said said = world.suping("run", "--period", "2026Q4");

        assertThat(said)
                .isEqualTo(
                        new Said(
                                15,
                                "  crm  在 " + folder.resolve("data")
                                        + " 中没有与 2026Q4/crm-complaints*.csv 相符的文件。每个来源每期至少交付一个文件；没有业务时交付只有表头的文件。把文件放入该文件夹，或修改来源定义的 files，然后再运行一次\n"
                                        + "  finance  在 " + folder.resolve("data")
                                        + " 中没有与 2026Q4/finance-premium*.csv 相符的文件。每个来源每期至少交付一个文件；没有业务时交付只有表头的文件。把文件放入该文件夹，或修改来源定义的 files，然后再运行一次\n"
                                        + "  2026Q4  期间 2026Q4 尚未结束（最后一天 2026-12-31，今天 2026-12-31）。期间结束后数据才齐全；在此之前只能得到草稿。要看已结束的期间，改用 --period 2026Q3；要提前看草稿，先放入已有的数据\n"));
    }

    @Test
    void says_no_more_than_that_once_it_has_ended() throws IOException {
        CommandWorld world = CommandWorld.in(folder).with("SUPING_CLOCK", "2026-12-31T16:00:00Z");

        assertThat(world.suping("run", "--period", "2026Q4").text())
                .doesNotContain("has not ended")
                .hasLineCount(2);
    }

    @Test
    void asks_to_explain_a_file_that_was_delivered_twice() throws IOException {
        CommandWorld world = CommandWorld.in(folder);
        world.deliver("crm-complaints-1.csv", ROW.formatted("A-1"));
        Files.copy(world.complaints("crm-complaints-1.csv"), world.complaints("crm-complaints-2.csv"));

        Said said = world.run();

        assertThat(said.exitCode()).isEqualTo(10);
        assertThat(said.text())
                .contains(
                        "        SRC-04 one file twice  2026Q3/crm-complaints-2.csv  its content is that of 2026Q3/crm-complaints-1.csv,"
                                + " which alone was read. the same data delivered once. make sure that this was meant; remove one"
                                + " of the two where it was not\n")
                .contains("crm-complaints-1.csv   1 row    accepted  1 · rejected 0 · duplicate 0 · out of period 0\n");
        assertThat(world.suping("status").text()).doesNotContain("\n    0 blocking · 0 to explain\n");
    }

    @Test
    void names_the_sheet_of_findings_as_the_workbook_does_and_no_command_that_is_not_there() throws IOException {
        CommandWorld world = CommandWorld.in(folder);
        world.deliver("crm-complaints-1.csv", ROW.formatted("A-1"));
        for (int i = 2; i < 10; i++) {
            Files.copy(world.complaints("crm-complaints-1.csv"), world.complaints("crm-complaints-" + i + ".csv"));
        }

        String text = world.run().text();

        assertThat(text)
                .containsPattern("\n        and \\d+ more; see the sheet “发现与说明” of the workbook\n")
                .containsPattern(
                        "\nDone      \\d+ findings wait for an explanation; see the sheet “发现与说明” of the workbook"
                                + " \\(exit code 10\\)\\. Explain and run again; once all are explained the return is ready to seal\\. Next:\n")
                .contains("\n        ./suping explain SRC-04 --about \"2026Q3/crm-complaints-2.csv\" --period 2026Q3 ")
                .doesNotContain("suping seal");
        assertThat(world.suping(
                                "explain",
                                "One file twice",
                                "--all",
                                "--text",
                                "delivered by both desks",
                                "--by",
                                "Li Min")
                        .text())
                .contains("SRC-04  2026Q3/crm-complaints-2.csv");
    }
}
