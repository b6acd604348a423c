package org.suping.submit.receive.keep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.suping.evidence.FileDigest;
import org.suping.evidence.Folders;
import org.suping.evidence.Vault;
import org.suping.findings.BlockedException;
import org.suping.seal.Manifest;
import org.suping.seal.PackageLayout;
import org.suping.seal.PackedFile;
import org.suping.seal.sign.SignatureFiles;
import org.suping.seal.sign.TrustFolder;
import org.suping.seal.zip.PackageArchive;
import org.suping.submit.receive.ReceivedPackage;
import org.suping.vocabulary.Sha256;

/** Packages in force of which something was damaged or lost on headquarters' disk, and that come once more. */
public final class RestoredPackages {

    private static final int LARGEST_MANIFEST = 64 << 20;

    private final Folders folders;
    private final KeptPackages kept;
    private final TrustFolder trust;

    public RestoredPackages(Folders folders) {
        this.folders = folders;
        this.kept = new KeptPackages(folders);
        this.trust = TrustFolder.read(folders.config().resolve("trust"));
    }

    /**
     * Puts back what of a package in force is damaged or gone: its file, its signatures, its parts in the vault. What else lies beside
     * it this time, and is the signature of nobody who is known, was never kept.
     *
     * @param delivery the same package, which was verified
     * @return what was put back
     */
    public List<Path> restore(Delivery delivery, ReceivedPackage received) throws IOException {
        List<Path> restored = new ArrayList<>();
        Path file = received.file(folders);
        if (!delivery.file().equals(file) && !isWhole(file, delivery.digest(), received.manifest())) {
            restored.add(put(delivery.file(), file));
        }
        for (String name : delivery.signatures().keySet()) {
            Path came = delivery.file().resolveSibling(name);
            Path signature = file.resolveSibling(name);
            if (isSigned(came, received.manifest()) && !isSigned(signature, received.manifest())) {
                restored.add(put(came, signature));
            }
        }
        restored.addAll(damaged(received));
        kept.unpack(received);
        return restored;
    }

    /** Whether a file is a genuine signature over this manifest, and of somebody headquarters knows if it knows anybody. */
    private boolean isSigned(Path file, Sha256 manifest) {
        return SignatureFiles.read(file)
                .filter(signature -> signature.statement().manifest().equals(manifest) && signature.isGenuine())
                .filter(signature -> trust.size() == 0 || trust.knows(signature))
                .isPresent();
    }

    /** The parts that are not as they were listed; where all are gone, their folder. */
    private List<Path> damaged(ReceivedPackage received) {
        Path target = folders.vault().root().resolve(received.vaultPrefix());
        Vault there = new Vault(target);
        return Files.isDirectory(target)
                ? kept.manifest(received).parts().stream()
                        .filter(part -> !there.isIntact(part))
                        .map(there::resolve)
                        .toList()
                : List.of(target);
    }

    private static Path put(Path from, Path to) throws IOException {
        Path temporary = to.resolveSibling("." + to.getFileName() + ".tmp");
        Files.createDirectories(to.resolveSibling(""));
        try (InputStream bytes = Files.newInputStream(from)) {
            DurableFiles.copy(bytes, temporary);
        }
        DurableFiles.move(temporary, to);
        return to;
    }

    /** Whether a kept file is the one that came again, or another one with the same content. */
    private static boolean isWhole(Path file, Sha256 delivered, Sha256 manifest) {
        try {
            if (!Files.isRegularFile(file)) {
                return false;
            }
            if (FileDigest.of(file).digest().equals(delivered)) {
                return true;
            }
            try (PackageArchive archive = PackageArchive.open(file)) {
                return isWhole(archive, manifest);
            }
        } catch (IOException | IllegalArgumentException | BlockedException broken) {
            return false;
        }
    }

    private static boolean isWhole(PackageArchive archive, Sha256 registered) throws IOException {
        byte[] bytes = archive.read(PackageLayout.MANIFEST, LARGEST_MANIFEST);
        if (!Sha256.of(bytes).equals(registered)) {
            return false;
        }
        for (PackedFile packed : Manifest.parse(bytes).files()) {
            try (InputStream member = archive.open(packed.path())) {
                if (!DurableFiles.digest(member).equals(packed.digest())) {
                    return false;
                }
            }
        }
        return true;
    }
}
