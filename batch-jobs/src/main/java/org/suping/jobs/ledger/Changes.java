package org.suping.jobs.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.suping.evidence.SourceFile;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/** What is different between the inputs of two attempts, in words. */
public final class Changes {

    private static final int TOLD = 8;

    private final List<Text> found = new ArrayList<>();

    /** Compares source files by source and name. */
    public Changes sources(List<SourceFile> before, List<SourceFile> now) {
        compare("source", digests(before), digests(now));
        return this;
    }

    /** Compares definition files by path. */
    public Changes definitions(Map<String, Sha256> before, Map<String, Sha256> now) {
        compare("definition", before, now);
        return this;
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
        files.forEach(file -> digests.put(file.name(), file.digest()));
        return digests;
    }
}
