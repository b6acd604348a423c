package org.suping.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.suping.vocabulary.Sha256;

/** Digests whole files, without holding them. */
public final class FileDigest {

    private static final int BUFFER = 1 << 16;

    private FileDigest() {}

    /** SHA-256 of the file's bytes. */
    public static Sha256 of(Path file) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return Sha256.from(digest.digest());
    }
}
