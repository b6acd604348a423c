package org.suping.cli.receive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;

/**
 * The packages that a file or a folder stands for.
 *
 * @param passedOver what looks like one and is left alone: a link may lead anywhere, and a folder may be nobody's to read
 */
record PackageFiles(List<Path> packages, List<Finding> passedOver) {

    /** A folder for each branch, and perhaps one for each period. */
    private static final int DEPTH = 3;

    private static final String ARCHIVE = ".zip";
    /** Also what was saved a second time, as {@code 3100-2026Q3-r1.suping (1).zip}: it is refused by name, and not left unseen. */
    private static final Pattern IN_FOLDER =
            Pattern.compile("[^.].*\\.suping(\\W.*)?\\.zip", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final String BUNDLE = ".suping-bundle.zip";

    /**
     * A file is itself if it is named as archives are; of a folder everything that is named like a package, in it or below.
     *
     * @throws BlockedException when there is nothing to read (15), the file is another one that was named by mistake (2), or there is no
     *     package in the folder (12)
     */
    static PackageFiles of(Path named) {
        if (!Files.isReadable(named)) {
            throw new BlockedException(
                    ExitCode.SOURCE_UNREADABLE, Finding.of("SEAL-NO-FILE", Severity.HARD, named.toString()));
        }
        if (!Files.isDirectory(named)) {
            mustBeArchive(named);
            return new PackageFiles(List.of(named), List.of());
        }
        Found found = new Found();
        try {
            Files.walkFileTree(named.toRealPath(), EnumSet.noneOf(FileVisitOption.class), DEPTH, found);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (found.packages.isEmpty()) {
            throw found.passedOver.isEmpty()
                    ? new BlockedException(
                            ExitCode.NOTHING_TO_DO, Finding.of("RECEIVE-NOTHING", Severity.HARD, named.toString()))
                    : new BlockedException(ExitCode.SOURCE_UNREADABLE, found.passedOver);
        }
        return new PackageFiles(found.packages.stream().sorted().toList(), found.passedOver);
    }

    /** What a folder holds. */
    private static final class Found extends SimpleFileVisitor<Path> {

        private final List<Path> packages = new ArrayList<>();
        private final List<Finding> passedOver = new ArrayList<>();

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isPackage(file.getFileName().toString())) {
                if (attributes.isRegularFile()) {
                    packages.add(file);
                } else if (attributes.isSymbolicLink()) {
                    passedOver.add(Finding.of("RECEIVE-LINK", Severity.HARD, file.toString()));
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            passedOver.add(Finding.of("RECEIVE-UNREADABLE", Severity.HARD, file.toString()));
            return FileVisitResult.CONTINUE;
        }
    }

    private static boolean isPackage(String name) {
        return IN_FOLDER.matcher(name).matches()
                && !name.toLowerCase(Locale.ROOT).endsWith(BUNDLE);
    }

    /** Nothing else is copied, kept and answered: a file with rows of persons, say. */
    private static void mustBeArchive(Path named) {
        if (!String.valueOf(named.getFileName()).toLowerCase(Locale.ROOT).endsWith(ARCHIVE)) {
            throw new BlockedException(
                    ExitCode.WRONG_USAGE, Finding.of("RECEIVE-NO-ARCHIVE", Severity.HARD, named.toString()));
        }
    }
}
