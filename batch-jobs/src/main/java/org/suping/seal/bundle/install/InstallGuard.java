package org.suping.seal.bundle.install;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.suping.definitions.folder.ConfigFolder;
import org.suping.definitions.folder.FileKind;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.seal.bundle.BundleText;

/** Whether a bundle may be installed: nothing is lost that somebody has changed, and what is there afterwards can be read. */
public final class InstallGuard {

    private InstallGuard() {}

    /**
     * Everything that speaks against it.
     *
     * @param older whether one that was issued before the one that is there may take its place
     */
    public static List<Finding> findings(InstallPlan plan, boolean older) {
        List<Finding> findings = new ArrayList<>();
        BundleText fresh = plan.fresh().text();
        plan.installed().ifPresent(there -> {
            if (there.name().equals(fresh.name()) && !there.equals(fresh)) {
                findings.add(Finding.of("BUNDLE-SAME-NAME", Severity.HARD, fresh.name(), fresh.name()));
            } else if (!older && fresh.issued().isBefore(there.issued())) {
                findings.add(
                        Finding.of("BUNDLE-OLDER", Severity.HARD, fresh.name(), day(fresh), there.name(), day(there)));
            }
        });
        fresh.rules().keySet().stream()
                .filter(path -> FileKind.of(path).isEmpty())
                .forEach(path -> findings.add(Finding.of("BUNDLE-KIND", Severity.HARD, fresh.name(), path)));
        plan.paths(Fate.LOCAL)
                .forEach(path -> findings.add(
                        Finding.of("BUNDLE-LOCAL", Severity.HARD, ConfigFolder.shown(path), fresh.name())));
        if (findings.isEmpty()) {
            DefinitionsLoader.check(plan.afterwards()).findings().stream()
                    .filter(finding -> finding.severity() == Severity.HARD)
                    .forEach(findings::add);
        }
        return findings;
    }

    private static LocalDate day(BundleText text) {
        return LocalDate.ofInstant(text.issued(), ZoneOffset.UTC);
    }
}
