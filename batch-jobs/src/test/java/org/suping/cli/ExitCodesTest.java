package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.suping.vocabulary.ExitCode;

/** Every way of asking wrongly ends with 2, says what was expected, and names what was probably meant. */
class ExitCodesTest {

    @TempDir
    private Path work;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        "chek-config",
                        "  suping  Unknown command chek-config. The nearest is check-config. See ./suping"
                                + " --help\n"),
                Arguments.of(
                        "status --al",
                        "  suping status  Unknown option --al. The nearest is --all. See ./suping status --help\n"),
                Arguments.of(
                        "run", "  suping run  --period is missing. --period must be given. See ./suping run --help\n"),
                Arguments.of(
                        "run --period 2026Q5",
                        "  --period  There is no period “2026Q5”. Expected a quarter from 2026Q1 to 2026Q4 or the year"
                                + " 2026. Correct it and try again\n"),
                Arguments.of(
                        "indicators CP-2",
                        "  FIGURE  There is no “CP-2”. The nearest is CP-02. Correct it and try again\n"),
                Arguments.of(
                        "check-config twice",
                        "  suping check-config  Unexpected argument twice. Nothing more was expected here. See ./suping"
                                + " check-config --help\n"));
    }

    @ParameterizedTest(name = "suping {0}")
    @MethodSource("mistakes")
    void wrong_usage_ends_with_2(String line, String expected) {
        Terminal terminal = english();

        assertThat(terminal.type(line.split(" "))).isEqualTo(ExitCode.WRONG_USAGE.code());
        assertThat(terminal.complained()).isEqualTo(expected);
        assertThat(terminal.printed()).isEmpty();
    }

    @Test
    void nothing_typed_shows_the_help_and_ends_with_2() {
        Terminal terminal = english();

        assertThat(terminal.type()).isEqualTo(2);
        assertThat(terminal.complained()).contains("Commands:").contains("  run ");
    }

    @Test
    void wrong_definitions_end_with_2_and_are_told_all_at_once() throws IOException {
        Path config = Files.createDirectories(work.resolve("config"));
        Files.writeString(config.resolve("suping.yml"), "organisation: 3100\nzone: Moon\n");
        Terminal terminal = english();

        assertThat(terminal.type("check-config", "--config", config.toString())).isEqualTo(2);
        assertThat(terminal.complained().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).matches("\\d+ mistakes in the configuration:"));
    }

    @Test
    void a_book_without_a_run_ends_with_12() {
        assertThat(english().type("status")).isEqualTo(12);
        assertThat(english().type("trace", "CP-01")).isEqualTo(12);
    }

    @Test
    void nothing_to_recover_without_a_book_ends_with_12() {
        assertThat(english().type("recover")).isEqualTo(12);
    }

    @Test
    void our_own_mistake_ends_with_70_and_names_the_file_that_tells_it() throws IOException {
        Files.writeString(work.resolve("book"), "a file where a folder belongs");
        Terminal terminal = english();

        int exitCode = terminal.type(
                "run", "--period", "2026Q3", "--work", work.resolve("book").toString());

        assertThat(exitCode).isIn(ExitCode.STORE_FAILED.code(), ExitCode.INTERNAL_ERROR.code());
        assertThat(terminal.complained()).doesNotContain("\tat ");
    }

    @Test
    void one_is_never_assigned() {
        assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::code))
                .doesNotContain(1)
                .doesNotHaveDuplicates();
    }

    private Terminal english() {
        return new Terminal(work.resolve("empty")).with("SUPING_LANG", "en").with("COLUMNS", "200");
    }
}
