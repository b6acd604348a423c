package org.suping.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.zip.CRC32C;
import org.suping.vocabulary.Sha256;

/**
 * What a whole file's bytes are, made in one pass without holding them.
 *
 * @param digest tells the file from any other, whoever made it
 * @param checksum CRC-32C, which costs a tenth of the digest and tells a change that nobody intended
 */
public record FileDigest(Sha256 digest, long checksum) {

    private static final int BUFFER = 1 << 16;

    /** Reads the file. */
    public static FileDigest of(Path file) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        CRC32C checksum = new CRC32C();
        byte[] buffer = new byte[BUFFER];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
                checksum.update(buffer, 0, read);
            }
        }
        return new FileDigest(Sha256.from(digest.digest()), checksum.getValue());
    }
}
