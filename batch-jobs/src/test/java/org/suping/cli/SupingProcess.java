package org.suping.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command in a process of its own, as a person or a service manager starts it. */
final class SupingProcess {

    private SupingProcess() {}

    /** Starts it in the folder, with its config and work, in English. */
    static Process start(Path folder, String killAt, String... words) throws IOException {
        return start(folder, command(killAt, words), ProcessBuilder.Redirect.INHERIT);
    }

    /**
     * Starts a command made of {@link #command}.
     *
     * @param complaints where it complains to
     */
    static Process start(Path folder, List<String> command, ProcessBuilder.Redirect complaints) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("SUPING_CLOCK", "2026-10-09T01:00:00Z");
        builder.environment().put("COLUMNS", "2000");
        return builder.redirectError(complaints).start();
    }

    static List<String> command(String killAt, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-Dsuping.kill-at=" + killAt,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Suping.class.getName()));
        command.addAll(List.of(words));
        command.addAll(List.of("--config", "config", "--work", "work", "--lang", "en"));
        return command;
    }
}
