package org.suping.submit.receive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.suping.definitions.people.Role;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.seal.sign.Signature;
import org.suping.seal.sign.SignatureFiles;
import org.suping.seal.sign.Statement;
import org.suping.submit.receive.Signatories.Standing;
import org.suping.vocabulary.OrgUnit;

/** Who answers for a package that came: the signatures beside it that are over its manifest, genuine and of trusted certificates. */
final class SignedPackage {

    private final SentReturn sent;
    private final Signatories known;
    private final List<Signature> trusted;

    private SignedPackage(SentReturn sent, Signatories known, List<Signature> trusted) {
        this.sent = sent;
        this.known = known;
        this.trusted = trusted;
    }

    static SignedPackage of(Path file, SentReturn sent, Signatories known) {
        return new SignedPackage(
                sent,
                known,
                SignatureFiles.beside(file).stream()
                        .flatMap(place -> SignatureFiles.read(place).stream())
                        .filter(signature -> signature.statement().manifest().equals(sent.manifest()))
                        .filter(signature ->
                                known.trust().objection(signature, "").isEmpty())
                        .toList());
    }

    /** Of people who sign for another unit only, where none of its own has signed. */
    List<Finding> refusals() {
        return has(Role.PREPARE) ? List.of() : elsewhere(Severity.HARD);
    }

    /** What is missing, whose signature does not count, and what somebody let stand. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (!has(Role.PREPARE) && refusals().isEmpty() && known.trust().size() > 0) {
            findings.add(Finding.of("RECEIVE-UNSIGNED", Severity.HARD, where()));
        }
        if (has(Role.PREPARE)) {
            findings.addAll(elsewhere(Severity.SOFT));
        }
        with(Standing.NONE).forEach(signature -> findings.add(uncounted(signature)));
        with(Standing.UNNAMED).forEach(signature -> findings.add(unnamed(signature)));
        acting().stream().filter(this::hasEnded).forEach(signature -> findings.add(ended(signature)));
        if (has(Role.PREPARE) && !has(Role.APPROVE)) {
            findings.add(Finding.of("RECEIVE-NOT-APPROVED", Severity.SOFT, where()));
        }
        acting().stream()
                .map(Signature::statement)
                .filter(said -> said.role() == Role.WAIVE)
                .map(said -> Finding.of("RECEIVE-WAIVED", Severity.SOFT, where(), said.about(), said.by()))
                .forEach(findings::add);
        return findings;
    }

    private List<Finding> elsewhere(Severity severity) {
        return with(Standing.ELSEWHERE).stream()
                .map(signature -> strange(signature, severity))
                .toList();
    }

    private Finding strange(Signature signature, Severity severity) {
        Statement said = signature.statement();
        OrgUnit unit = known.unit(signature).orElseThrow();
        return Finding.of(
                "RECEIVE-OTHER-SIGNER",
                severity,
                where(),
                said.by(),
                said.role().words(),
                unit.code(),
                unit.name(),
                org());
    }

    /** Whoever has not the role, or not for this unit. */
    private Finding uncounted(Signature signature) {
        Statement said = signature.statement();
        List<String> named = known.named(said.role(), org());
        return Finding.of(
                "RECEIVE-SIGNER-UNCOUNTED",
                Severity.SOFT,
                where(),
                said.by(),
                said.role().words(),
                org(),
                named.isEmpty() ? "—" : String.join(", ", named),
                signature.certificateFingerprint());
    }

    private Finding unnamed(Signature signature) {
        Statement said = signature.statement();
        return Finding.of(
                "RECEIVE-SIGNER-UNNAMED",
                Severity.SOFT,
                where(),
                said.by(),
                said.role().words(),
                org(),
                signature.certificateFingerprint());
    }

    private boolean hasEnded(Signature signature) {
        return known.now().isAfter(signature.certificate().getNotAfter().toInstant());
    }

    /** Whoever has the key may have signed since, and have said that it was before. */
    private Finding ended(Signature signature) {
        Statement said = signature.statement();
        return Finding.of(
                "RECEIVE-SIGNER-ENDED",
                Severity.SOFT,
                where(),
                said.by(),
                said.role().words(),
                signature.certificate().getNotAfter().toInstant(),
                said.at());
    }

    private String org() {
        return sent.revision().org();
    }

    private String where() {
        return sent.revision().fileName();
    }

    private boolean has(Role role) {
        return acting().stream().anyMatch(signature -> signature.statement().role() == role);
    }

    private List<Signature> acting() {
        return trusted.stream()
                .filter(signature -> {
                    Standing standing = known.of(signature, org());
                    return standing == Standing.ACTS || standing == Standing.UNNAMED;
                })
                .toList();
    }

    private List<Signature> with(Standing standing) {
        return trusted.stream()
                .filter(signature -> known.of(signature, org()) == standing)
                .toList();
    }
}
