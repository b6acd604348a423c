package org.suping.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A run in a process of its own. */
final class RunProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;
    private final List<String> lines = new ArrayList<>();

    private RunProcess(Process process) {
        this.process = process;
        this.out = process.inputReader();
    }

    static RunProcess start(SampleWorld world) throws IOException {
        return start(world, "", "");
    }

    /** Halts as if the power had gone when it comes to a kill point. */
    static RunProcess killedAt(SampleWorld world, String killPoint) throws IOException {
        return start(world, killPoint, "");
    }

    /** Waits after a step until {@link #goOn}. */
    static RunProcess holdingAfter(SampleWorld world, String step) throws IOException {
        return start(world, "", step);
    }

    private static RunProcess start(SampleWorld world, String killPoint, String holdAfter) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dsuping.kill-at=" + killPoint,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                RunOnce.class.getName(),
                world.folders().config().toString(),
                world.folders().work().toString(),
                holdAfter);
        return new RunProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    long pid() {
        return process.pid();
    }

    /** Reads until the process says this line. */
    void await(String expected) throws IOException {
        String line = "";
        while (!expected.equals(line)) {
            line = out.readLine();
            assertThat(line)
                    .as("the process ended before \"%s\": %s", expected, lines)
                    .isNotNull();
            lines.add(line);
        }
    }

    void goOn() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int exitCode() throws IOException, InterruptedException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            lines.add(line);
        }
        return process.waitFor();
    }

    /** The last line it said. */
    String said() {
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
