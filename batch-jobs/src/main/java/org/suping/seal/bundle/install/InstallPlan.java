package org.suping.seal.bundle.install;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.folder.ConfigFolder;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.definitions.overlay.Overlays;
import org.suping.definitions.yaml.PlacedFindings;
import org.suping.seal.bundle.Bundle;
import org.suping.seal.bundle.BundleText;
import org.suping.seal.bundle.CarriedBundle;
import org.suping.vocabulary.Sha256;

/**
 * What becomes of each file of a configuration folder when a bundle is installed.
 *
 * <p>A file that is as the bundle installed before says is replaced; one that is otherwise was changed here. So an installation that
 * was broken off goes on where it stopped: what it has replaced is as the new bundle says.
 *
 * @param fresh the bundle
 * @param installed the list of the one that is there; empty where none is
 * @param files every definition file that is there
 * @param fates of the files that are not as in the bundle, by path
 */
public record InstallPlan(
        Bundle fresh, Optional<BundleText> installed, List<DefinitionFile> files, SortedMap<String, Fate> fates) {

    /** Looks at the folder. */
    public static InstallPlan of(Bundle fresh, Path config) {
        List<DefinitionFile> files = new ConfigFolder(config, new PlacedFindings()).files();
        Optional<BundleText> installed = CarriedBundle.of(files).flatMap(CarriedBundle::text);
        Map<String, Sha256> before =
                installed.<Map<String, Sha256>>map(BundleText::rules).orElse(Map.of());
        Map<String, Sha256> here = new TreeMap<>();
        files.stream().filter(DefinitionFile::isRule).forEach(file -> here.put(file.path(), file.digest()));
        Overlays overlays = DefinitionsLoader.overlays(files);
        TreeSet<String> paths = new TreeSet<>(fresh.text().rules().keySet());
        paths.addAll(here.keySet());
        SortedMap<String, Fate> fates = new TreeMap<>();
        for (String path : paths) {
            Optional<Sha256> due = Optional.ofNullable(fresh.text().rules().get(path));
            Optional<Sha256> is = Optional.ofNullable(here.get(path));
            Optional<Sha256> was = Optional.ofNullable(before.get(path));
            if (!is.equals(due)) {
                fates.put(path, overlays.of(path).isPresent() ? Fate.KEPT : fate(due, is, was));
            }
        }
        return new InstallPlan(fresh, installed, files, fates);
    }

    private static Fate fate(Optional<Sha256> due, Optional<Sha256> is, Optional<Sha256> was) {
        if (is.isEmpty()) {
            return Fate.NEW;
        }
        if (!is.equals(was)) {
            return Fate.LOCAL;
        }
        return due.isEmpty() ? Fate.REMOVED : Fate.CHANGED;
    }

    /** The same with the files that nobody has declared replaced by the bundle's. */
    public InstallPlan replacingLocal() {
        SortedMap<String, Fate> replaced = new TreeMap<>(fates);
        replaced.replaceAll((path, fate) ->
                fate != Fate.LOCAL ? fate : fresh.text().rules().containsKey(path) ? Fate.CHANGED : Fate.REMOVED);
        return new InstallPlan(fresh, installed, files, replaced);
    }

    /** Paths of one fate, sorted. */
    public List<String> paths(Fate fate) {
        return fates.entrySet().stream()
                .filter(entry -> entry.getValue() == fate)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether the folder is as it will be. */
    public boolean isDone() {
        return installed.equals(Optional.of(fresh.text()))
                && fates.values().stream().allMatch(fate -> fate == Fate.KEPT);
    }

    /** What a file says now; empty where it is not there. */
    public Optional<String> now(String path) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .map(DefinitionFile::text)
                .findFirst();
    }

    /** Every definition file as it will be there. */
    List<DefinitionFile> afterwards() {
        List<DefinitionFile> after = new ArrayList<>();
        files.stream()
                .filter(file -> !written(file.path()) && fates.get(file.path()) != Fate.REMOVED)
                .forEach(after::add);
        fresh.rules().forEach((path, text) -> {
            if (written(path)) {
                after.add(new DefinitionFile(path, text));
            }
        });
        after.sort(null);
        return after;
    }

    /** Whether the bundle's text is put in its place. */
    boolean written(String path) {
        Fate fate = fates.get(path);
        return fate == Fate.NEW || fate == Fate.CHANGED;
    }
}
