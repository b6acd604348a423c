package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures that count what had happened by the period's end, whenever they are asked for. */
class PeriodEndTest {

    @TempDir
    private Path folder;

    private CommandWorld world;

    @BeforeEach
    void knows_the_share_closed() throws IOException {
        world = CommandWorld.in(folder);
        Files.copy(Path.of("..", "config", "indicators", "CP-25.yml"), world.path("config/indicators/CP-25.yml"));
    }

    private static String row(String id, String receivedOn, String closedOn) {
        return id + ",3101," + receivedOn + ",," + closedOn + ",来访,理赔纠纷,机动车辆保险,,某人,,内容";
    }

    private String trace() {
        return world.suping("trace", "CP-25", "--period", "2026Q3").text();
    }

    @Test
    void leave_out_what_happened_the_day_after_and_say_so() throws IOException {
        world.deliver(
                "crm-complaints-1.csv",
                row("LAST-DAY", "2026-07-01", "2026-09-30"),
                row("DAY-AFTER", "2026-07-01", "2026-10-01"),
                row("OPEN", "2026-09-30", ""));
        world.run();

        assertThat(trace())
                .contains("= 33.33 %   proved row by row")
                .contains(
                        "day received is from 2026-07-01 to 2026-09-30; and nature is complaint; and day closed is on or"
                                + " before 2026-09-30")
                .contains(
                        "\"received_on\" BETWEEN DATE '2026-07-01' AND DATE '2026-09-30' AND \"nature\" = 'complaint' AND"
                                + " \"closed_on\" <= DATE '2026-09-30'")
                .contains("day closed is after 2026-09-30: 1 · day closed is empty: 1");
    }

    @Test
    void are_the_same_when_a_later_delivery_tells_what_happened_since() throws IOException {
        world.deliver("crm-complaints-1.csv", row("C1", "2026-07-01", "2026-08-01"), row("C2", "2026-09-01", ""));
        world.run();
        assertThat(trace()).contains("= 50.00 %   proved row by row");

        world.with("SUPING_CLOCK", "2026-11-09T01:00:00Z")
                .deliver(
                        "crm-complaints-1.csv",
                        row("C1", "2026-07-01", "2026-08-01"),
                        row("C2", "2026-09-01", "2026-10-20"));
        world.run();

        assertThat(trace()).contains("= 50.00 %   proved row by row");
    }

    @Test
    void speak_of_the_end_of_whatever_period_in_the_catalogue() {
        assertThat(world.suping("indicators", "CP-25").text())
                .contains("day closed is on or before the period's last day");
        assertThat(world.inChinese().suping("indicators", "CP-25").text()).contains("办结日期不晚于 期末日");
    }
}
