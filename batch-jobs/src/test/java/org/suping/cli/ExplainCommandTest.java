package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;
import org.suping.evidence.Folders;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;

/** What {@code explain} takes, refuses and lists, and what the next run makes of it. */
class ExplainCommandTest {

    private static final String LATE = "%s,3101,%s-03,%s-25,%s-26,热线电话,理赔纠纷,机动车辆保险,10.00,王某,,内容";
    private static final String TEXT = "两名经办人离职，九月起已补齐";

    @TempDir
    private Path folder;

    private final StringBuilder heard = new StringBuilder();
    private CommandWorld world;

    @BeforeEach
    void deliver_a_late_complaint() throws IOException {
        world = CommandWorld.in(folder);
        world.deliver("crm-complaints-1.csv", late("A-1", "2026-07"));
    }

    @Test
    void makes_the_return_ready_once_everything_is_explained() {
        assertThat(world.run().exitCode()).isEqualTo(10);
        hear("explain");
        hear("explain", "CK-03", "--org", "3101", "--text", TEXT, "--by", "李敏");
        assertThat(world.run().text()).contains("attempt 2: changed since attempt 1: explanations were given");
        hear("explain", "CK-03", "--org", "3100", "--text", TEXT, "--by", "李敏");
        Said third = world.run();
        hear("explain");

        assertThat(third.exitCode()).isZero();
        assertThat(third.text())
                .contains(
                        "\nCheck     0 to explain · 0 blocking · 0 notes · 2 explained\n",
                        "\nDone      nothing is open; ready to seal (exit code 0). Next:\n");
        assertThat(world.run().exitCode()).isEqualTo(12);
        assertThat(world.suping("status").text()).contains("ready to seal").doesNotContain("to explain");
        Golden.check("explain.en.txt", heard.toString());
    }

    @Test
    void goes_with_the_finding_when_its_numbers_change() throws IOException {
        world.run();
        hear("explain", "CK-03", "--all", "--text", TEXT, "--by", "李敏");
        world.deliver(
                "crm-complaints-1.csv",
                late("A-1", "2026-07"),
                "A-2,3101,2026-07-03,2026-07-04,2026-07-05,热线电话,理赔纠纷,机动车辆保险,10.00,王某,,内容");

        assertThat(world.run().exitCode()).isZero();
        Folders folders = new Folders(folder.resolve("config"), folder.resolve("work"));
        try (Book book = Books.openForReading(folders, Map.of())) {
            assertThat(book.jdbc()
                            .sql("select found_en from attempt_explanation where attempt_id = '3100-2026Q3-r1-a2'")
                            .query(String.class)
                            .list())
                    .containsExactly("0.00 % told within 15 days", "0.00 % told within 15 days");
        }
    }

    @Test
    void tells_what_was_said_in_an_earlier_period_and_keeps_it_where_a_person_says_so() throws IOException {
        world.run();
        hear("explain", "CK-03", "--org", "3101", "--text", TEXT, "--by", "李敏");
        deliverNextQuarter();
        assertThat(world.suping("run", "--period", "2026Q4").exitCode()).isEqualTo(10);

        hear("explain", "--period", "2026Q4");
        hear("explain", "CK-03", "--org", "3100", "--period", "2026Q4", "--keep", "--by", "王芳");
        hear("explain", "CK-03", "--org", "3101", "--period", "2026Q4", "--keep", "--by", "王芳");

        Golden.check("explain-earlier.en.txt", heard.toString());
    }

    @Test
    void refuses_kindly() {
        hear("explain", "CK-03", "--text", TEXT, "--by", "李敏");
        assertThat(folder.resolve("work/book")).doesNotExist();
        world.run();
        hear("explain", "CK-3", "--text", TEXT, "--by", "李敏");
        hear("explain", "CK-03", "--text", TEXT, "--by", "李敏");
        hear("explain", "CK-03", "--about", "陆家嘴", "--text", TEXT, "--by", "李敏");
        hear("explain", "CK-03", "--all", "--text", "  太短 ", "--by", "李敏");
        hear("explain", "CK-03", "--all", "--text", "长".repeat(501), "--by", "李敏");
        hear("explain", "CK-03", "--all", "--text", TEXT);
        hear("explain", "CK-03", "--all", "--by", "李敏");
        hear("explain", "CK-03", "--all", "--keep", "--text", TEXT, "--by", "李敏");
        world.inChinese();
        hear("explain", "CK-03", "--text", TEXT, "--by", "李敏");

        Golden.check("explain-refused.txt", heard.toString());
    }

    @Test
    void refuses_to_explain_away_what_blocks_and_makes_a_draft_of_it_when_asked() throws IOException {
        world.edit("config/checks/CK-03.yml", "severity: soft", "severity: hard");
        assertThat(world.run().exitCode()).isEqualTo(11);
        hear("explain", "CK-03", "--org", "3101", "--text", TEXT, "--by", "李敏");
        assertThat(folder.resolve("work/reports/3100-2026Q3-r1.pdf")).doesNotExist();

        Said draft = world.suping("run", "--period", "2026Q3", "--draft");

        assertThat(draft.exitCode()).isEqualTo(11);
        assertThat(draft.text())
                .contains(
                        "\nBlocked   drafts only: what blocks keeps them from becoming final. Correct it and run again"
                                + " (exit code 11). Next:\n");
        assertThat(folder.resolve("work/reports/3100-2026Q3-draft-r1.pdf")).exists();
        Golden.check("explain-blocked.en.txt", heard.toString());
    }

    @Test
    void hides_personal_data_in_the_text_and_says_so() {
        world.run();
        String text = "客户王小明（13800135678）一直联系不上，已改用信函";
        hear("explain", "CK-03", "--all", "--text", text, "--by", "李敏");
        Golden.check("explain-masked.en.txt", heard.toString());
    }

    private void hear(String... words) {
        Said said = world.suping(words);
        heard.append("exit code ").append(said.exitCode()).append('\n').append(said.text());
    }

    private void deliverNextQuarter() throws IOException {
        world.with("SUPING_CLOCK", "2027-01-09T01:00:00Z");
        Path data = Files.createDirectories(folder.resolve("data/2026Q4"));
        Files.writeString(
                data.resolve("crm-complaints-1.csv"), CommandWorld.HEADINGS + "\n" + late("A-9", "2026-10") + "\n");
        Files.writeString(
                data.resolve("finance-premium.csv"),
                Files.readString(world.complaints("finance-premium.csv"))
                        .replace("2026-07-", "2026-10-")
                        .replace("2026-08-", "2026-11-")
                        .replace("2026-09-", "2026-12-"));
    }

    private static String late(String number, String month) {
        return LATE.formatted(number, month, month, month);
    }
}
