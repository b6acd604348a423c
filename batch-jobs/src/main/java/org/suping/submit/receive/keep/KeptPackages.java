package org.suping.submit.receive.keep;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.suping.evidence.FileDigest;
import org.suping.evidence.Folders;
import org.suping.evidence.PartRef;
import org.suping.evidence.Vault;
import org.suping.seal.Manifest;
import org.suping.seal.PackageLayout;
import org.suping.seal.zip.PackageArchive;
import org.suping.submit.receive.ReceivedPackage;
import org.suping.vocabulary.Sha256;

/**
 * Puts packages where they are kept, and the parts of those that are accepted into the vault. Everything can be done again after it
 * was broken off anywhere, and comes to the same.
 */
public final class KeptPackages {

    private static final int LARGEST_MANIFEST = 64 << 20;
    private static final int OF_A_FOLDER = 12;
    private static final String UNREAD = "unread";
    private static final String EARLIER = "earlier";

    private final Folders folders;

    public KeptPackages(Folders folders) {
        this.folders = folders;
    }

    /** Where a delivery that does not prove whose it is is kept. */
    public Path unread(Delivery delivery) {
        return unread(folders.received(), delivery);
    }

    /** Where what is sent back for it lies. */
    public Path answersToUnread(Delivery delivery) {
        return unread(folders.receipts(), delivery);
    }

    /**
     * Keeps the bytes that came. Where the same package came before, broken or under another name, what came then is kept below
     * {@code earlier/}.
     *
     * @param target its folder
     */
    public void keep(Delivery delivery, Path target) throws IOException {
        Path own = delivery.file().getParent();
        if (own == null || own.equals(target)) {
            return;
        }
        if (!Files.exists(target)) {
            DurableFiles.move(own, target);
            return;
        }
        Path kept = target.resolve(delivery.name());
        if (Files.exists(kept)) {
            Sha256 before = FileDigest.of(kept).digest();
            if (!before.equals(delivery.digest())) {
                DurableFiles.move(
                        kept, target.resolve(EARLIER).resolve(inAName(before)).resolve(delivery.name()));
            }
        }
        for (Path file : delivery.files()) {
            DurableFiles.move(file, target.resolve(String.valueOf(file.getFileName())));
        }
    }

    /** Unpacks the parts of a package that was verified. */
    public void unpack(ReceivedPackage received) throws IOException {
        Path vault = folders.vault().root();
        Path target = vault.resolve(received.vaultPrefix());
        try (PackageArchive archive = PackageArchive.open(received.file(folders))) {
            Manifest manifest = manifest(archive);
            if (isWhole(target, manifest)) {
                return;
            }
            DurableFiles.delete(target);
            Path temporary = target.resolveSibling("." + target.getFileName() + ".tmp");
            DurableFiles.delete(temporary);
            for (PartRef part : manifest.parts()) {
                unpack(archive, part, temporary);
            }
            Files.createDirectories(temporary);
            DurableFiles.move(temporary, target);
        }
    }

    /** The manifest of a package that was verified. */
    public Manifest manifest(ReceivedPackage received) {
        try (PackageArchive archive = PackageArchive.open(received.file(folders))) {
            return manifest(archive);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Manifest manifest(PackageArchive archive) throws IOException {
        return Manifest.parse(archive.read(PackageLayout.MANIFEST, LARGEST_MANIFEST));
    }

    private static boolean isWhole(Path target, Manifest manifest) {
        Vault there = new Vault(target);
        return Files.isDirectory(target) && manifest.parts().stream().allMatch(there::isIntact);
    }

    private static void unpack(PackageArchive archive, PartRef part, Path root) throws IOException {
        Path file = root.resolve(part.path()).normalize();
        if (!file.startsWith(root)) {
            throw new IOException("A part that leads elsewhere: " + part.path());
        }
        Files.createDirectories(file.getParent());
        try (InputStream bytes = archive.open(PackageLayout.EVIDENCE + part.path())) {
            Sha256 written = DurableFiles.copy(bytes, file);
            if (!written.equals(part.digest())) {
                throw new IOException("A part that is not what was verified: " + part.path());
            }
        }
    }

    private static Path unread(Path root, Delivery delivery) {
        return root.resolve(UNREAD).resolve(inAName(delivery.key()));
    }

    private static String inAName(Sha256 digest) {
        return digest.hex().substring(0, OF_A_FOLDER);
    }
}
