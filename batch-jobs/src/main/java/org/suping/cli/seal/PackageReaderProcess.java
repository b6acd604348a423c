package org.suping.cli.seal;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.suping.evidence.Folders;
import org.suping.submit.receive.Examination;
import org.suping.submit.receive.Examiner;
import org.suping.vocabulary.ExitCode;

/**
 * Examines packages of strangers in a {@link LimitedProcess} that lives from one package to the next. When it is killed, does not have
 * memory enough or takes too long, that is a finding about the package it was reading, and the next one gets a process of its own.
 */
public final class PackageReaderProcess implements Examiner {

    private final Folders folders;
    private final LimitedProcess limits;
    private final int minutes;
    private @Nullable Reading reading;

    /**
     * Starts when it is first asked.
     *
     * @param environment of which a little is passed on
     * @param minutes that one package may take
     */
    public PackageReaderProcess(Folders folders, Map<String, String> environment, int minutes) {
        this.folders = folders;
        this.minutes = minutes;
        this.limits = new LimitedProcess(folders, environment, minutes);
    }

    /** Whether this is itself the limited process, which starts no other. */
    public static boolean isInside(Map<String, String> environment) {
        return environment.containsKey(LimitedProcess.INSIDE);
    }

    @Override
    public Examination examine(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            Reading process = reading();
            CompletableFuture<Optional<Examination>> answer = process.examine(file);
            Optional<Examination> examined = answer.get(minutes, TimeUnit.MINUTES);
            return examined.isPresent()
                    ? examined.get()
                    : Examination.failed(List.of(limits.killed(name, end(process))));
        } catch (TimeoutException tooLong) {
            close();
            return Examination.failed(List.of(limits.tooLong(name)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a package was read", stopped);
        } catch (IOException | ExecutionException failed) {
            throw new IllegalStateException("The reader of packages cannot be reached", failed);
        }
    }

    private Reading reading() throws IOException {
        Reading there = reading;
        if (there == null) {
            Path temporary = Files.createTempDirectory(Files.createDirectories(folders.spill()), "reading-");
            there = new Reading(
                    limits.builder(temporary, words())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start(),
                    temporary);
            reading = there;
        }
        return there;
    }

    private List<String> words() {
        return List.of(
                ReadPackagesCommand.NAME,
                "--trust",
                folders.config().resolve("trust").toString(),
                "--config",
                folders.config().toString(),
                "--work",
                folders.work().toString());
    }

    /**
     * Of one that ended by itself.
     *
     * @throws IOException when the disk that it wrote to is what failed, and not the package
     */
    private int end(Reading process) throws InterruptedException, IOException {
        int code = process.process().waitFor();
        try {
            // before what it wrote is taken away, which makes room again
            LimitedProcess.mustBeWritable(process.temporary());
        } finally {
            close();
        }
        if (code == ExitCode.STORE_FAILED.code()) {
            throw new FileSystemException(process.temporary().toString(), null, "The reader could not write there");
        }
        return code;
    }

    @Override
    public void close() {
        Reading there = reading;
        reading = null;
        if (there != null) {
            there.close();
        }
    }

    /** A process that runs. */
    private record Reading(Process process, Path temporary) implements AutoCloseable {

        /** Empty when the process ended instead of answering. */
        CompletableFuture<Optional<Examination>> examine(Path file) {
            return CompletableFuture.supplyAsync(() -> {
                try {
                    BufferedWriter told = process.outputWriter(StandardCharsets.UTF_8);
                    told.write(ExaminationLine.of(file) + "\n");
                    told.flush();
                    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
                    for (String line = said.readLine(); line != null; line = said.readLine()) {
                        Optional<Examination> examined = ExaminationLine.parse(line);
                        if (examined.isPresent()) {
                            return examined;
                        }
                    }
                    return Optional.empty();
                } catch (IOException broken) {
                    return Optional.empty();
                }
            });
        }

        @Override
        public void close() {
            process.destroyForcibly();
            try {
                process.waitFor();
                LimitedProcess.delete(temporary);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (IOException undeletable) {
                throw new UncheckedIOException(undeletable);
            }
        }
    }
}
