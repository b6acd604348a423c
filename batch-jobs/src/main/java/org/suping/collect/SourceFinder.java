package org.suping.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.suping.definitions.Definitions;
import org.suping.definitions.SourceDefinition;
import org.suping.evidence.FileDigest;
import org.suping.evidence.Folders;
import org.suping.evidence.SourceFile;
import org.suping.findings.Checked;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Visible;

/**
 * Finds and digests what was delivered for a period.
 *
 * <p>In the order of source and name. A source without a file, a file that cannot be read or lies outside the data folder
 * are hard findings, for exit code 15. The same content delivered twice for one record is read once and said.
 */
public final class SourceFinder {

    /** Code of the finding that a source has no file for the period. */
    public static final String NOTHING_DELIVERED = "SRC-01";

    private static final int THREADS = 2;
    private static final String GLOB_SIGNS = "*?[{\\";

    private final Path data;
    private final Period period;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, SourceFile> firstDeliveries = new HashMap<>();

    private SourceFinder(Path data, Period period) {
        this.data = data;
        this.period = period;
    }

    /** All source files of the period, or what keeps them from being read. */
    public static Checked<List<SourceFile>> find(Definitions definitions, Folders folders, Period period) {
        SourceFinder finder =
                new SourceFinder(folders.data(definitions.settings().dataFolder()), period);
        List<SourceFile> files = finder.find(new TreeMap<>(definitions.sources()));
        boolean hard = finder.findings.stream().anyMatch(finding -> finding.severity() == Severity.HARD);
        return new Checked<>(hard ? null : files, finder.findings);
    }

    private List<SourceFile> find(Map<String, SourceDefinition> sources) {
        Map<SourceDefinition, List<Path>> delivered = new LinkedHashMap<>();
        sources.values().forEach(source -> delivered.put(source, list(source)));
        Map<Path, Future<FileDigest>> digests = new HashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            delivered
                    .values()
                    .forEach(paths -> paths.forEach(
                            path -> digests.computeIfAbsent(path, file -> threads.submit(() -> FileDigest.of(file)))));
            List<SourceFile> files = new ArrayList<>();
            delivered.forEach((source, paths) -> files.addAll(digested(source, paths, digests)));
            return files;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Path> list(SourceDefinition source) {
        String pattern = source.files().replace("{period}", period.toString());
        Path start = data.resolve(plainPart(pattern)).normalize();
        if (!start.startsWith(data) || pattern.contains("..")) {
            findings.add(Finding.of("SRC-02", Severity.HARD, source.code(), pattern, data));
            return List.of();
        }
        if (Files.isDirectory(start) && !staysInside(source, start)) {
            return List.of();
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        List<Path> found = List.of();
        try (Stream<Path> paths = walk(start, pattern)) {
            found = paths.filter(path -> matcher.matches(data.relativize(path)))
                    .sorted()
                    .filter(path -> staysInside(source, path) && isReadable(path))
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            findings.add(Finding.of("SRC-03", Severity.HARD, start.toString()));
        }
        if (found.isEmpty()
                && findings.stream().noneMatch(finding -> finding.where().equals(source.code()))) {
            findings.add(Finding.of(NOTHING_DELIVERED, Severity.HARD, source.code(), pattern, data));
        }
        return found;
    }

    /** Everything below the folder that the pattern could mean, through links too. */
    private static Stream<Path> walk(Path start, String pattern) throws IOException {
        if (!Files.isDirectory(start)) {
            return Stream.empty();
        }
        int depth = pattern.contains("**") ? Integer.MAX_VALUE : pattern.split("/", -1).length;
        return Files.walk(start, depth, FileVisitOption.FOLLOW_LINKS);
    }

    /** A folder, a pipe or a device is no source, and a name must be shown as it is. */
    private boolean isReadable(Path path) {
        if (!Visible.firstOf(name(path)).isEmpty()) {
            findings.add(Finding.of("SRC-13", Severity.HARD, Visible.of(name(path)), Visible.firstOf(name(path))));
            return false;
        }
        if (!Files.isRegularFile(path)) {
            findings.add(Finding.of("SRC-14", Severity.HARD, name(path)));
            return false;
        }
        return true;
    }

    /** The folders of a pattern before its first glob sign. */
    private static String plainPart(String pattern) {
        StringBuilder plain = new StringBuilder();
        String[] names = pattern.split("/", -1);
        for (int i = 0; i < names.length - 1 && names[i].chars().noneMatch(c -> GLOB_SIGNS.indexOf(c) >= 0); i++) {
            plain.append(names[i]).append('/');
        }
        return plain.toString();
    }

    /** A link may not lead out of the data folder. */
    private boolean staysInside(SourceDefinition source, Path path) {
        try {
            boolean inside = path.toRealPath().startsWith(data.toRealPath());
            if (!inside) {
                findings.add(Finding.of("SRC-02", Severity.HARD, source.code(), data.relativize(path), data));
            }
            return inside;
        } catch (IOException broken) {
            findings.add(Finding.of("SRC-03", Severity.HARD, name(path)));
            return false;
        }
    }

    private List<SourceFile> digested(
            SourceDefinition source, List<Path> paths, Map<Path, Future<FileDigest>> digests) {
        List<SourceFile> files = new ArrayList<>();
        for (Path path : paths) {
            try {
                SourceFile file = file(
                        source, path, Objects.requireNonNull(digests.get(path)).get());
                SourceFile same = firstDeliveries.putIfAbsent(file.record() + " " + file.digest(), file);
                if (same == null) {
                    files.add(file);
                } else {
                    findings.add(Finding.of("SRC-04", Severity.SOFT, file.name(), same.name()));
                }
            } catch (IOException | ExecutionException unreadable) {
                findings.add(Finding.of("SRC-03", Severity.HARD, name(path)));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped while digesting sources", stopped);
            }
        }
        return files;
    }

    private SourceFile file(SourceDefinition source, Path path, FileDigest read) throws IOException {
        LocalDate asOf = source.asOf();
        return new SourceFile(
                source.code(),
                source.record(),
                name(path),
                Files.size(path),
                read.digest(),
                read.checksum(),
                asOf == null ? period.end() : asOf);
    }

    private String name(Path path) {
        return data.relativize(path).toString().replace('\\', '/');
    }
}
