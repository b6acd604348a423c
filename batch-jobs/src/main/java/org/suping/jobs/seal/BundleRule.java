package org.suping.jobs.seal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suping.definitions.Definitions;
import org.suping.definitions.folder.ConfigFolder;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.seal.PackageLayout;
import org.suping.seal.bundle.CarriedBundle;
import org.suping.seal.bundle.InstalledRules;
import org.suping.seal.bundle.RuleFindings;
import org.suping.seal.context.ContextFile;
import org.suping.seal.sign.TrustFolder;
import org.suping.vocabulary.ExitCode;

/** Nothing is closed by rules that everybody would refuse: what is otherwise than the bundle that is named has to be declared. */
final class BundleRule {

    private final Path config;
    private final Definitions pinned;

    BundleRule(Path config, Definitions pinned) {
        this.config = config;
        this.pinned = pinned;
    }

    /**
     * Lets a return be closed that names no bundle, or whose rules are those of the bundle and of its overlays.
     *
     * @throws BlockedException with each undeclared difference, and where the bundle's signature does not count (11)
     */
    void mustHold() {
        List<Finding> findings = new ArrayList<>();
        String folder = ConfigFolder.shown("");
        CarriedBundle.of(pinned.files())
                .flatMap(carried -> carried.objection(TrustFolder.read(config.resolve("trust")), folder))
                .ifPresent(findings::add);
        rules().ifPresent(rules -> findings.addAll(
                RuleFindings.of(rules.undeclared(), rules.bundle().name(), folder)));
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.HARD)) {
            throw new BlockedException(ExitCode.BLOCKED, findings);
        }
    }

    /** What the bundle says of the files that are otherwise, for the package. */
    List<ContextFile> originals() {
        return rules().stream()
                .flatMap(rules -> rules.originals().stream())
                .map(file -> new ContextFile(PackageLayout.BUNDLE + file.path(), file.text()))
                .toList();
    }

    private Optional<InstalledRules> rules() {
        return InstalledRules.of(config, pinned.files());
    }
}
