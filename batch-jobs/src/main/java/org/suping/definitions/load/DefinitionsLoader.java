package org.suping.definitions.load;

import java.nio.file.Path;
import java.util.List;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.Definitions;
import org.suping.definitions.yaml.PlacedFindings;
import org.suping.findings.Checked;

/**
 * Reads a configuration folder into {@link Definitions}, or into every mistake in it.
 *
 * <p>Findings carry {@code config/indicators/CP-02.yml:9} as their place, sorted by file and line. No content of a file
 * ends in an exception.
 */
public final class DefinitionsLoader {

    private DefinitionsLoader() {}

    /** Reads and checks a folder: YAML, JSON Schema, then names, types and sums across files. */
    public static Checked<Definitions> load(Path folder) {
        PlacedFindings findings = new PlacedFindings();
        List<DefinitionFile> files = new ConfigFolder(folder, findings).files();
        return checked(new FileReaders(files, findings, true), findings);
    }

    /** Reads files that were checked when a run pinned them, without the JSON Schema. */
    public static Definitions reload(List<DefinitionFile> files) {
        PlacedFindings findings = new PlacedFindings();
        return checked(new FileReaders(List.copyOf(files), findings, false), findings)
                .orThrow();
    }

    private static Checked<Definitions> checked(FileReaders readers, PlacedFindings findings) {
        Definitions definitions = readers.read().orElse(null);
        return new Checked<>(findings.isEmpty() ? definitions : null, findings.sorted());
    }
}
