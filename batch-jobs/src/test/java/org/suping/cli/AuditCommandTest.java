package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;

/** Who did what with a return, and that nobody can unsay it. */
class AuditCommandTest {

    private static final String LATE = "A-%s,3101,2026-07-03,2026-07-25,2026-07-26,热线电话,理赔纠纷,机动车辆保险,10.00,王某,,内容";

    @TempDir
    private Path folder;

    @Test
    void says_who_ran_explained_exported_and_sealed() throws IOException {
        CommandWorld world = world();
        assertThat(world.suping("audit").text()).isEqualTo("There is no audit trail yet\n");
        assertThat(world.suping("audit", "verify").exitCode()).isEqualTo(12);
        world.run();
        world.suping("explain", "CK-03", "--all", "--text", "两名经办人离职，九月起已补齐", "--by", "李敏");
        world.edit("config/indicators/CP-02.yml", "<= 15", "<= 14");
        world.run();
        world.suping("trace", "CP-02", "--rows", "rows.csv");
        world.suping("seal", "--period", "2026Q3", "--by", "李敏");

        assertThat(told(world.suping("audit")))
                .containsSubsequence(
                        "1  run  3100-2026Q3-r1-a1",
                        "2  end  3100-2026Q3-r1-a1  exit=10; fingerprint=…",
                        "explained  3100-2026Q3-r1-a1  finding=CK-03@3101 浦东中心支公司; by=李敏")
                .containsSubsequence(
                        "definitions changed  3100  changed=indicators/CP-02.yml",
                        "run  3100-2026Q3-r1-a2",
                        "rows exported  3100-2026Q3-r1-a2 CP-02@3100  rows=2; file=rows.csv",
                        "sealed  3100-2026Q3-r1  manifest=…; by=李敏");
        Said verified = world.suping("audit", "verify");
        assertThat(verified.exitCode()).isZero();
        assertThat(verified.text())
                .matches("proved: \\d+ entries hang together, and what \\d+ signatures and runs saw is there\n");
    }

    @Test
    void finds_that_the_last_entries_were_cut_off_and_that_one_was_altered() throws IOException {
        CommandWorld world = world();
        world.run();
        Path trail = world.path("work/audit/trail.tsv");
        List<String> lines = Files.readAllLines(trail);

        Files.write(trail, lines.subList(0, 1));
        Said cut = world.suping("audit", "verify");
        assertThat(cut.exitCode()).isEqualTo(13);
        assertThat(cut.text())
                .startsWith("not proved: 0 entries, seen by 2 signatures and runs, 2 differences\n")
                .contains("  3100-2026Q3-r1-a1  The entry ", " that it saw is no longer in the trail. ");

        Files.write(
                trail,
                lines.stream().map(line -> line.replace("exit=10", "exit=0")).toList());
        Said altered = world.suping("audit", "verify");
        assertThat(altered.exitCode()).isEqualTo(13);
        assertThat(altered.text()).startsWith("not proved: 2 entries, seen by 2 signatures and runs, 1 difference\n");
    }

    @Test
    void wants_a_reason_for_many_rows_and_keeps_it_masked() throws IOException {
        CommandWorld world = world();
        world.edit("config/suping.yml", "rejected-at-most: 20", "rejected-at-most: 20\nexport-without-reason: 1");
        world.run();

        Said refused = world.suping("trace", "CP-01", "--rows", "rows.csv");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.text())
                .endsWith(
                        "  --reason  2 rows would be written, more than the 1 that need no reason. A reason of at least 4 signs."
                                + " Add --reason \"what for\"; it goes into the audit trail. The limit is export-without-reason in"
                                + " config/suping.yml\n");
        assertThat(folder.resolve("rows.csv")).doesNotExist();
        assertThat(world.suping("trace", "CP-01", "--rows", "rows.csv", "--reason", "现场检查 13800138000")
                        .exitCode())
                .isZero();
        assertThat(Files.readString(world.path("work/audit/trail.tsv")))
                .contains("rows=2; file=rows.csv; reason=现场检查 ")
                .doesNotContain("13800138000");
    }

    private CommandWorld world() throws IOException {
        CommandWorld world = CommandWorld.in(folder);
        world.deliver("crm-complaints-1.csv", LATE.formatted("1"), LATE.formatted("2"));
        return world;
    }

    /** Without times, machines and digests. */
    private static String told(Said said) {
        return said.text()
                .replaceAll("  2026-10-09 \\S+( \\S+)?  \\S+@\\S+  ", "  ")
                .replaceAll("[0-9a-f]{64}", "…");
    }
}
