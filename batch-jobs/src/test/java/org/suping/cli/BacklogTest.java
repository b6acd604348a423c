package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was open as the quarter began and when it was over, counted from rows of which nothing happened in it. */
class BacklogTest {

    private static final List<String> FLOW = List.of("CP-07", "CP-08", "CP-09", "CP-10", "CP-11", "CP-12");

    @TempDir
    private Path folder;

    private CommandWorld world;

    @BeforeEach
    void delivers_eight_complaints() throws IOException {
        world = CommandWorld.in(folder);
        for (String code : FLOW) {
            Files.copy(
                    Path.of("..", "config", "indicators", code + ".yml"),
                    world.path("config/indicators/" + code + ".yml"));
        }
        world.edit("config/sources/crm.yml", "  - {column: content, header: 投诉内容}\n", """
                  - {column: content, header: 投诉内容}
                  - {column: withdrawn_on, header: 撤回日期, format: yyyy-MM-dd}
                  - {column: reopened_on, header: 重新受理日期, format: yyyy-MM-dd}
                  - {column: reclosed_on, header: 重新办结日期, format: yyyy-MM-dd}
                """);
        Files.writeString(
                world.complaints("crm-complaints-1.csv"),
                CommandWorld.HEADINGS + ",撤回日期,重新受理日期,重新办结日期\n" + String.join("\n", rows()) + "\n");
    }

    /** Named by what became of them; received in January unless their name says otherwise. */
    private static List<String> rows() {
        return List.of(
                row("STILL-OPEN", "2026-01-05", "", "", "", ""),
                row("CLOSED-BEFORE", "2026-01-05", "2026-01-30", "", "", ""),
                row("CLOSED-IN-IT", "2026-01-05", "2026-07-01", "", "", ""),
                row("CLOSED-AFTER", "2026-01-05", "2026-10-01", "", "", ""),
                row("WITHDRAWN-IN-IT", "2026-01-05", "", "2026-09-30", "", ""),
                row("REOPENED-IN-IT", "2026-01-05", "2026-02-01", "", "2026-07-02", ""),
                row("CLOSED-AGAIN-IN-IT", "2026-01-05", "2026-02-01", "", "2026-06-30", "2026-08-01"),
                row("RECEIVED-IN-IT", "2026-08-05", "", "", "", ""));
    }

    private static String row(
            String id, String received, String closed, String withdrawn, String reopened, String reclosed) {
        return id + ",3101," + received + ",," + closed + ",来访,理赔纠纷,机动车辆保险,,某人,,内容," + withdrawn + "," + reopened + ","
                + reclosed;
    }

    @Test
    void rolls_forward_from_start_to_end() {
        assertThat(world.run().text()).contains("8 rows   accepted  7 · rejected 0 · duplicate 0 · out of period 1");

        assertThat(value("CP-07")).isEqualTo("= 5");
        assertThat(value("CP-01")).isEqualTo("= 1");
        assertThat(value("CP-11")).isEqualTo("= 1");
        assertThat(value("CP-09")).isEqualTo("= 1");
        assertThat(value("CP-10")).isEqualTo("= 1");
        assertThat(value("CP-12")).isEqualTo("= 1");
        assertThat(value("CP-08")).isEqualTo("= 4");
    }

    @Test
    void says_of_a_row_that_it_was_not_open() {
        world.run();

        assertThat(world.suping("trace", "CP-07", "--org", "3101", "--period", "2026Q3")
                        .text())
                .contains("Count  complaint: complaints open as the period began")
                .contains("Count: 3 rows left out  out of the period: 1 · not open as the period began: 2");
    }

    private String value(String code) {
        return world.suping("trace", code, "--org", "3101", "--period", "2026Q3")
                .text()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .strip();
    }
}
