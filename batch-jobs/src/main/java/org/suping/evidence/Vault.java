package org.suping.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the parts lie.
 *
 * @param root folder of all parts
 */
public record Vault(Path root) {

    public Path resolve(PartRef part) {
        return root.resolve(part.path());
    }

    /** Whether a part's bytes are those that were listed. */
    public boolean isIntact(PartRef part) {
        Path file = resolve(part);
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) == part.bytes()
                    && FileDigest.of(file).digest().equals(part.digest());
        } catch (IOException unreadable) {
            return false;
        }
    }

    public Path folder(AttemptKey attempt) {
        return root.resolve(attempt.folder());
    }
}
