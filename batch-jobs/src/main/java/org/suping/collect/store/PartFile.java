package org.suping.collect.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.suping.evidence.FileDigest;
import org.suping.evidence.KillPoint;
import org.suping.evidence.Vault;
import org.suping.vocabulary.Sha256;

/**
 * A part on its way into the vault: written under a temporary name, forced to the disk, digested, renamed.
 *
 * @param path below the vault's root
 */
public record PartFile(Vault vault, String path) {

    private static final String TEMPORARY = ".writing";

    /** What the engine is to write; its folder exists. */
    public Path temporary() {
        try {
            Files.createDirectories(folder());
            return vault.root().resolve(path + TEMPORARY);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Makes the written file a part and gives the digest of its bytes. */
    public Sha256 keep() {
        KillPoint.reach("after-flush");
        try {
            Path written = temporary();
            force(written);
            Sha256 digest = FileDigest.of(written).digest();
            KillPoint.reach("after-digest");
            Files.move(written, target(), StandardCopyOption.ATOMIC_MOVE);
            force(folder());
            KillPoint.reach("after-rename");
            return digest;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public long bytes() {
        try {
            return Files.size(target());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path folder() {
        return vault.root().resolve(path.substring(0, path.lastIndexOf('/')));
    }

    private Path target() {
        return vault.root().resolve(path);
    }

    private static void force(Path path) throws IOException {
        StandardOpenOption how = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
