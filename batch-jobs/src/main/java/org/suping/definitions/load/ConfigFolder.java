package org.suping.definitions.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.yaml.Place;
import org.suping.definitions.yaml.PlacedFindings;
import org.suping.findings.NearestName;

/** The files of a configuration folder as texts: UTF-8 without byte-order mark, lines ended by LF alone. */
final class ConfigFolder {

    private static final long MOST_BYTES = 1_000_000;

    private final Path folder;
    private final PlacedFindings findings;

    ConfigFolder(Path folder, PlacedFindings findings) {
        this.folder = folder.toAbsolutePath().normalize();
        this.findings = findings;
    }

    /** As findings name a file of this folder. */
    static String shown(String path) {
        return "config/" + path;
    }

    /** Every definition file, sorted by path; a YAML file where none is read is a finding, so that none is overlooked. */
    List<DefinitionFile> files() {
        if (!Files.isDirectory(folder)) {
            findings.add(Place.of(folder.toString()), "config-no-folder");
            return List.of();
        }
        List<DefinitionFile> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(folder, 3, FileVisitOption.FOLLOW_LINKS)) {
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

    private void addMissing(FileKind kind) {
        if (!findings.touch(shown(kind.path()))) {
            findings.add(Place.of(shown(kind.path())), "config-missing-file", kind.path());
        }
    }

    private void read(Path file, List<DefinitionFile> files) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        String lower = path.toLowerCase(Locale.ROOT);
        if (FileKind.of(path).isPresent()) {
            readText(file, path, files);
        } else if (lower.endsWith(FileKind.SUFFIX) || lower.endsWith(".yaml")) {
            List<String> known =
                    Arrays.stream(FileKind.values()).map(FileKind::path).toList();
            int slash = path.indexOf('/');
            String start = slash < 0 ? path : path.substring(0, slash + 1);
            String nearest = NearestName.of(start, known).orElse("");
            findings.add(
                    Place.of(shown(path)), "config-misplaced", nearest.isEmpty() ? String.join(", ", known) : nearest);
        }
    }

    private void readText(Path file, String path, List<DefinitionFile> files) {
        Place place = Place.of(shown(path));
        try {
            if (Files.size(file) > MOST_BYTES) {
                findings.add(place, "config-too-large", Files.size(file), MOST_BYTES);
                return;
            }
            files.add(new DefinitionFile(path, normalised(Files.readAllBytes(file))));
        } catch (CharacterCodingException wrongCharset) {
            findings.add(place, "config-not-utf8");
        } catch (IOException unreadable) {
            findings.add(place, "config-unreadable");
        }
    }

    private static String normalised(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return marked.replace("\r\n", "\n").replace('\r', '\n');
    }
}
