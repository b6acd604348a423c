package org.suping.submit.receive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suping.definitions.people.Role;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.seal.sign.Signature;
import org.suping.seal.sign.SignatureFiles;
import org.suping.seal.sign.Statement;
import org.suping.vocabulary.OrgUnit;

/** Who answers for a package that came: the signatures beside it that are over its manifest, genuine and of trusted certificates. */
final class SignedPackage {

    private final SentReturn sent;
    private final Signatories known;
    private final List<Signature> signatures;

    private SignedPackage(SentReturn sent, Signatories known, List<Signature> signatures) {
        this.sent = sent;
        this.known = known;
        this.signatures = signatures;
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
                        .filter(signature -> known.mayAct(
                                signature.certificateFingerprint(),
                                signature.statement().role()))
                        .toList());
    }

    /** Of people who sign for another unit only. */
    List<Finding> refusals() {
        return signatures.stream()
                .flatMap(signature -> strange(signature).stream())
                .toList();
    }

    /** What is missing, and what somebody let stand. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (!has(Role.PREPARE) && known.trust().size() > 0) {
            findings.add(Finding.of("RECEIVE-UNSIGNED", Severity.HARD, where()));
        }
        if (has(Role.PREPARE) && !has(Role.APPROVE)) {
            findings.add(Finding.of("RECEIVE-NOT-APPROVED", Severity.SOFT, where()));
        }
        signatures.stream()
                .map(Signature::statement)
                .filter(said -> said.role() == Role.WAIVE)
                .map(said -> Finding.of("RECEIVE-WAIVED", Severity.SOFT, where(), said.about(), said.by()))
                .forEach(findings::add);
        return findings;
    }

    private Optional<Finding> strange(Signature signature) {
        Statement said = signature.statement();
        return known.unit(signature.certificateFingerprint())
                .filter(unit -> !known.isAbove(unit.code(), sent.revision().org()))
                .map((OrgUnit unit) -> Finding.of(
                        "RECEIVE-OTHER-SIGNER",
                        Severity.HARD,
                        where(),
                        said.by(),
                        said.role().words(),
                        unit.code(),
                        unit.name(),
                        sent.revision().org()));
    }

    private String where() {
        return sent.revision().fileName();
    }

    private boolean has(Role role) {
        return signatures.stream().anyMatch(signature -> signature.statement().role() == role);
    }
}
