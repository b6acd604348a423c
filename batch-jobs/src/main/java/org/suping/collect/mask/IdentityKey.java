package org.suping.collect.mask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import org.suping.evidence.Folders;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Sha256;

/**
 * The key under which identities are compared without being stored: 32 random bytes in a file that only its owner can
 * read. One key per legal person; under another key every hash is another.
 */
public final class IdentityKey {

    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final byte[] key;

    private IdentityKey(byte[] key) {
        this.key = key;
    }

    /**
     * Opens the work folder's key, making it first where nothing was collected yet.
     *
     * @throws BlockedException when it is gone though rows were hashed under it: a new one would agree with none of them
     */
    public static IdentityKey of(Folders folders) {
        Path file = folders.maskingKey();
        if (Files.notExists(file) && Files.isDirectory(folders.vault().root())) {
            throw blocked("KEY-03", file, folders.vault().root());
        }
        return openOrMake(file);
    }

    /**
     * Opens the key file, making it first where there is none.
     *
     * @throws BlockedException when others can read the file or it is not a key
     */
    public static IdentityKey openOrMake(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            mustBePrivate(file);
            byte[] key = Files.readAllBytes(file);
            if (key.length != BYTES) {
                throw blocked("KEY-02", file, key.length);
            }
            return new IdentityKey(key);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A key for nothing that is kept: its hashes agree with none. */
    public static IdentityKey unkept() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return new IdentityKey(random);
    }

    /** Names the key without giving it away. */
    public Sha256 fingerprint() {
        byte[] label = "suping identity key".getBytes(StandardCharsets.UTF_8);
        return Sha256.from(hasher().mac(label, label.length));
    }

    /** The first 16 bytes of the HMAC-SHA256 of a normalised identity, as 32 hexadecimal digits. */
    public String hash(String normalised) {
        byte[] identity = normalised.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(hasher().mac(identity, identity.length), 0, IdentityHasher.BYTES);
    }

    /** A hasher of one thread's own. */
    IdentityHasher hasher() {
        return new IdentityHasher(key);
    }

    /** Two processes may do this at once: the first link counts, and both read the same key. */
    private static void make(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path written = Files.createTempFile(folder, "masking", ".new");
        if (isPosix(written)) {
            Files.setPosixFilePermissions(written, OWNER_ONLY);
        }
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(random));
            channel.force(true);
        }
        try {
            Files.createLink(file, written);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return;
        } finally {
            Files.delete(written);
        }
    }

    private static void mustBePrivate(Path file) throws IOException {
        if (isPosix(file)) {
            Set<PosixFilePermission> granted = Files.getPosixFilePermissions(file);
            if (!OWNER_ONLY.containsAll(granted)) {
                throw blocked("KEY-01", file, PosixFilePermissions.toString(granted));
            }
        }
    }

    private static boolean isPosix(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class) != null;
    }

    private static BlockedException blocked(String code, Path file, Object found) {
        return new BlockedException(ExitCode.WRONG_USAGE, Finding.of(code, Severity.HARD, file.toString(), found));
    }
}
