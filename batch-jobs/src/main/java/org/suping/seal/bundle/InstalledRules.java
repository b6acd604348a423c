package org.suping.seal.bundle;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.definitions.overlay.Overlay;
import org.suping.definitions.overlay.Overlays;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;

/**
 * The bundle that is installed in a configuration folder, and what is otherwise there.
 *
 * @param bundle as far as its texts are kept in {@code bundle/}
 * @param differences from it, sorted by path
 * @param overlays that are declared
 */
public record InstalledRules(Bundle bundle, List<RuleDifference> differences, Overlays overlays) {

    /** Where in the configuration folder a bundle is kept. */
    public static final String FOLDER = "bundle";

    /**
     * Of definitions; empty where none is installed or its list cannot be read.
     *
     * @param config the folder where the bundle is kept
     * @param files the definitions, as they are there or were pinned
     */
    public static Optional<InstalledRules> of(Path config, List<DefinitionFile> files) {
        return CarriedBundle.of(files).flatMap(CarriedBundle::text).map(text -> {
            Bundle bundle = new Bundle(text, kept(config, text));
            return new InstalledRules(bundle, RuleComparison.of(bundle, files), DefinitionsLoader.overlays(files));
        });
    }

    /** The bundle's texts, where the archive that is kept is still the one with this list. */
    private static Map<String, String> kept(Path config, BundleText text) {
        Path archive = config.resolve(FOLDER).resolve(BundleArchive.fileName(text));
        try {
            Bundle kept = Files.exists(archive) ? BundleArchive.read(archive) : new Bundle(text, Map.of());
            return kept.text().equals(text) ? kept.rules() : Map.of();
        } catch (BlockedException | UncheckedIOException damaged) {
            return Map.of();
        }
    }

    /** Files that are otherwise and nobody has said so. */
    public List<RuleDifference> undeclared() {
        return differences.stream().filter(RuleDifference::isUndeclared).toList();
    }

    /** Files that are otherwise as somebody has said. */
    public List<RuleDifference> overlaid() {
        return differences.stream().filter(RuleDifference::isOverlaid).toList();
    }

    /** What the bundle says of the files that are otherwise, by path, as far as it is kept. */
    public List<DefinitionFile> originals() {
        return differences.stream()
                .flatMap(difference -> bundle.rule(difference.path()).stream()
                        .map(text -> new DefinitionFile(difference.path(), text)))
                .toList();
    }

    /**
     * What should be told of it where definitions are looked after.
     *
     * @param folder as findings name it, with a slash
     */
    public List<Finding> remarks(String folder) {
        List<Finding> remarks = new ArrayList<>();
        for (RuleDifference difference : undeclared()) {
            difference
                    .words()
                    .forEach(words -> remarks.add(Finding.of(
                            "OVERLAY-MISSING", Severity.SOFT, folder + difference.path(), words, bundle.name())));
        }
        for (Overlay overlay : overlays.all()) {
            if (overlaid().stream().noneMatch(difference -> difference.path().equals(overlay.path()))) {
                boolean known = bundle.text().rules().containsKey(overlay.path());
                remarks.add(Finding.of(
                        known ? "OVERLAY-SAME" : "OVERLAY-UNKNOWN",
                        Severity.SOFT,
                        folder + Overlays.PATH,
                        overlay.path(),
                        bundle.name()));
            }
        }
        return remarks;
    }
}
