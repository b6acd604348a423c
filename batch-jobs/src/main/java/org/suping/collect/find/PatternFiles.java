package org.suping.collect.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Visible;

/**
 * The files of the data folder that a pattern means. What lies outside the folder, cannot be shown or is no file is a
 * finding.
 *
 * @param data the folder
 * @param findings is told what is wrong
 */
record PatternFiles(Path data, Period period, List<Finding> findings) {

    private static final String GLOB_SIGNS = "*?[{\\";

    /** The pattern as a glob, for people to read too. */
    String glob(String pattern) {
        return pattern.replace("{period}", period.toString()).replace(SourceDay.PLACE, "*");
    }

    /** A file's name as findings call it. */
    String name(Path path) {
        return data.relativize(path).toString().replace('\\', '/');
    }

    /** Of paths below the data folder. */
    PathMatcher matcher(String pattern) {
        return FileSystems.getDefault().getPathMatcher("glob:" + glob(pattern));
    }

    /** The folder in which a pattern's files are looked for. */
    Path start(String pattern) {
        return data.resolve(plainPart(glob(pattern))).normalize();
    }

    /** Whether that folder is this period's alone. */
    boolean isOfPeriod(String pattern) {
        Path start = start(pattern);
        return start.startsWith(data) && data.relativize(start).toString().contains(period.toString());
    }

    /**
     * The files in the order of their names.
     *
     * @param source that asks
     */
    List<Path> list(String source, String pattern) {
        String glob = glob(pattern);
        Path start = start(pattern);
        if (!start.startsWith(data) || glob.contains("..")) {
            findings.add(Finding.of("SRC-02", Severity.HARD, source, glob, data));
            return List.of();
        }
        if (Files.isDirectory(start) && !staysInside(source, start)) {
            return List.of();
        }
        PathMatcher matcher = matcher(pattern);
        try (Stream<Path> paths = walk(start, glob)) {
            return paths.filter(path -> matcher.matches(data.relativize(path)))
                    .sorted()
                    .filter(path -> staysInside(source, path) && isReadable(path))
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            findings.add(Finding.of("SRC-03", Severity.HARD, start.toString()));
            return List.of();
        }
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
    private boolean staysInside(String source, Path path) {
        try {
            boolean inside = path.toRealPath().startsWith(data.toRealPath());
            if (!inside) {
                findings.add(Finding.of("SRC-02", Severity.HARD, source, data.relativize(path), data));
            }
            return inside;
        } catch (IOException broken) {
            findings.add(Finding.of("SRC-03", Severity.HARD, name(path)));
            return false;
        }
    }
}
