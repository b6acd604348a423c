package org.suping.definitions.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.scheme.EvidenceFile;
import org.suping.definitions.yaml.Place;
import org.suping.definitions.yaml.PlacedFindings;
import org.suping.findings.NearestName;

/** The files of a configuration folder as texts: UTF-8 without byte-order mark, lines ended by LF alone. */
public final class ConfigFolder {

    /** Stands there while a bundle of rules is put in, and after one was put in by half. */
    public static final String INSTALLING = "bundle/installing";

    /** What is about to be put in. */
    private static final String STAGED = "bundle/.";

    private static final long MOST_BYTES = 1_000_000;

    /** A form, and not what a spreadsheet program puts beside it while it is open. */
    private static final Pattern FORM = Pattern.compile("forms/[^/.~][^/]*\\.xlsx");

    private final Path folder;
    private final PlacedFindings findings;
    private final List<String> unread = new ArrayList<>();

    public ConfigFolder(Path folder, PlacedFindings findings) {
        this.folder = folder.toAbsolutePath().normalize();
        this.findings = findings;
    }

    /** As findings name a file of this folder. */
    public static String shown(String path) {
        return "config/" + path;
    }

    /** Every definition file, sorted by path; a YAML file where none is read is a finding, so that none is overlooked. */
    public List<DefinitionFile> files() {
        if (!Files.isDirectory(folder)) {
            findings.add(Place.of(folder.toString()), "config-no-folder");
            return List.of();
        }
        List<DefinitionFile> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(folder, 4, FileVisitOption.FOLLOW_LINKS)) {
            found.filter(Files::isRegularFile).sorted().forEach(file -> read(file, files));
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            findings.add(Place.of(folder.toString()), "config-unreadable");
        }
        for (FileKind kind : FileKind.values()) {
            if (kind.isNeeded() && files.stream().noneMatch(file -> file.path().equals(kind.path()))) {
                addMissing(kind);
            }
        }
        files.sort(null);
        return List.copyOf(files);
    }

    /** Paths of those that are there and say nothing, because they could not be read. */
    public List<String> unread() {
        return List.copyOf(unread);
    }

    private void addMissing(FileKind kind) {
        if (!findings.touch(shown(kind.path()))) {
            findings.add(Place.of(shown(kind.path())), "config-missing-file", kind.path());
        }
    }

    private void read(Path file, List<DefinitionFile> files) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        String lower = path.toLowerCase(Locale.ROOT);
        if (EvidenceFile.isPath(path)) {
            digest(file, path, files);
        } else if (FORM.matcher(path).matches()) {
            keep(file, path, files);
        } else if (FileKind.of(path).filter(FileKind::isConfigured).isPresent()
                || new DefinitionFile(path, "").isOfBundle()) {
            readText(file, path, files);
        } else if (path.equals(INSTALLING)) {
            findings.add(Place.of(shown(path)), "config-installing");
        } else if (!path.startsWith(STAGED) && (lower.endsWith(FileKind.SUFFIX) || lower.endsWith(".yaml"))) {
            List<String> known = Arrays.stream(FileKind.values())
                    .filter(FileKind::isConfigured)
                    .map(FileKind::path)
                    .distinct()
                    .toList();
            int slash = path.indexOf('/');
            String start = slash < 0 ? path : path.substring(0, slash + 1);
            String nearest = NearestName.of(start, known).orElse("");
            findings.add(
                    Place.of(shown(path)), "config-misplaced", nearest.isEmpty() ? String.join(", ", known) : nearest);
        }
    }

    /** Evidence is known by its digest; it is not read here. */
    private void digest(Path file, String path, List<DefinitionFile> files) {
        try {
            files.add(new DefinitionFile(path, EvidenceFile.line(file)));
        } catch (IOException unreadable) {
            unread.add(path);
            findings.add(Place.of(shown(path)), "config-unreadable");
        }
    }

    /** A form is kept whole: a run fills what it pinned. */
    private void keep(Path file, String path, List<DefinitionFile> files) {
        bytes(file, path)
                .ifPresent(bytes ->
                        files.add(new DefinitionFile(path, Base64.getEncoder().encodeToString(bytes))));
    }

    private Optional<byte[]> bytes(Path file, String path) {
        Place place = Place.of(shown(path));
        try {
            if (Files.size(file) <= MOST_BYTES) {
                return Optional.of(Files.readAllBytes(file));
            }
            findings.add(place, "config-too-large", Files.size(file), MOST_BYTES);
        } catch (IOException unreadable) {
            findings.add(place, "config-unreadable");
        }
        unread.add(path);
        return Optional.empty();
    }

    private void readText(Path file, String path, List<DefinitionFile> files) {
        bytes(file, path).ifPresent(bytes -> addText(bytes, path, files));
    }

    private void addText(byte[] bytes, String path, List<DefinitionFile> files) {
        Place place = Place.of(shown(path));
        int wrong = Utf8.firstWrong(bytes);
        if (wrong >= 0) {
            unread.add(path);
            Place line = new Place(place.file(), Utf8.line(bytes, wrong), 0);
            findings.add(line, Utf8.isGb18030(bytes) ? "config-gb18030" : "config-not-utf8");
        } else {
            files.add(new DefinitionFile(path, normalised(bytes)));
        }
    }

    private static String normalised(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return marked.replace("\r\n", "\n").replace('\r', '\n');
    }
}
