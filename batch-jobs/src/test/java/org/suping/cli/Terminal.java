package org.suping.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Types commands as a user does, in the repository's folder, and keeps what they printed. */
final class Terminal {

    static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    private final Map<String, String> environment = new LinkedHashMap<>();
    private String printed = "";
    private String complained = "";

    Terminal(Path work) {
        environment.put("SUPING_WORK", work.toString());
        environment.put("SUPING_LANG", "zh");
        environment.put("SUPING_INSIDE", "yes");
        environment.put("SUPING_CLOCK", "2026-10-09T01:00:00Z");
        environment.put("COLUMNS", "110");
    }

    Terminal with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Gives the exit code. */
    int type(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode =
                Suping.run(new Surroundings(environment, stream(out), stream(err), REPOSITORY, false), arguments);
        printed = out.toString(StandardCharsets.UTF_8);
        complained = err.toString(StandardCharsets.UTF_8);
        return exitCode;
    }

    String printed() {
        return printed;
    }

    String complained() {
        return complained;
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
