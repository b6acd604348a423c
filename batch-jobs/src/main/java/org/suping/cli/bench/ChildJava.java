package org.suping.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A second Java with this one's class path: for what must not weigh on the memory that is measured, and for what is to be
 * measured cold.
 *
 * @param log where the child's words go
 */
record ChildJava(Path log, List<String> options) {

    /** How the child ended, how long it took from start to end, and what it needed with all that it started. */
    record Ended(int exitCode, Duration took, TreeUse use) {}

    Ended run(String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(archive());
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(arguments);
        long start = System.nanoTime();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            TreeUse use = TreeUse.untilEndOf(process);
            return new Ended(process.exitValue(), Duration.ofNanos(System.nanoTime() - start), use);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The bench was interrupted", interrupted);
        }
    }

    /** Home and the classes made ready for every command, where this Java was given them. */
    private static List<String> archive() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-XX:SharedArchiveFile=") || argument.startsWith("-Dsuping."))
                .toList();
    }
}
