package org.suping.definitions.load;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.Definitions;
import org.suping.definitions.Organisation;
import org.suping.definitions.WrongDefinitionsException;
import org.suping.definitions.folder.ConfigFolder;
import org.suping.definitions.folder.FileKind;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.overlay.Overlays;
import org.suping.definitions.people.People;
import org.suping.definitions.settings.Settings;
import org.suping.definitions.yaml.PlacedFindings;
import org.suping.definitions.yaml.YamlReader;
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
        return load(folder, file -> true);
    }

    /**
     * The same without the files that are empty: a shell makes one where it is told to put what a command prints.
     *
     * @throws WrongDefinitionsException with every mistake in the others
     */
    public static Definitions loadBesidesEmpty(Path folder) {
        return orThrow(load(folder, file -> !file.text().isEmpty()));
    }

    private static Checked<Definitions> load(Path folder, Predicate<DefinitionFile> read) {
        PlacedFindings findings = new PlacedFindings();
        ConfigFolder config = new ConfigFolder(folder, findings);
        List<DefinitionFile> files = config.files().stream().filter(read).toList();
        FileReaders readers = new FileReaders(files, findings, true);
        config.unread().forEach(readers::leaveUnread);
        return checked(readers, findings);
    }

    /**
     * Reads and checks a folder that something is about to be done by.
     *
     * @throws WrongDefinitionsException with every mistake in it
     */
    public static Definitions loadOrThrow(Path folder) {
        return orThrow(load(folder));
    }

    private static Definitions orThrow(Checked<Definitions> loaded) {
        if (loaded.isBlocked()) {
            throw new WrongDefinitionsException(loaded.findings());
        }
        return loaded.orThrow();
    }

    /** Reads and checks files that somebody else has sent. */
    public static Checked<Definitions> check(List<DefinitionFile> files) {
        PlacedFindings findings = new PlacedFindings();
        return checked(new FileReaders(List.copyOf(files), findings, true), findings);
    }

    /** Reads files that were checked when a run pinned them, without the JSON Schema. */
    public static Definitions reload(List<DefinitionFile> files) {
        PlacedFindings findings = new PlacedFindings();
        return checked(new FileReaders(List.copyOf(files), findings, false), findings)
                .orThrow();
    }

    /** The units alone, of a file that was checked when a run pinned it. */
    public static Optional<Organisation> organisation(DefinitionFile file) {
        PlacedFindings told = new PlacedFindings();
        return YamlReader.read(file.path(), file.text(), told)
                .map(root -> OrganisationReader.read(root, new Known(told)));
    }

    /** The units, whatever is wrong with the other definitions; empty where there is a mistake in them. */
    public static Optional<Organisation> units(Path folder) {
        PlacedFindings unasked = new PlacedFindings();
        Optional<Organisation> units =
                new FileReaders(new ConfigFolder(folder, new PlacedFindings()).files(), unasked, true).organisation();
        return unasked.isEmpty() ? units : Optional.empty();
    }

    /**
     * Who answers for returns, whatever else is wrong with the definitions.
     *
     * @throws WrongDefinitionsException with every mistake in {@code people.yml}
     */
    public static People people(Path folder) {
        PlacedFindings findings = new PlacedFindings();
        People people = people(folder, findings);
        if (!findings.isEmpty()) {
            throw new WrongDefinitionsException(findings.sorted());
        }
        return people;
    }

    /** The same; nobody where there is a mistake in {@code people.yml}. */
    public static People knownPeople(Path folder) {
        PlacedFindings unasked = new PlacedFindings();
        People people = people(folder, unasked);
        return unasked.isEmpty() ? people : People.NOBODY;
    }

    private static People people(Path folder, PlacedFindings findings) {
        List<DefinitionFile> files = new ConfigFolder(folder, new PlacedFindings())
                .files().stream()
                        .filter(file -> FileKind.of(file.path()).orElse(null) == FileKind.PEOPLE)
                        .toList();
        return new FileReaders(files, findings, true).people(Optional.empty());
    }

    /** What is said of rules that are otherwise than headquarters', of files that were checked or not; nothing where it cannot be read. */
    public static Overlays overlays(List<DefinitionFile> files) {
        PlacedFindings unasked = new PlacedFindings();
        return new FileReaders(List.copyOf(files), unasked, true).overlays();
    }

    /**
     * The zone in which people are told times, also where the definitions have mistakes: that of the settings, else {@link
     * Settings#DEFAULT_ZONE}.
     */
    public static ZoneId zone(Path folder) {
        PlacedFindings unasked = new PlacedFindings();
        return new ConfigFolder(folder, unasked)
                .files().stream()
                        .filter(file -> FileKind.of(file.path()).orElse(null) == FileKind.SETTINGS)
                        .flatMap(file -> YamlReader.read(file.path(), file.text(), unasked).stream())
                        .flatMap(root -> SettingsReader.zone(root).stream())
                        .findFirst()
                        .orElse(Settings.DEFAULT_ZONE);
    }

    private static Checked<Definitions> checked(FileReaders readers, PlacedFindings findings) {
        Definitions definitions = readers.read().orElse(null);
        return new Checked<>(findings.isEmpty() ? definitions : null, findings.sorted());
    }
}
