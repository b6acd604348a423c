package org.suping.seal.sign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.suping.definitions.people.Role;
import org.suping.vocabulary.Sha256;

/** The signatures beside a package: files named after it, {@code 3100-2026Q3-r1.approve.51aa23bc.sig}. */
public final class SignatureFiles {

    private static final String SUFFIX = ".sig";
    private static final List<String> ARCHIVES = List.of(".suping.zip", ".suping-bundle.zip");
    private static final long LARGEST = 1 << 16;
    private static final int SHORT = 8;

    private SignatureFiles() {}

    /** Files that are named after a package, whatever is in them, sorted; no links, and nothing else that is no file. */
    public static List<Path> beside(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        String start = base(file) + ".";
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.getFileName().toString().startsWith(start)
                            && each.getFileName().toString().endsWith(SUFFIX)
                            && Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads a signature; empty when the file holds none. */
    public static Optional<Signature> read(Path file) {
        try {
            return Files.size(file) > LARGEST ? Optional.empty() : Optional.of(Signature.parse(Files.readString(file)));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Where a signature lies: the preparer's and a bundle's issuer's under the role alone, the others' under role, certificate and what they are about. */
    public static Path place(Path file, Signature signature) {
        Statement said = signature.statement();
        String who = said.role() == Role.PREPARE || said.role() == Role.ISSUE
                ? ""
                : "." + signature.certificateFingerprint().hex().substring(0, SHORT);
        String about = said.about().equals(Statement.NONE)
                ? ""
                : "." + Sha256.of(said.about()).hex().substring(0, SHORT);
        return file.resolveSibling(base(file) + "." + said.role().code() + who + about + SUFFIX);
    }

    /** Puts a signature in its place, whole or not at all. */
    public static Path write(Path file, Signature signature) throws IOException {
        Path place = place(file, signature);
        Path temporary = place.resolveSibling("." + place.getFileName() + ".tmp");
        Files.writeString(temporary, signature.text());
        return Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String base(Path file) {
        String name = String.valueOf(file.getFileName());
        return ARCHIVES.stream()
                .filter(suffix -> name.toLowerCase(Locale.ROOT).endsWith(suffix))
                .findFirst()
                .map(suffix -> name.substring(0, name.length() - suffix.length()))
                .orElse(name);
    }
}
