package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;

class ServeCommandTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    private Path folder;

    @Test
    void prints_the_next_five_times_in_the_zone_of_the_settings_and_stops_on_sigterm() throws Exception {
        CommandWorld.in(folder);
        List<String> expected = new ArrayList<>(List.of(
                "Waiting as config/schedule.yml says; Ctrl-C stops. The next times:",
                "  quarterly-return (0 0 6 5 1,4,7,10 ?)"));
        expected.addAll(nextFive());
        List<String> said = new ArrayList<>();
        Process serve = SupingProcess.start(folder, "", "serve");
        try (BufferedReader out = serve.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < expected.size(); i++) {
                said.add(out.readLine());
            }
            serve.toHandle().destroy();
            said.addAll(out.lines().toList());

            assertThat(serve.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(serve.exitValue()).isZero();
        } finally {
            serve.destroyForcibly();
        }
        expected.add("Stopping: waiting for the step under way");
        assertThat(said).isEqualTo(expected);
    }

    @Test
    void does_not_start_with_mistakes_in_the_configuration() throws IOException {
        CommandWorld world = CommandWorld.in(folder);
        world.edit("config/suping.yml", "zone: Asia/Shanghai", "zone: Asia/Shanghei");

        assertThat(world.suping("serve"))
                .isEqualTo(new Said(
                        2,
                        "1 mistake in the configuration; nothing was run:\n  config/suping.yml:5"
                                + "  Unknown time zone “Asia/Shanghei”. The nearest is “Asia/Shanghai”. Correct it\n"));
    }

    private static List<String> nextFive() {
        ZonedDateTime now = ZonedDateTime.now(SHANGHAI);
        return Stream.iterate(LocalDate.of(now.getYear(), 1, 5), day -> day.plusMonths(3))
                .map(day -> day.atTime(6, 0).atZone(SHANGHAI))
                .filter(time -> time.isAfter(now))
                .limit(5)
                .map(time -> "    " + time.toLocalDate() + " 06:00:00 Asia/Shanghai")
                .toList();
    }
}
