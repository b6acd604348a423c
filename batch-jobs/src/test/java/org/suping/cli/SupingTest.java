package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;
import org.suping.vocabulary.ExitCode;

class SupingTest {

    private static final String ROW = "%s,3101,2026-07-03,2026-07-05,2026-07-09,热线电话,理赔纠纷,机动车辆保险,10.00,王某,,内容";

    @TempDir
    private Path folder;

    @Test
    void run_shows_rows_that_add_up_the_real_paths_and_commands_that_find_the_return_again() throws IOException {
        CommandWorld world = CommandWorld.in(folder);
        world.deliver("crm-complaints.csv", ROW.formatted("A-1"), ROW.formatted("A-1"), ROW.formatted("A-2"));

        Said said = world.run();

        assertThat(said.text())
                .contains("crm-complaints.csv    3 rows   accepted  2 · rejected 0 · duplicate 1 · out of period 0\n")
                .contains("Render    work/reports/3100-2026Q3-r1.pdf · work/reports/3100-2026Q3-r1.xlsx\n")
                .contains("./suping trace CP-02 --org 3100 --period 2026Q3 --config config --work work  where a")
                .contains(
                        "./suping status --config config --work work                                  where each return stands\n");
        assertThat(world.suping("status").text()).containsPattern("\n    Fingerprint [0-9a-f]{64}\n");
    }

    @Test
    void finds_config_and_work_in_the_projects_folder_from_anywhere() {
        Path home = Path.of("..").toAbsolutePath().normalize();

        Said checked = from(home, "check-config");
        Said status = from(folder.resolve("home"), "status");

        assertThat(checked.text()).startsWith("No mistake in the configuration: " + home.resolve("config") + " · ");
        assertThat(checked.exitCode()).isEqualTo(ExitCode.DONE.code());
        assertThat(status.exitCode()).isEqualTo(ExitCode.NOTHING_TO_DO.code());
    }

    @Test
    void names_the_columns_an_indicator_is_broken_down_by_as_words_and_as_trace_wants_them() {
        Said explained = from(Path.of("..").toAbsolutePath(), "indicators", "CP-02");

        assertThat(explained.text()).contains("  By: channel (--by channel=…)\n");
    }

    private Said from(Path home, String... words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Map<String, String> environment = Map.of("SUPING_LANG", "en", "COLUMNS", "2000");
        int exitCode = Suping.run(new Surroundings(environment, stream, stream, folder, home, false), words);
        return new Said(exitCode, bytes.toString(StandardCharsets.UTF_8));
    }
}
