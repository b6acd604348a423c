package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code suping collect --preview} shows, and that it leaves nothing behind. */
class CollectCommandTest {

    private static final String ROW =
            ",310202,2026-07-07,2026-07-17,,热线电话,退保纠纷,,1234.5,张三丰,310115199001011234,请回电13800135678";

    @TempDir
    Path folder;

    @Test
    void shows_rows_as_they_would_be_stored_and_what_would_be_rejected() throws Exception {
        CommandWorld world = CommandWorld.in(folder);
        String[] rows = new String[12];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = "C" + i + ROW;
        }
        rows[1] = "C1" + ROW.replace("退保纠纷", "退报纠纷");
        world.deliver("crm-complaints-1.csv", rows);

        CommandWorld.Said said = world.suping("collect", "--preview", "crm", "--period", "2026Q3");

        assertThat(said.exitCode()).isEqualTo(10);
        assertThat(said.text().lines().limit(4))
                .containsExactly(
                        "2026Q3/crm-complaints-1.csv: 12 rows; 11 would count, 1 would be rejected, 0 are out of the period",
                        "  line 2",
                        "      complaint number C0 · organisation unit 310202 · nature complaint · day received"
                                + " 2026-07-07 · day due 2026-07-22 · limit 2026-07-22 · thirtieth day 2026-08-06 ·"
                                + " sixtieth day 2026-09-05 · day told 2026-07-17 · channel hotline · cause surrender dispute · amount in"
                                + " dispute (yuan) 1234.5 · complainant 张** · identity number 310***********1234 ·"
                                + " content 请回电*********** · days to tell 10",
                        "  line 3 would be rejected: cause is not in the code list");
        assertThat(said.text())
                .contains("the nearest is “退保纠纷”")
                .doesNotContain("三丰", "19900101", "13800135678", "C10")
                .endsWith("A preview: nothing was stored.\n");
        assertThat(Files.exists(folder.resolve("work"))).isFalse();
    }

    @Test
    void names_the_source_that_was_probably_meant() throws Exception {
        CommandWorld world = CommandWorld.in(folder);

        CommandWorld.Said said = world.suping("collect", "--preview", "crn", "--period", "2026Q3");

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.text()).contains("crm");
    }
}
