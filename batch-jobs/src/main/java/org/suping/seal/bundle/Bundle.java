package org.suping.seal.bundle;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.suping.definitions.DefinitionFile;
import org.suping.vocabulary.Sha256;

/**
 * Headquarters' rules: which files, and what they say as far as that is at hand.
 *
 * <p>Of an own bundle every file is at hand. A package carries of the bundle it was made by no more than its list, and the files
 * that are otherwise in the package.
 *
 * @param text what it says of itself
 * @param rules texts by path: each has the digest that {@code text} gives it
 */
public record Bundle(BundleText text, Map<String, String> rules) {

    public Bundle {
        rules = Collections.unmodifiableMap(new TreeMap<>(rules));
        rules.forEach((path, rule) -> {
            if (!Sha256.of(rule).equals(text.rules().get(path))) {
                throw new IllegalArgumentException("Not what the bundle holds: " + path);
            }
        });
    }

    /** The rules among these files, whole. */
    public static Bundle of(BundleText text, List<DefinitionFile> files) {
        return new Bundle(
                text,
                files.stream()
                        .filter(DefinitionFile::isRule)
                        .collect(Collectors.toMap(DefinitionFile::path, DefinitionFile::text)));
    }

    /** As people call it. */
    public String name() {
        return text.name();
    }

    /** What a file says, where that is at hand. */
    Optional<String> rule(String path) {
        return Optional.ofNullable(rules.get(path));
    }
}
