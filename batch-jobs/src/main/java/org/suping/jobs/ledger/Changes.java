package org.suping.jobs.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suping.evidence.SourceFile;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/** What is different between the inputs of two attempts, in words. */
public final class Changes {

    private static final int TOLD = 8;

    /** A file in a package: {@code 3200-2026Q3-r1.suping.zip!2026Q3/crm.csv}. */
    private static final Pattern PACKAGED = Pattern.compile("(?<org>.+)-\\d{4}(Q\\d)?-(?<revision>r\\d+)[^!/]*!.*");

    /** They say which packages there are, and when these came: with other packages they are others. */
    private static final Set<String> ABOUT_PACKAGES = Set.of("consolidation.yml", "timeliness.yml");

    private final List<Text> found = new ArrayList<>();
    /** Units that have another package, one more or one less. */
    private final Set<String> otherPackages = new TreeSet<>();
    /** Those among them that had none, or have none. */
    private final Set<String> cameOrWent = new TreeSet<>();

    /** Compares source files by source and name; those of packages package by package. */
    public Changes sources(List<SourceFile> before, List<SourceFile> now) {
        packages(packaged(before), packaged(now));
        compare("source", digests(before), digests(now));
        return this;
    }

    private void packages(SortedMap<String, Packed> before, SortedMap<String, Packed> now) {
        SortedSet<String> units = new TreeSet<>(before.keySet());
        units.addAll(now.keySet());
        for (String unit : units) {
            Packed old = before.get(unit);
            Packed current = now.get(unit);
            if (!Objects.equals(old, current)) {
                otherPackages.add(unit);
            }
            if (old == null || current == null) {
                cameOrWent.add(unit);
            }
            if (old == null && current != null) {
                found.add(Labels.text("change.package-added", unit, current.revision()));
            } else if (old != null && current == null) {
                found.add(Labels.text("change.package-removed", unit, old.revision()));
            } else if (old != null && current != null && !old.equals(current)) {
                found.add(Labels.text("change.package-changed", unit, old.revision(), current.revision()));
            }
        }
    }

    /** A unit's package, as far as an attempt knows it. */
    private record Packed(String revision, Map<String, Sha256> files) {}

    private static SortedMap<String, Packed> packaged(List<SourceFile> files) {
        SortedMap<String, Packed> packaged = new TreeMap<>();
        for (SourceFile file : files) {
            Matcher name = PACKAGED.matcher(file.name());
            if (name.matches()) {
                packaged.computeIfAbsent(
                                name.group("org"), first -> new Packed(name.group("revision"), new TreeMap<>()))
                        .files()
                        .put(file.name(), file.digest());
            }
        }
        return packaged;
    }

    /** Compares definition files by path. */
    public Changes definitions(Map<String, Sha256> before, Map<String, Sha256> now) {
        compare("definition", told(before), told(now));
        return this;
    }

    /** Without what comes and goes with the packages that were told. */
    private Map<String, Sha256> told(Map<String, Sha256> files) {
        Map<String, Sha256> told = new TreeMap<>(files);
        if (!otherPackages.isEmpty()) {
            told.keySet().removeAll(ABOUT_PACKAGES);
        }
        cameOrWent.forEach(unit -> told.keySet().removeIf(path -> path.startsWith("sources/" + unit + "/")));
        return told;
    }

    public Changes key(Sha256 before, Sha256 now) {
        if (!before.equals(now)) {
            found.add(Labels.text("change.key", before.brief(), now.brief()));
        }
        return this;
    }

    public Changes language(Language before, Language now) {
        if (before != now) {
            found.add(
                    Labels.text("change.language", Labels.text("language." + before), Labels.text("language." + now)));
        }
        return this;
    }

    public Changes explanations(Sha256 before, Sha256 now) {
        if (!before.equals(now)) {
            found.add(Labels.text("change.explanations"));
        }
        return this;
    }

    public Changes bases(Sha256 before, Sha256 now) {
        if (!before.equals(now)) {
            found.add(Labels.text("change.bases"));
        }
        return this;
    }

    /** All of them in one sentence, the first ones by name. */
    public Text text() {
        if (found.isEmpty()) {
            return Labels.text("change.none");
        }
        List<Text> told = new ArrayList<>(found.subList(0, Math.min(TOLD, found.size())));
        if (found.size() > TOLD) {
            told.add(Labels.text("change.more", found.size() - TOLD));
        }
        Text all = told.get(0);
        for (Text next : told.subList(1, told.size())) {
            all = Labels.text("change.and", all, next);
        }
        return all;
    }

    private void compare(String kind, Map<String, Sha256> before, Map<String, Sha256> now) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            Sha256 old = before.get(name);
            Sha256 current = now.get(name);
            if (old == null) {
                found.add(Labels.text("change." + kind + "-added", name));
            } else if (current == null) {
                found.add(Labels.text("change." + kind + "-removed", name));
            } else if (!old.equals(current)) {
                found.add(Labels.text("change." + kind + "-changed", name));
            }
        }
    }

    private static Map<String, Sha256> digests(List<SourceFile> files) {
        Map<String, Sha256> digests = new TreeMap<>();
        files.stream()
                .filter(file -> !PACKAGED.matcher(file.name()).matches())
                .forEach(file -> digests.put(file.name(), file.digest()));
        return digests;
    }
}
