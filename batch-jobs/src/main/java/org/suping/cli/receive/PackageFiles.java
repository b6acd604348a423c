package org.suping.cli.receive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.seal.PackageLayout;
import org.suping.vocabulary.ExitCode;

/** The packages that a file or a folder stands for. */
final class PackageFiles {

    /** A folder for each branch, and perhaps one for each period. */
    private static final int DEPTH = 3;

    private PackageFiles() {}

    /**
     * A file is itself, whatever its name; of a folder everything that is named like a package, in it or below.
     *
     * @throws BlockedException when there is nothing to read (15) or no package in the folder (12)
     */
    static List<Path> of(Path named) {
        if (!Files.isReadable(named)) {
            throw new BlockedException(
                    ExitCode.SOURCE_UNREADABLE, Finding.of("SEAL-NO-FILE", Severity.HARD, named.toString()));
        }
        if (!Files.isDirectory(named)) {
            return List.of(named);
        }
        try (Stream<Path> files = Files.walk(named, DEPTH)) {
            List<Path> packages = files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(PackageLayout.SUFFIX))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
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
}
