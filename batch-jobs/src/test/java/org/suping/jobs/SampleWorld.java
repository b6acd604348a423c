package org.suping.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.suping.SmallReturn;
import org.suping.evidence.FileDigest;
import org.suping.evidence.Folders;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Sha256;

/** A copy of part of the sample that ships, which a test may change: {@code config}, {@code data} and {@code work} in a folder. */
public final class SampleWorld {

    static final Period PERIOD = Period.parse("2026Q3");
    static final Instant NOW = Instant.parse("2026-10-05T01:00:00Z");

    private final Path folder;

    private SampleWorld(Path folder) {
        this.folder = folder;
    }

    public static SampleWorld in(Path folder) throws IOException {
        SmallReturn.copyConfig(folder.resolve("config"));
        SmallReturn.copyDeliveries(folder.resolve("data/2026Q3"));
        SampleWorld world = new SampleWorld(folder);
        world.edit("config/suping.yml", "data-folder: batch-jobs/samples/shanghai", "data-folder: data");
        return world;
    }

    /** The same sources and definitions in the hands of somebody with another work folder and the same key. */
    SampleWorld withWork(String name) throws IOException {
        Path twin = folder.resolve(name);
        SampleWorld world = in(twin);
        Files.createDirectories(twin.resolve("work"));
        Files.copy(folders().maskingKey(), world.folders().maskingKey());
        return world;
    }

    public Folders folders() {
        return new Folders(folder.resolve("config"), folder.resolve("work"));
    }

    Path data(String name) {
        return folder.resolve("data/2026Q3").resolve(name);
    }

    RunRequest request() {
        return requestAt(NOW);
    }

    RunRequest requestAt(Instant now) {
        return new RunRequest(folders(), Map.of(), Clock.fixed(now, ZoneOffset.UTC), null, PERIOD);
    }

    /** Replaces words in a file, which must be there. */
    void edit(String file, String before, String after) throws IOException {
        String text = Files.readString(folder.resolve(file));
        if (!text.contains(before)) {
            throw new IllegalArgumentException(file + " does not contain " + before);
        }
        Files.writeString(folder.resolve(file), text.replace(before, after));
    }

    /** Digests of all parts and documents, by path. */
    SortedMap<String, Sha256> made() throws IOException {
        SortedMap<String, Sha256> made = new TreeMap<>();
        for (Path root : new Path[] {folders().vault().root(), folders().reports()}) {
            if (Files.exists(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    files.filter(Files::isRegularFile)
                            .forEach(file ->
                                    made.put(folders().work().relativize(file).toString(), digest(file)));
                }
            }
        }
        return made;
    }

    private static Sha256 digest(Path file) {
        try {
            return FileDigest.of(file).digest();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
