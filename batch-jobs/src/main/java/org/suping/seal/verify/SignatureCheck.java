package org.suping.seal.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.suping.findings.Finding;
import org.suping.seal.PackageLayout;
import org.suping.seal.sign.Signature;
import org.suping.seal.sign.Statement;
import org.suping.seal.sign.TrustFolder;
import org.suping.vocabulary.Sha256;

/** The signatures that lie beside a package: whether they are over its manifest, genuine, and of somebody who is trusted. */
final class SignatureCheck {

    private static final String SUFFIX = ".sig";
    private static final long LARGEST = 1 << 16;

    private final TrustFolder trust;
    private final Protocol protocol;

    SignatureCheck(TrustFolder trust, Protocol protocol) {
        this.trust = trust;
        this.protocol = protocol;
    }

    /** Looks at every signature named after the package. */
    void check(Path file, Sha256 manifest) {
        List<Path> signatures = beside(file);
        if (signatures.isEmpty()) {
            protocol.remark("VERIFY-UNSIGNED", String.valueOf(file.getFileName()));
        }
        for (Path signature : signatures) {
            check(signature, String.valueOf(signature.getFileName()), manifest);
        }
    }

    private void check(Path file, String name, Sha256 manifest) {
        Optional<Signature> read = read(file);
        if (read.isEmpty()) {
            protocol.differs("VERIFY-NO-SIGNATURE", name);
            return;
        }
        Signature signature = read.get();
        Statement said = signature.statement();
        Optional<Finding> objection = trust.objection(signature, name);
        if (!said.manifest().equals(manifest)) {
            protocol.differs(
                    "VERIFY-OTHER-MANIFEST", name, said.by(), said.manifest().brief(), manifest.brief());
        } else if (objection.isPresent()) {
            protocol.add(List.of(objection.get()));
        } else {
            protocol.checked("signature", said.role().words(), said.by(), said.at());
        }
    }

    private static List<Path> beside(Path file) {
        String name = String.valueOf(file.getFileName());
        String start = name.endsWith(PackageLayout.SUFFIX)
                ? name.substring(0, name.length() - PackageLayout.SUFFIX.length()) + "."
                : name + ".";
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.getFileName().toString().startsWith(start)
                            && each.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Signature> read(Path file) {
        try {
            return Files.size(file) > LARGEST ? Optional.empty() : Optional.of(Signature.parse(Files.readString(file)));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
