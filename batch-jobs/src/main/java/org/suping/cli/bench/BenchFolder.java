package org.suping.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.suping.cli.bench.invent.BenchConfig;
import org.suping.cli.bench.invent.BenchSources;
import org.suping.collect.CollectedReturn;
import org.suping.evidence.Folders;
import org.suping.evidence.Vault;

/**
 * A folder of the bench's own: the shipped records, indicators, checks and schemes over another organisation and other
 * sources, the generated files, and everything the return makes of them.
 *
 * @param root deleted afterwards unless it is to be kept
 */
record BenchFolder(Path root) {

    /** What of the shipped configuration is taken as it is: everything that decides how much is measured. */
    private static final List<String> SHIPPED = List.of("codes.yml", "records", "indicators", "checks", "schemes");

    /** Makes the folder and its configuration. */
    static BenchFolder prepare(Path work, Path shippedConfig, BenchSize size) {
        try {
            Files.createDirectories(work);
            BenchFolder folder = new BenchFolder(Files.createTempDirectory(work, "bench-"));
            folder.configure(shippedConfig);
            BenchConfig.write(folder.config(), size.units(), size.format());
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Copies what of a configuration is taken as it is. */
    void configure(Path from) throws IOException {
        for (String name : SHIPPED) {
            copy(from.resolve(name), config().resolve(name));
        }
    }

    /** A folder of one of its branches, which is not made here. */
    BenchFolder branch(String code) {
        return new BenchFolder(root.resolve("branches").resolve(code));
    }

    /** Where packages of branches wait for a round of receiving. */
    Path inbox(int round) {
        return root.resolve("inbox").resolve(Integer.toString(round));
    }

    Folders folders() {
        return new Folders(config(), root.resolve("work"));
    }

    Path config() {
        return root.resolve("config");
    }

    Path data() {
        return root.resolve("data").resolve(BenchSources.PERIOD.toString());
    }

    /** The database that holds the complaints where no file does. */
    Path table() {
        return data().resolve(BenchSources.TABLE);
    }

    Path log() {
        return root.resolve("bench.log");
    }

    /** The complaint files, in their order. */
    List<Path> complaints() {
        return filesBelow(data()).stream()
                .filter(file -> file.getFileName().toString().startsWith(BenchSources.COMPLAINTS))
                .toList();
    }

    /** The parts of the complaints. */
    List<Path> parts(CollectedReturn collected) {
        Vault vault = folders().vault();
        return collected.rowParts("complaint").stream().map(vault::resolve).toList();
    }

    static List<Path> filesBelow(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static long bytes(List<Path> files) {
        long bytes = 0;
        try {
            for (Path file : files) {
                bytes += Files.size(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bytes;
    }

    void delete() {
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException held) {
            throw new UncheckedIOException(held);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> found = Files.walk(from)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString()).normalize();
                Files.createDirectories(copy.resolveSibling("."));
                Files.copy(file, copy);
            }
        }
    }
}
