package org.suping.cli.receive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;

/**
 * The packages that a file or a folder stands for.
 *
 * @param passedOver what looks like one, or may hold some, and is left alone: a link may lead anywhere, a pipe never end, and a folder
 *     may be nobody's to read
 */
record PackageFiles(List<Path> packages, List<Finding> passedOver) {

    /** A folder for each branch, and perhaps one for each period; what lies deeper was hardly meant. */
    private static final int DEPTH = 3;

    private static final String ARCHIVE = ".zip";
    /** Also what was saved a second time, as {@code 3100-2026Q3-r1.suping (1).zip}: it is refused by name, and not left unseen. */
    private static final Pattern IN_FOLDER =
            Pattern.compile("[^.].*\\.suping(\\W.*)?\\.zip", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final String BUNDLE = ".suping-bundle.zip";

    /**
     * A file is itself if it is named as archives are; of a folder everything that is named like a package, in it or below.
     *
     * @throws BlockedException when there is nothing to read, or it is a link to a file or no file (15), the file is another one that was named by mistake (2), or there is no
     *     package in the folder (12)
     */
    static PackageFiles of(Path named) {
        if (!Files.isReadable(named)) {
            throw new BlockedException(
                    ExitCode.SOURCE_UNREADABLE, Finding.of("SEAL-NO-FILE", Severity.HARD, named.toString()));
        }
        if (!Files.isDirectory(named)) {
            mustBeArchive(named);
            mustBeFile(named);
            return new PackageFiles(List.of(named), List.of());
        }
        Found found;
        try {
            Path folder = named.toRealPath();
            found = new Found(folder.getNameCount() + DEPTH);
            Files.walkFileTree(folder, found);
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

        private final int deepest;
        private final List<Path> packages = new ArrayList<>();
        private final List<Finding> passedOver = new ArrayList<>();

        /** @param deepest names in the path of the deepest package that is taken */
        Found(int deepest) {
            this.deepest = deepest;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            boolean isLinkedFolder = attributes.isSymbolicLink() && !name.startsWith(".") && Files.isDirectory(file);
            if (isPackage(name) || isLinkedFolder) {
                untaken(file, attributes).ifPresentOrElse(passedOver::add, () -> packages.add(file));
            }
            return FileVisitResult.CONTINUE;
        }

        private Optional<Finding> untaken(Path file, BasicFileAttributes attributes) {
            Optional<Finding> noFile = noFile(file, attributes);
            return noFile.isEmpty() && file.getNameCount() > deepest
                    ? Optional.of(Finding.of("RECEIVE-DEEP", Severity.HARD, file.toString(), DEPTH - 1))
                    : noFile;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            passedOver.add(Finding.of("RECEIVE-UNREADABLE", Severity.HARD, file.toString()));
            return FileVisitResult.CONTINUE;
        }
    }

    private static Optional<Finding> noFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            return Optional.empty();
        }
        String code = attributes.isSymbolicLink() ? "RECEIVE-LINK" : "RECEIVE-NO-FILE";
        return Optional.of(Finding.of(code, Severity.HARD, file.toString()));
    }

    /** Who names a folder through a link has chosen it; what a link to a file leads to may be another file tomorrow. */
    private static void mustBeFile(Path named) {
        try {
            noFile(named, Files.readAttributes(named, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS))
                    .ifPresent(finding -> {
                        throw new BlockedException(ExitCode.SOURCE_UNREADABLE, finding);
                    });
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
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
