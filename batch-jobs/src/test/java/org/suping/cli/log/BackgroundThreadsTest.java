package org.suping.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackgroundThreadsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-09T01:00:00Z"), ZoneOffset.UTC);

    private final PrintStream screen = System.err;

    @TempDir
    private Path logs;

    @AfterEach
    void restore() {
        System.setErr(screen);
        Thread.setDefaultUncaughtExceptionHandler(null);
    }

    @Test
    void a_thread_of_a_library_that_ends_badly_is_a_line_of_the_log_and_nothing_on_the_screen() throws Exception {
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        System.setErr(new PrintStream(seen, true, StandardCharsets.UTF_8));
        Path log = RunLog.open(logs, CLOCK);
        BackgroundThreads.keepOffTheScreen();

        Thread cleaner = new Thread(() -> Integer.parseInt("张三"), "lob-cleaner");
        cleaner.start();
        cleaner.join();

        assertThat(seen.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(Files.readString(log))
                .contains("WARN  [lob-cleaner] o.suping.cli.log.BackgroundThreads - thread lob-cleaner ended\n"
                        + "java.lang.NumberFormatException: For input string: '…'\n\tat ")
                .doesNotContain("张三");
    }
}
