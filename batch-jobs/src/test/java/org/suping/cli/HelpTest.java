package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suping.cli.screen.Width;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;

/** The help in a terminal of eighty columns, which few widen. */
class HelpTest {

    /** As the program makes them, so that no new one is forgotten; the nameless one is Suping itself. */
    private static final List<String> COMMANDS = commands();

    @TempDir
    private Path work;

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void breaks_no_line_but_those_of_tables(String language) {
        for (String command : COMMANDS) {
            String narrow = help(language, "80", command);
            String wide = help(language, "200", command);

            assertThat(narrow.lines())
                    .as(command)
                    .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(80));
            assertThat(fromExamples(narrow)).as(command).isEqualTo(fromExamples(wide));
            assertThat(narrow.lines().findFirst())
                    .as(command)
                    .isEqualTo(wide.lines().findFirst());
        }
    }

    @Test
    void is_asked_for_a_command_below_another_too() {
        Terminal asked = new Terminal(work).with("SUPING_LANG", "en");
        assertThat(asked.type("help", "keys", "init")).isZero();

        Terminal optioned = new Terminal(work).with("SUPING_LANG", "en");
        assertThat(optioned.type("keys", "init", "--help")).isZero();

        assertThat(asked.printed()).startsWith("Make a key").isEqualTo(optioned.printed());
    }

    @Test
    void names_what_there_is_where_a_command_below_another_is_unknown() {
        Terminal terminal = new Terminal(work).with("SUPING_LANG", "en");

        assertThat(terminal.type("help", "keys", "inti")).isEqualTo(2);
        assertThat(terminal.complained())
                .isEqualTo("  suping keys  Unknown command inti. There are: init. See ./suping keys --help\n");
    }

    /** A text that no help shows is written for nobody. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void shows_every_text_that_is_written_for_it(String language) {
        String all = COMMANDS.stream()
                .map(command -> help(language, "2000", command))
                .collect(Collectors.joining());
        String shown = withoutSpace(all);

        assertThat(Labels.all().entrySet())
                .filteredOn(label -> label.getKey().startsWith("help."))
                .hasSizeGreaterThan(50)
                .filteredOn(label -> !shown.contains(withoutSpace(label.getValue()
                        .in(Language.valueOf(language.toUpperCase(Locale.ROOT)))
                        .formatted())))
                .as("labels of the help that no command shows: delete them or name the option as they do")
                .isEmpty();
    }

    private static List<String> commands() {
        try {
            String program = Files.readString(Path.of("src/main/java/org/suping/cli/Suping.java"));
            Stream<String> named = Pattern.compile("commands\\.put\\(\"([^\"]+)\"")
                    .matcher(program)
                    .results()
                    .map(found -> found.group(1));
            return Stream.concat(Stream.of("", "source new", "keys init", "bundle install", "audit verify"), named)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s", "");
    }

    private static List<String> fromExamples(String help) {
        return help.lines()
                .dropWhile(line -> !line.equals("Examples:") && !line.equals("示例："))
                .toList();
    }

    private String help(String language, String columns, String command) {
        Terminal terminal = new Terminal(work).with("SUPING_LANG", language).with("COLUMNS", columns);
        String[] words = (command + " --help").strip().split(" ");

        assertThat(terminal.type(words)).as(Arrays.toString(words)).isZero();
        return terminal.printed();
    }
}
