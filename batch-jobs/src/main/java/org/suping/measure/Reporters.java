package org.suping.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.Definitions;
import org.suping.definitions.consolidation.Consolidation;
import org.suping.definitions.consolidation.Included;
import org.suping.evidence.SourceFile;
import org.suping.vocabulary.Sha256;

/**
 * Whose returns a return is made of: its own unit's alone, or those of the packages that headquarters has taken in.
 *
 * <p>What nobody below a reporter delivered is not reported by that reporter, whatever others delivered. A unit of which no
 * reporter speaks, neither at it or above nor below, has nothing to deliver and keeps no figure from a value.
 */
public final class Reporters {

    private final Map<String, String> prefixes = new HashMap<>();
    private final Map<String, Sha256> keys = new HashMap<>();
    private final Map<String, String> reporterOf = new HashMap<>();
    private final Map<String, Set<String>> below = new HashMap<>();
    private final Map<String, Integer> carriedBelow = new HashMap<>();
    private final List<String> units;

    private Reporters(UnitTree tree, Consolidation consolidation) {
        this.units = tree.units();
        if (consolidation.isNone()) {
            prefixes.put(units.get(0), "");
        }
        for (Included included : consolidation.packages()) {
            prefixes.put(included.org(), included.prefix());
            keys.put(included.org(), included.key());
        }
        consolidation.carried().stream()
                .filter(one -> tree.has(one.org()))
                .forEach(one -> tree.upwards(one.org()).forEach(above -> carriedBelow.merge(above, 1, Integer::sum)));
        for (String unit : units) {
            List<String> path = tree.upwards(unit);
            path.stream().filter(prefixes::containsKey).findFirst().ifPresent(root -> reporterOf.put(unit, root));
            if (prefixes.containsKey(unit)) {
                path.forEach(above ->
                        below.computeIfAbsent(above, first -> new HashSet<>()).add(unit));
            }
        }
    }

    public static Reporters of(Definitions definitions, UnitTree tree) {
        return new Reporters(tree, definitions.consolidation());
    }

    /** The unit whose return speaks of this one, or null above all of them and beside. */
    public @Nullable String of(String unit) {
        return reporterOf.get(unit);
    }

    /** Whether a return speaks of the unit or of one below it. */
    public boolean areThereFor(String unit) {
        return reporterOf.containsKey(unit) || below.containsKey(unit);
    }

    /** Whether more than one return speaks of the unit and of those below it, one that is carried over included. */
    public boolean areSeveralFor(String unit) {
        return speakingOf(unit).size() + carriedBelow.getOrDefault(unit, 0) > 1;
    }

    /** The reporters at the unit and below it, and the one that speaks of it. */
    List<String> speakingOf(String unit) {
        List<String> found = new ArrayList<>(below.getOrDefault(unit, Set.of()));
        String own = of(unit);
        if (own != null && !found.contains(own)) {
            found.add(own);
        }
        return found;
    }

    /** Whether a unit's own rows may come from a source: it is one of those of the return that speaks of the unit. */
    public boolean isOf(String source, String unit) {
        String root = of(unit);
        return root != null && source.startsWith(prefix(root));
    }

    /** Whether a source is one that rows of the unit, or of those below it, can come from. */
    public boolean hasSource(String unit, String source) {
        Set<String> speaking = below.getOrDefault(unit, Set.of());
        String root = of(unit);
        return root != null && source.startsWith(prefix(root))
                || speaking.stream().anyMatch(each -> source.startsWith(prefix(each)));
    }

    /** Whether identity hashes of the unit and those below it were made under one key. */
    boolean haveOneKey(String unit) {
        return speakingOf(unit).stream().map(keys::get).distinct().count() <= 1;
    }

    /** The units whose reporter declared that there is nothing of a record; what they deliver is 0, from no source. */
    public Map<String, Set<String>> nil(CollectedReturn collected, String record) {
        Map<String, Set<String>> nil = new HashMap<>();
        Set<String> declared = new HashSet<>();
        prefixes.forEach((root, prefix) -> {
            List<SourceFile> files = collected.files().stream()
                    .filter(file ->
                            file.record().equals(record) && file.source().startsWith(prefix))
                    .toList();
            if (!files.isEmpty() && files.stream().allMatch(SourceFile::isNote)) {
                declared.add(root);
            }
        });
        units.stream().filter(unit -> declared.contains(of(unit))).forEach(unit -> nil.put(unit, Set.of()));
        return nil;
    }

    private String prefix(String root) {
        return prefixes.getOrDefault(root, "");
    }
}
