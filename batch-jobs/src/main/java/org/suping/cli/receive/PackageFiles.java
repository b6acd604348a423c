package org.suping.cli.receive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;

/** The packages that a file or a folder stands for. */
final class PackageFiles {

    /** A folder for each branch, and perhaps one for each period. */
    private static final int DEPTH = 3;

    private static final String ARCHIVE = ".zip";
    /** Also what was saved a second time, as {@code 3100-2026Q3-r1.suping (1).zip}: it is refused by name, and not left unseen. */
    private static final Pattern IN_FOLDER = Pattern.compile("[^.].*\\.suping(\\W.*)?\\.zip");

    private static final String BUNDLE = ".suping-bundle.zip";

    private PackageFiles() {}

    /**
     * A file is itself if it is named as archives are; of a folder everything that is named like a package, in it or below.
     *
     * @throws BlockedException when there is nothing to read (15), the file is another one that was named by mistake (2), or there is no
     *     package in the folder (12)
     */
    static List<Path> of(Path named) {
        if (!Files.isReadable(named)) {
            throw new BlockedException(
                    ExitCode.SOURCE_UNREADABLE, Finding.of("SEAL-NO-FILE", Severity.HARD, named.toString()));
        }
        if (!Files.isDirectory(named)) {
            mustBeArchive(named);
            return List.of(named);
        }
        try (Stream<Path> files = Files.walk(named, DEPTH)) {
            List<Path> packages = files.filter(Files::isRegularFile)
                    .filter(file -> isPackage(file.getFileName().toString()))
                    .sorted()
                    .toList();
            if (packages.isEmpty()) {
                throw new BlockedException(
                        ExitCode.NOTHING_TO_DO, Finding.of("RECEIVE-NOTHING", Severity.HARD, named.toString()));
            }
            return packages;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isPackage(String name) {
        return IN_FOLDER.matcher(name).matches() && !name.endsWith(BUNDLE);
    }

    /** Nothing else is copied, kept and answered: a file with rows of persons, say. */
    private static void mustBeArchive(Path named) {
        if (!String.valueOf(named.getFileName()).endsWith(ARCHIVE)) {
            throw new BlockedException(
                    ExitCode.WRONG_USAGE, Finding.of("RECEIVE-NO-ARCHIVE", Severity.HARD, named.toString()));
        }
    }
}
