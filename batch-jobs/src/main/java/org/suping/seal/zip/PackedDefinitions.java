package org.suping.seal.zip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.suping.definitions.DefinitionFile;
import org.suping.seal.Manifest;
import org.suping.seal.PackedFile;
import org.suping.vocabulary.Sha256;

/** The definitions in a package, each of them held against the digest that the manifest lists. */
public final class PackedDefinitions {

    private static final int LARGEST = 256 << 20;

    private PackedDefinitions() {}

    /**
     * Reads those below a folder of the package, called as they are below it.
     *
     * @throws IllegalArgumentException when one is not what the manifest lists
     */
    public static List<DefinitionFile> below(String folder, PackageArchive archive, Manifest manifest)
            throws IOException {
        List<DefinitionFile> files = new ArrayList<>();
        for (PackedFile file : manifest.files()) {
            if (file.path().startsWith(folder)) {
                byte[] bytes = archive.read(file.path(), LARGEST);
                if (!Sha256.of(bytes).equals(file.digest())) {
                    throw new IllegalArgumentException(file.path() + " is not what the manifest lists");
                }
                files.add(new DefinitionFile(
                        file.path().substring(folder.length()), new String(bytes, StandardCharsets.UTF_8)));
            }
        }
        return List.copyOf(files);
    }
}
