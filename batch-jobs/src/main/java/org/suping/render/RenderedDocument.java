package org.suping.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.suping.evidence.FileDigest;
import org.suping.evidence.Folders;
import org.suping.vocabulary.Sha256;

/**
 * A finished document.
 *
 * @param name of its file in the folder of reports
 * @param bytes size
 */
public record RenderedDocument(String name, Sha256 digest, long bytes) {

    /** Whether people read it; the list of what the report prints is for programs. */
    public boolean isForReaders() {
        return !name.endsWith(".csv");
    }

    public Path path(Folders folders) {
        return folders.reports().resolve(name);
    }

    /** Whether the file is there, byte for byte. */
    public boolean isIntact(Folders folders) {
        Path path = path(folders);
        try {
            return Files.isRegularFile(path)
                    && Files.size(path) == bytes
                    && FileDigest.of(path).digest().equals(digest);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
