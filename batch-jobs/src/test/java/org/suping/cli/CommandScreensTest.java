package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees of the sample, command by command, in both languages, under a fixed key and clock. */
class CommandScreensTest {

    /** Left out: every word of a definition changes it. */
    private static final String FINGERPRINT = "((?:指纹|[Ff]ingerprint)(?: +|\": \"))[0-9a-f]+(?:…[0-9a-f]+)?";

    private static final String SECONDS = "\\d+\\.\\d( 秒| s)";

    @TempDir
    private static Path work;

    private static String firstRun = "";

    @BeforeAll
    static void run_the_sample() throws IOException {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 7);
        Path file = Files.write(work.resolve("masking.key"), key);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Terminal terminal = new Terminal(work);

        assertThat(terminal.type("run", "--period", "2026Q3")).isEqualTo(10);
        assertThat(terminal.complained()).isEmpty();
        firstRun = terminal.printed();
    }

    @Test
    void a_run_says_what_happened_and_what_to_do_next() {
        Golden.check("run.zh.txt", firstRun.replaceAll(SECONDS, "0.4$1").replace(work.toString(), "work"));
    }

    @Test
    void a_second_run_says_in_one_line_that_there_is_nothing_to_do() {
        Terminal terminal = new Terminal(work).with("COLUMNS", "300");

        assertThat(terminal.type("run", "--period", "2026Q3")).isEqualTo(12);
        assertThat(terminal.printed()).hasLineCount(1);
        Golden.check("run-again.zh.txt", terminal.printed().replace(work.toString(), "work"));
    }

    @Test
    void a_rate_is_traced_to_its_rows() {
        prints("trace-rate", 0, "trace", "CP-02", "--org", "3101", "--period", "2026Q3");
    }

    @Test
    void a_rate_over_two_records_is_traced_to_both() {
        prints("trace-two-records", 0, "trace", "CP-04", "--org", "3102");
    }

    @Test
    void a_median_shows_how_its_rows_spread() {
        prints("trace-median", 0, "trace", "CP-05", "--org", "310201");
    }

    @Test
    void distinct_persons_show_rows_and_persons() {
        prints("trace-distinct", 0, "trace", "CP-06");
    }

    @Test
    void a_breakdown_is_traced_alone() {
        prints("trace-breakdown", 0, "trace", "CP-01", "--by", "channel=regulator");
    }

    @Test
    void a_trace_is_json_with_stable_keys() {
        prints("trace-json", 0, "trace", "CP-02", "--org", "310101", "--json");
    }

    @Test
    void status_says_who_acts_next() {
        prints("status", 0, "status");
    }

    @Test
    void indicators_are_listed() {
        prints("indicators", 0, "indicators");
    }

    @Test
    void an_indicator_is_explained() {
        prints("indicator", 0, "indicators", "CP-02");
    }

    @Test
    void help_shows_commands_examples_and_exit_codes() {
        prints("help", 0, "--help");
    }

    @Test
    void help_of_a_command_shows_its_options() {
        prints("help-trace", 0, "help", "trace");
    }

    private static void prints(String name, int exitCode, String... arguments) {
        for (String language : new String[] {"zh", "en"}) {
            Terminal terminal = new Terminal(work).with("SUPING_LANG", language);

            assertThat(terminal.type(arguments)).isEqualTo(exitCode);
            assertThat(terminal.complained()).isEmpty();
            Golden.check(name + "." + language + ".txt", terminal.printed().replaceAll(FINGERPRINT, "$1…"));
        }
    }
}
