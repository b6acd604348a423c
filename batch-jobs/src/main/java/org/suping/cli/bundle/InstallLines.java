package org.suping.cli.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.Width;
import org.suping.definitions.folder.ConfigFolder;
import org.suping.seal.bundle.IssuedBundle;
import org.suping.seal.bundle.RuleChange;
import org.suping.seal.bundle.RuleChanges;
import org.suping.seal.bundle.install.Fate;
import org.suping.seal.bundle.install.InstallPlan;

/** What an installation has made of the folder, on one screen. */
final class InstallLines {

    private static final int FOLDED = 4;

    /** Lines about files; the rest is counted. */
    private static final int TOLD = 20;

    /** Lines about one file. */
    private static final int OF_ONE_FILE = 4;

    private final Screen screen;
    private final IssuedBundle issued;

    InstallLines(Screen screen, IssuedBundle issued) {
        this.screen = screen;
        this.issued = issued;
    }

    List<String> of(InstallPlan plan) {
        List<String> lines = new ArrayList<>(fold(screen.label(
                "bundle.installed",
                issued.bundle().name(),
                issued.by(),
                plan.paths(Fate.NEW).size(),
                plan.paths(Fate.CHANGED).size(),
                plan.paths(Fate.REMOVED).size(),
                plan.paths(Fate.KEPT).size())));
        List<String> told = new ArrayList<>();
        for (Map.Entry<String, Fate> entry : plan.fates().entrySet()) {
            told.addAll(of(plan, entry.getKey(), entry.getValue()));
        }
        told.stream().limit(TOLD).forEach(line -> lines.addAll(fold("  " + line)));
        if (told.size() > TOLD) {
            lines.add("  " + screen.label("bundle.more", told.size() - TOLD));
        }
        lines.addAll(fold(screen.label("bundle.then")));
        return lines;
    }

    List<String> alreadyDone(InstallPlan plan) {
        return fold(screen.label(
                "bundle.already",
                issued.bundle().name(),
                issued.bundle().rules().size(),
                plan.paths(Fate.KEPT).size()));
    }

    private List<String> of(InstallPlan plan, String path, Fate fate) {
        String shown = ConfigFolder.shown(path);
        List<RuleChange> changes = fate != Fate.CHANGED
                ? List.of()
                : plan.now(path)
                        .flatMap(now ->
                                RuleChanges.of(path, now, plan.fresh().rules().getOrDefault(path, "")))
                        .orElse(List.of());
        if (changes.isEmpty()) {
            return List.of(screen.label("bundle.fate." + fate, shown));
        }
        List<String> lines = new ArrayList<>();
        changes.stream()
                .limit(OF_ONE_FILE)
                .forEach(change -> lines.add(screen.label(
                        "bundle.fate." + fate,
                        shown + "  " + screen.label("rule.change", change.key(), change.before(), change.after()))));
        if (changes.size() > OF_ONE_FILE) {
            lines.add(screen.label(
                    "bundle.fate." + fate, shown + "  " + screen.label("bundle.more", changes.size() - OF_ONE_FILE)));
        }
        return lines;
    }

    private List<String> fold(String line) {
        return Width.wrap(line, screen.width(), FOLDED);
    }
}
