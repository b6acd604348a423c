package org.suping.cli.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.suping.evidence.Folders;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;

/**
 * Reads what a stranger has sent in a process of its own: limited memory and time, a folder for temporary files that goes with it,
 * and nothing of the environment but language and width. A reader that crashes there is a finding and not the end of this one.
 */
public final class LimitedProcess {

    /** Says to a process that it is the limited one. */
    public static final String INSIDE = "SUPING_INSIDE";

    private static final String MAIN = "org.suping.cli.Suping";
    private static final Set<String> PASSED =
            Set.of("PATH", "LANG", "LC_ALL", "TZ", "COLUMNS", "SUPING_LANG", "SUPING_CLOCK");
    private static final Set<String> PROPERTIES = Set.of("suping.home", "suping.kill-at");

    private static final int MEGABYTES = 512;

    private static final int TRIED = 1 << 20;

    /** Greater ones are those of processes that were killed. */
    private static final int LAST_EXIT_CODE = 70;

    /** Of a Java whose memory was not enough. */
    private static final int OUT_OF_MEMORY = 3;

    private final Folders folders;
    private final Map<String, String> environment;
    private final int minutes;
    private final int megabytes;

    /**
     * One that ends after some minutes.
     *
     * @param environment of which a little is passed on
     */
    public LimitedProcess(Folders folders, Map<String, String> environment, int minutes) {
        this(folders, environment, minutes, MEGABYTES);
    }

    /** With another limit of memory, so that a test need not fill it. */
    LimitedProcess(Folders folders, Map<String, String> environment, int minutes, int megabytes) {
        this.folders = folders;
        this.environment = environment;
        this.minutes = minutes;
        this.megabytes = megabytes;
    }

    /**
     * Runs a command of ours there; it prints where we would.
     *
     * @param about the file that is read, for the finding
     * @return its exit code
     * @throws BlockedException when it was killed, did not have memory enough, or took too long; exit code 13
     */
    public int run(String about, List<String> words) {
        return inside(temporary -> ended(about, start(temporary, words, Redirect.INHERIT, Redirect.INHERIT)));
    }

    /**
     * The same without a word on the screen.
     *
     * @return what it complained of; empty when it ended with one of these exit codes
     */
    public Optional<String> complaints(String about, List<String> words, Set<ExitCode> good) {
        return inside(temporary -> {
            Path complaints = temporary.resolve("complaints.txt");
            int code = ended(about, start(temporary, words, Redirect.DISCARD, Redirect.to(complaints.toFile())));
            return good.stream().anyMatch(one -> one.code() == code)
                    ? Optional.empty()
                    : Optional.of(Files.readString(complaints));
        });
    }

    /** What is done with a folder for temporary files. */
    private interface Work<T> {
        T in(Path temporary) throws IOException;
    }

    private <T> T inside(Work<T> work) {
        try {
            Path temporary = Files.createTempDirectory(Files.createDirectories(folders.spill()), "reading-");
            try {
                return work.in(temporary);
            } finally {
                delete(temporary);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Process start(Path temporary, List<String> words, Redirect out, Redirect err) throws IOException {
        return builder(temporary, words)
                .redirectInput(Redirect.INHERIT)
                .redirectOutput(out)
                .redirectError(err)
                .start();
    }

    /** A process that is not started. */
    ProcessBuilder builder(Path temporary, List<String> words) {
        List<String> command = java(temporary);
        command.add(MAIN);
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().retainAll(PASSED);
        environment.forEach((name, value) -> {
            if (PASSED.contains(name)) {
                builder.environment().put(name, value);
            }
        });
        builder.environment().put(INSIDE, "yes");
        return builder;
    }

    private List<String> java(Path temporary) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + temporary.resolve("crash.log"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + temporary,
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Xlog:disable",
                "-cp",
                System.getProperty("java.class.path")));
        String archive = System.getProperty("suping.archive", "");
        if (!archive.isEmpty()) {
            command.add(1, "-XX:SharedArchiveFile=" + archive);
        }
        PROPERTIES.stream()
                .filter(name -> System.getProperty(name) != null)
                .forEach(name -> command.add(1, "-D" + name + "=" + System.getProperty(name)));
        return command;
    }

    private int ended(String about, Process reading) {
        Thread stop = new Thread(reading::destroyForcibly, "stop-reading");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            if (!reading.waitFor(minutes, TimeUnit.MINUTES)) {
                throw new BlockedException(ExitCode.NOT_PROVED, tooLong(about));
            }
            int code = reading.exitValue();
            if (code == OUT_OF_MEMORY || code > LAST_EXIT_CODE) {
                throw new BlockedException(ExitCode.NOT_PROVED, killed(about, code));
            }
            return code;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a package was read", stopped);
        } finally {
            reading.destroyForcibly();
            Runtime.getRuntime().removeShutdownHook(stop);
        }
    }

    /** That reading took longer than it may. */
    Finding tooLong(String about) {
        return Finding.of("VERIFY-TOO-LONG", Severity.HARD, about, minutes);
    }

    /** That the process did not come to its end. */
    Finding killed(String about, int code) {
        return code == OUT_OF_MEMORY
                ? Finding.of("VERIFY-NO-MEMORY", Severity.HARD, about, megabytes)
                : Finding.of("VERIFY-CRASHED", Severity.HARD, about, code);
    }

    /** Writes as much as a process that fails for want of room has not found any more. */
    static void mustBeWritable(Path folder) throws IOException {
        Path tried = folder.resolve("tried.tmp");
        try (FileChannel channel = FileChannel.open(tried, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.allocate(TRIED);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } finally {
            Files.deleteIfExists(tried);
        }
    }

    /** One that is gone already is no mistake. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
