package org.suping.seal.verify;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.suping.definitions.DefinitionFile;
import org.suping.evidence.Folders;
import org.suping.evidence.PartRef;
import org.suping.seal.ContentText;
import org.suping.seal.Manifest;
import org.suping.seal.PackageLayout;
import org.suping.seal.PackedFile;
import org.suping.seal.zip.PackageArchive;

/**
 * A package whose digests agree, its parts in a folder of their own so that the engine can read them. Closing it deletes the
 * folder.
 *
 * @param text the content's
 * @param context what the return is compared with, by path
 * @param originals what the bundle of rules says of files that are otherwise, by their path among the definitions
 * @param folders the folder laid out as a work folder
 */
public record Unpacked(
        Manifest manifest,
        String text,
        List<DefinitionFile> definitions,
        Map<String, String> context,
        Map<String, String> originals,
        Folders folders)
        implements Closeable {

    /** What a content or a definition may have at most. */
    private static final int LARGEST_TEXT = 256 << 20;

    /** Unpacks what the manifest lists, and nothing else. */
    static Unpacked of(PackageArchive archive, Manifest manifest, Path parent) throws IOException {
        Files.createDirectories(parent);
        Path folder = Files.createTempDirectory(parent, "package-");
        Folders folders = new Folders(folder.resolve("config"), folder);
        for (PartRef part : manifest.parts()) {
            Path file = folders.vault().resolve(part).normalize();
            if (!file.startsWith(folder)) {
                throw new IOException("A part that leads elsewhere: " + part.path());
            }
            Files.createDirectories(file.getParent());
            try (InputStream bytes = archive.open(PackageLayout.EVIDENCE + part.path())) {
                Files.copy(bytes, file);
            }
        }
        return new Unpacked(
                manifest,
                text(archive, PackageLayout.CONTENT),
                definitions(archive, manifest),
                texts(archive, manifest, PackageLayout.CONTEXT, ""),
                texts(archive, manifest, PackageLayout.BUNDLE, PackageLayout.BUNDLE),
                folders);
    }

    ContentText content() {
        return ContentText.parse(text);
    }

    /** Where documents are made again. */
    Folders again() {
        return new Folders(folders.config(), folders.work().resolve("again"));
    }

    private static List<DefinitionFile> definitions(PackageArchive archive, Manifest manifest) throws IOException {
        List<DefinitionFile> definitions = new ArrayList<>();
        for (PackedFile file : manifest.files()) {
            if (file.path().startsWith(PackageLayout.DEFINITIONS)) {
                definitions.add(new DefinitionFile(
                        file.path().substring(PackageLayout.DEFINITIONS.length()), text(archive, file.path())));
            }
        }
        return definitions;
    }

    /** Those below a folder by path, without what the path begins with. */
    private static Map<String, String> texts(PackageArchive archive, Manifest manifest, String folder, String start)
            throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (PackedFile file : manifest.files()) {
            if (file.path().startsWith(folder)) {
                texts.put(file.path().substring(start.length()), text(archive, file.path()));
            }
        }
        return texts;
    }

    private static String text(PackageArchive archive, String path) throws IOException {
        return new String(archive.read(path, LARGEST_TEXT), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folders.work())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
