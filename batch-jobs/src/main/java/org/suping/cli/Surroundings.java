package org.suping.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.suping.cli.screen.Screen;
import org.suping.vocabulary.Language;

/**
 * What a command finds around it; a test gives it others.
 *
 * @param directory relative paths start here
 * @param home the project's folder: config and work lie in it unless others are named
 * @param terminal whether a person watches
 */
public record Surroundings(
        Map<String, String> environment,
        PrintStream out,
        PrintStream err,
        Path directory,
        Path home,
        boolean terminal) {

    private static final int WIDTH = 120;

    /** Called from the project's own folder. */
    public Surroundings(
            Map<String, String> environment, PrintStream out, PrintStream err, Path directory, boolean terminal) {
        this(environment, out, err, directory, directory, terminal);
    }

    Screen screen(List<String> arguments) {
        return new Screen(out, err, language(arguments), width(), terminal);
    }

    /** {@code --lang}, else SUPING_LANG, else the locale. */
    Language language(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith("--lang=")) {
                return language(argument.substring("--lang=".length()));
            }
            if (argument.equals("--lang") && i + 1 < arguments.size()) {
                return language(arguments.get(i + 1));
            }
        }
        return language(firstOf("SUPING_LANG", "LC_ALL", "LC_MESSAGES", "LANG"));
    }

    private static Language language(String name) {
        return Language.from(Locale.forLanguageTag(name.replaceAll("[_.].*", "")));
    }

    private String firstOf(String... names) {
        for (String name : names) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    private int width() {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : WIDTH;
    }

    PrintWriter outWriter() {
        return writer(out);
    }

    PrintWriter errWriter() {
        return writer(err);
    }

    /** A writer in the stream's own character set, which the stream does not tell. */
    private static PrintWriter writer(PrintStream stream) {
        Writer letters = new Writer() {
            @Override
            public void write(char[] buffer, int offset, int length) {
                stream.print(new String(buffer, offset, length));
            }

            @Override
            public void flush() {
                stream.flush();
            }

            @Override
            public void close() {
                stream.flush();
            }
        };
        return new PrintWriter(letters, true);
    }

    /** The terminal's own character set if it knows Chinese, else UTF-8: a question mark tells nobody anything. */
    static Charset charset() {
        String named = System.getProperty("native.encoding", "");
        if (!Charset.isSupported(named.isEmpty() ? "UTF-8" : named)) {
            return StandardCharsets.UTF_8;
        }
        Charset charset = named.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(named);
        return charset.newEncoder().canEncode("溯评") ? charset : StandardCharsets.UTF_8;
    }
}
