package org.suping.cli.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.suping.cli.screen.Screen;
import org.suping.vocabulary.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What is told of command lines that cannot be understood. */
class WrongUsageTest {

    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    /** A command of its own, so that nothing but the words is looked at. */
    @Command(name = "suping")
    static final class Asked implements Runnable {

        @Option(names = "--period")
        private String period = "";

        @Override
        public void run() {}
    }

    @Test
    void tells_of_an_option_that_is_given_twice() {
        assertThat(told(Language.ZH, "--period", "2026Q2", "--period", "2026Q3"))
                .isEqualTo("suping  选项 --period 写了不止一次。--period 只写一次。用法见 ./suping --help");
        assertThat(told(Language.EN, "--period", "2026Q2", "--period", "2026Q3"))
                .isEqualTo(
                        "suping  The option --period is given more than once. --period was expected once. See ./suping --help");
    }

    @Test
    void tells_what_the_parser_says_of_anything_else() {
        CommandLine line = new CommandLine(new Asked());

        new WrongUsage(screen(Language.EN))
                .handleParseException(new ParameterException(line, "too much of it"), new String[0]);

        assertThat(complained())
                .isEqualTo("suping  too much of it. A command line as in the help was expected. See ./suping --help");
    }

    private String told(Language language, String... words) {
        complained.reset();
        CommandLine line = new CommandLine(new Asked()).setParameterExceptionHandler(new WrongUsage(screen(language)));
        assertThat(line.execute(words)).isEqualTo(2);
        return complained();
    }

    private Screen screen(Language language) {
        PrintStream stream = new PrintStream(complained, true, StandardCharsets.UTF_8);
        return new Screen(stream, stream, language, 1000, false);
    }

    private String complained() {
        return complained.toString(StandardCharsets.UTF_8).strip();
    }
}
