package org.suping.seal.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.definitions.overlay.Overlays;
import org.suping.seal.bundle.RuleDifference.Kind;
import org.suping.vocabulary.Sha256;

/**
 * The rules of a configuration or of a package, held against a bundle.
 *
 * <p>It takes no word of the compared side for what the bundle says: whoever has a bundle of his own compares with that.
 */
public final class RuleComparison {

    private RuleComparison() {}

    /**
     * Every file that is not as in the bundle, sorted by path.
     *
     * @param own the bundle
     * @param compared every definition file of the other side, its {@code overlays.yml} among them
     */
    public static List<RuleDifference> of(Bundle own, List<DefinitionFile> compared) {
        Overlays overlays = DefinitionsLoader.overlays(compared);
        Map<String, DefinitionFile> files = new TreeMap<>();
        compared.stream().filter(DefinitionFile::isRule).forEach(file -> files.put(file.path(), file));
        TreeSet<String> paths = new TreeSet<>(own.text().rules().keySet());
        paths.addAll(files.keySet());
        List<RuleDifference> differences = new ArrayList<>();
        for (String path : paths) {
            Optional<DefinitionFile> file = Optional.ofNullable(files.get(path));
            Optional<Sha256> digest = Optional.ofNullable(own.text().rules().get(path));
            if (!file.map(DefinitionFile::digest).equals(digest)) {
                differences.add(difference(own, path, file, overlays));
            }
        }
        return differences;
    }

    private static RuleDifference difference(
            Bundle own, String path, Optional<DefinitionFile> file, Overlays overlays) {
        Optional<List<RuleChange>> changes =
                file.flatMap(found -> own.rule(path).flatMap(rule -> RuleChanges.of(path, rule, found.text())));
        return new RuleDifference(
                path, kind(own, path, file.isPresent(), changes), changes.orElse(List.of()), overlays.of(path));
    }

    private static Kind kind(Bundle own, String path, boolean isThere, Optional<List<RuleChange>> changes) {
        if (!isThere) {
            return Kind.REMOVED;
        }
        if (!own.text().rules().containsKey(path)) {
            return Kind.ADDED;
        }
        return changes.isPresent() && changes.get().isEmpty() ? Kind.REWRITTEN : Kind.CHANGED;
    }
}
