package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quarter beside the one before it, which is in the book. */
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

    private CommandWorld.Said next() {
        return world.suping("run", "--period", "2026Q4");
    }

    private static String row(String number, String month) {
        return ROW.formatted(number, month, month, month);
    }
}
