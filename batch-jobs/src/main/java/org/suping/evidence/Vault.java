package org.suping.evidence;

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

    public Path folder(AttemptKey attempt) {
        return root.resolve(attempt.folder());
    }
}
