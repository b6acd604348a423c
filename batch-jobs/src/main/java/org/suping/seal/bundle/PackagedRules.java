package org.suping.seal.bundle;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suping.definitions.DefinitionFile;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.seal.PackageLayout;
import org.suping.seal.sign.TrustFolder;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/**
 * By whose rules a package was made: those of a bundle, or its own. Whoever has a bundle has the package held against that; without
 * one it is held against the bundle it carries, if somebody who may issue bundles has signed that.
 *
 * @param definitions of the package
 * @param originals what the bundle says of files that are otherwise, as the package carries them, by path
 * @param identityKey fingerprint of the key of its identity hashes
 */
public record PackagedRules(List<DefinitionFile> definitions, Map<String, String> originals, Sha256 identityKey) {

    /** What the comparison came to, in a sentence and in findings. */
    public record Verdict(Text line, List<Finding> findings) {}

    /**
     * Compares.
     *
     * @param trust of which those certificates count that may issue bundles
     * @param own the verifier's bundle
     */
    public Verdict against(TrustFolder trust, Optional<IssuedBundle> own) {
        List<Finding> findings = new ArrayList<>();
        Optional<CarriedBundle> carried = CarriedBundle.of(definitions);
        Optional<Finding> objection = carried.flatMap(each -> each.objection(trust, PackageLayout.DEFINITIONS));
        objection.ifPresent(findings::add);
        if (own.isPresent()) {
            carried.flatMap(CarriedBundle::text)
                    .filter(text -> !text.equals(own.get().bundle().text()))
                    .ifPresent(text -> findings.add(otherBundle(text, own.get().bundle())));
            return compared(own.get().bundle(), own.get().by(), findings);
        }
        if (carried.isPresent() && objection.isEmpty()) {
            String by = carried.get().signature().orElseThrow().statement().by();
            return compared(carried.get().bundle(originals).orElseThrow(), by, findings);
        }
        return new Verdict(Labels.text(carried.isPresent() ? "verify.rules-forged" : "verify.rules-own"), findings);
    }

    private Verdict compared(Bundle bundle, String by, List<Finding> findings) {
        List<RuleDifference> differences = RuleComparison.of(bundle, definitions);
        findings.addAll(RuleFindings.of(differences, bundle.name(), PackageLayout.DEFINITIONS));
        bundle.text()
                .identityKey()
                .filter(key -> !key.equals(identityKey))
                .ifPresent(key -> findings.add(Finding.of(
                        "RULE-OTHER-KEY",
                        Severity.SOFT,
                        PackageLayout.MANIFEST,
                        identityKey.brief(),
                        bundle.name(),
                        key.brief())));
        return new Verdict(line(bundle, by, differences), findings);
    }

    private static Text line(Bundle bundle, String by, List<RuleDifference> differences) {
        long declared = differences.stream().filter(RuleDifference::isOverlaid).count();
        long undeclared =
                differences.stream().filter(RuleDifference::isUndeclared).count();
        return Labels.text(
                undeclared == 0 ? "verify.rules" : "verify.rules-differ",
                bundle.name(),
                by,
                day(bundle.text()),
                bundle.text().rules().size(),
                declared,
                undeclared);
    }

    private static Finding otherBundle(BundleText named, Bundle own) {
        return Finding.of(
                "RULE-OTHER-BUNDLE",
                Severity.SOFT,
                PackageLayout.DEFINITIONS + DefinitionFile.BUNDLE,
                named.name(),
                day(named),
                own.name(),
                day(own.text()));
    }

    /** The day of the issue in Greenwich, as it stands in the list. */
    private static LocalDate day(BundleText text) {
        return LocalDate.ofInstant(text.issued(), ZoneOffset.UTC);
    }
}
