package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quarter beside the one before it, which is in the book. */
@Tag("campaign")
class ComparedRunTest {

    private static final String ROW = "%s,3101,%s-03,%s-05,%s-09,热线电话,理赔纠纷,机动车辆保险,10.00,王某,,内容";

    @TempDir
    private Path folder;

    private CommandWorld world;

    @BeforeEach
    void deliver_two_quarters_and_compare_them() throws IOException {
        world = CommandWorld.in(folder);
        Files.writeString(
                folder.resolve("config/checks/CK-08.yml"),
                Files.readString(Path.of("..", "config", "checks", "CK-08.yml"))
                        .replace("[CP-01, CP-08, CP-09]", "[CP-01]")
                        .replace("least: 30", "least: 2"));
        world.with("SUPING_CLOCK", "2027-01-09T01:00:00Z");
        world.deliver("crm-complaints-1.csv", row("A-1", "2026-07"));
        Path next = Files.createDirectories(folder.resolve("data/2026Q4"));
        Files.writeString(
                next.resolve("crm-complaints-1.csv"),
                String.join("\n", CommandWorld.HEADINGS, row("B-1", "2026-10"), row("B-2", "2026-11")) + "\n");
        Files.writeString(
                next.resolve("finance-premium.csv"),
                Files.readString(world.complaints("finance-premium.csv"))
                        .replace("2026-07-", "2026-10-")
                        .replace("2026-08-", "2026-11-")
                        .replace("2026-09-", "2026-12-"));
    }

    @Test
    void wants_an_explanation_of_what_moved_far_the_parts_included() {
        assertThat(world.run().exitCode()).isZero();

        CommandWorld.Said next = next();

        assertThat(next.exitCode()).isEqualTo(10);
        assertThat(next.text().lines().filter(line -> line.contains("CK-08  ")))
                .first()
                .isEqualTo("        CK-08  3100 上海分公司  Complaints received moved by +100.00 % since the previous period"
                        + " (3100-2026Q3-r1 1, now 2 complaints). Expected at most 50 % (not looked at where both are below"
                        + " 2). Explain what moved it");
        assertThat(next.text())
                .contains(
                        "Complaints received (claims dispute) moved by +100.00 % since the previous period (3100-2026Q3-r1 1,"
                                + " now 2 complaints)");
    }

    @Test
    void is_made_again_when_the_quarter_before_it_has_changed() throws IOException {
        assertThat(next().text()).doesNotContain("CK-08");
        world.run();
        assertThat(next().text())
                .contains("attempt 2: changed since attempt 1: the returns it is compared with have changed")
                .contains("CK-08");
        world.deliver("crm-complaints-1.csv", row("A-1", "2026-07"), row("A-2", "2026-08"));
        world.run();

        assertThat(next().text())
                .contains("attempt 3: changed since attempt 2: the returns it is compared with have changed")
                .doesNotContain("CK-08");
        assertThat(next().exitCode()).isEqualTo(12);
    }

    @Test
    void compares_with_imported_figures_where_the_book_has_none_and_says_what_changed_in_them() throws IOException {
        Files.writeString(
                folder.resolve("reported.csv"),
                "indicator,org,period,value\nCP-01,3100,2026Q3,5\nCP-01,3101,2026Q3,9\n");
        assertThat(imported("import-figures"))
                .isEqualTo("The book has no imported figures. To import some: ./suping import-figures FILE.csv --as"
                        + " \"as reported for 2025\" --config config --work work\n");

        assertThat(imported("import-figures", "reported.csv", "--as", "2026 上报数", "--by", "王芳"))
                .startsWith("Imported  2026 上报数  2 figures (2026Q3 2) from reported.csv (sha256 ")
                .endsWith(", by 王芳; certainty: unverified\n"
                        + "Where the book has no figure of its own, the returns of 2026Q4, 2027Q3 are compared with these from"
                        + " their next run\n");
        assertThat(next().text())
                .contains("CK-08  3100 上海分公司  Complaints received moved by −60.00 % since the previous period"
                        + " (2026 上报数 (imported), unverified 5, now 2 complaints)");

        Files.writeString(
                folder.resolve("reported.csv"),
                "indicator,org,period,value\nCP-01,3100,2026Q3,2\nCP-01,3102,2026Q3,0\n");
        assertThat(imported("import-figures", "reported.csv", "--as", "2026 上报数", "--by", "王芳"))
                .contains("Takes the place of import 1 of this name: 1 changed · 1 added · 1 gone · 0 the same\n"
                        + "    changed  2026Q3 CP-01@3100  5 (unverified) → 2 (unverified)\n"
                        + "    added    2026Q3 CP-01@3102  0 (unverified)\n"
                        + "    gone     2026Q3 CP-01@3101  9 (unverified)\n");
        assertThat(next().text())
                .contains("attempt 2: changed since attempt 1: the returns it is compared with have changed")
                .doesNotContain("CK-08");
        assertThat(world.suping("import-figures", "reported.csv", "--as", "2026 上报数")
                        .exitCode())
                .isEqualTo(12);
        assertThat(imported("import-figures")).startsWith("2026 上报数  2 figures (2026Q3 2) from reported.csv (sha256 ");

        world.run();
        assertThat(next().text()).contains("(3100-2026Q3-r1 1, now 2 complaints)");
    }

    @Test
    void imports_nothing_where_a_row_is_wrong() throws IOException {
        Files.writeString(folder.resolve("reported.csv"), "指标,机构,期间,数值\nCP-01,3100,2026Q3,4\nCP-01,3100,上季,5\n");

        CommandWorld.Said refused = world.inChinese().suping("import-figures", "reported.csv", "--as", "上报数");

        assertThat(refused.exitCode()).isEqualTo(11);
        assertThat(refused.text()).isEqualTo("""
                  reported.csv:3  “上季”不是期间。应为季度如 2025Q3，或年度如 2025。改正后再试
                  reported.csv  共 1 处错误，没有导入任何数字。各行都应正确：数字要么全部导入，要么一个也不导入。改正后再导入一次
                """);
        assertThat(folder.resolve("work/book")).doesNotExist();
        assertThat(world.suping("import-figures", "gone.csv", "--as", "上报数").exitCode())
                .isEqualTo(15);
        CommandWorld.Said unnamed = world.suping("import-figures", "reported.csv");
        assertThat(unnamed.exitCode()).isEqualTo(2);
        assertThat(unnamed.text()).contains("--as  没有写明这些数字的名称，或名称不合适。应为 2 至 60 个字的一行，它印在每处比较旁。加上 --as \"2025 上报数\"");
        assertThat(imported("import-figures", "reported.csv", "--as", "上报数", "--by", " "))
                .contains("--by  没有写明由谁导入。应为 2 至 60 个字的姓名。加上 --by \"姓名\"");
        assertThat(imported("import-figures", "reported.csv", "--as", "上报数", "--certainty", "sure"))
                .contains("--certainty  不认识的可靠程度 sure。应为 official/several（官方/多处）、one source（单一来源）、weak（弱）或"
                        + " unverified（未核实）。改正后再试");
    }

    private String imported(String... words) {
        return world.suping(words).text();
    }

    private CommandWorld.Said next() {
        return world.suping("run", "--period", "2026Q4");
    }

    private static String row(String number, String month) {
        return ROW.formatted(number, month, month, month);
    }
}
