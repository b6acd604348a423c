package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suping.GroupPackages.complaint;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.GroupPackages;
import org.suping.cli.CommandWorld.Said;

/** What headquarters really received, told on the days around the deadline. */
@Tag("campaign")
class SubmissionsReceivedTest {

    @TempDir
    private Path folder;

    @Test
    void are_on_time_or_late_by_when_headquarters_had_them() throws IOException {
        GroupPackages group = GroupPackages.in(folder.resolve("group")).signing();
        Path shanghai = group.send("3100", complaint("S-1", "3101", "2026-07-03"));
        Path jiangsu = group.send("3200", complaint("J-1", "3201", "2026-07-03"));
        Headquarters office = new Headquarters(folder.resolve("office"), group);
        office.with("SUPING_CLOCK", "2026-10-20T15:59:59Z").sent(shanghai).suping("receive", "inbox");
        office.with("SUPING_CLOCK", "2026-10-20T16:00:00Z").sent(jiangsu).suping("receive", "inbox");

        Said said = office.suping("submissions", "--period", "2026Q3");

        assertThat(said.exitCode()).isEqualTo(18);
        assertThat(said.text())
                .startsWith("Returns of 2026Q3, as of 2026-10-21 (Asia/Shanghai)\n"
                        + "4 returns are owed: 1 due · 1 on time · 1 late · 1 missing\n")
                .containsPattern("\n  3100 Shanghai branch +on time  2026-10-20  2026-10-20 23:59:59 +r1\n")
                .containsPattern(
                        "\n  3200 Jiangsu branch +late     2026-10-20  2026-10-21 00:00:00  1 working day  r1\n")
                .containsPattern("\n  3300 Zhejiang branch +missing  2026-10-20 +1 working day\n")
                .contains("      r1 has 1 point to put right\n");
        assertThat(office.suping("submissions", "--period", "2026Q3", "--as-of", "2026-10-20")
                        .text())
                .as("what came the day after had not come")
                .containsPattern("\n  3200 Jiangsu branch +due      2026-10-20\n");
    }
}
