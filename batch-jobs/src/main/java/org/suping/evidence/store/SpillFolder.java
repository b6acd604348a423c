package org.suping.evidence.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A folder for one engine to spill into. The engine numbers its files from 0 whoever else is there: two engines that share a
 * folder overwrite each other's rows.
 *
 * <p>The engine makes its folder when it first needs it and removes it when it is closed. What a killed process left behind
 * is deleted once nothing has touched it for a day.
 */
final class SpillFolder {

    private static final Duration ABANDONED = Duration.ofDays(1);
    private static final String PREFIX = "engine-";
    private static final AtomicLong ENGINES = new AtomicLong();

    private SpillFolder() {}

    /** A path below the spill folder that nobody else has; there is nothing yet. */
    static Path next(Path spill) throws IOException {
        Files.createDirectories(spill);
        deleteAbandoned(spill);
        return spill.resolve(PREFIX + ProcessHandle.current().pid() + "-" + System.currentTimeMillis() + "-"
                + ENGINES.incrementAndGet());
    }

    private static void deleteAbandoned(Path spill) throws IOException {
        Instant before = Instant.now().minus(ABANDONED);
        for (Path engine : children(spill)) {
            if (engine.getFileName().toString().startsWith(PREFIX)
                    && Files.getLastModifiedTime(engine).toInstant().isBefore(before)
                    && children(engine).stream().noneMatch(file -> isYounger(file, before))) {
                delete(engine);
            }
        }
    }

    private static boolean isYounger(Path file, Instant before) {
        try {
            return !Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException gone) {
            return true;
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
