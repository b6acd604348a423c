package org.suping.definitions;

import java.nio.file.Path;
import java.util.List;
import org.suping.findings.Checked;

/**
 * Reads a configuration folder into {@link Definitions}, or into every mistake in it.
 *
 * <p>Findings carry {@code config/indicators/CP-02.yml:9} as their place.
 */
public final class DefinitionsLoader {

    private DefinitionsLoader() {}

    /** Reads and checks a folder: YAML, JSON Schema, then names, types and sums across files. */
    public static Checked<Definitions> load(Path folder) {
        throw new UnsupportedOperationException();
    }

    /** Reads files that were checked when a run pinned them, without the JSON Schema. */
    public static Definitions reload(List<DefinitionFile> files) {
        throw new UnsupportedOperationException();
    }
}
