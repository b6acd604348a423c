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
import org.suping.seal.sign.TrustFolder;

/** Who answers for a package that came: the signatures beside it that are over its manifest, genuine and of trusted certificates. */
final class SignedPackage {

    private final String where;
    private final List<Statement> statements;
    private final boolean signaturesAreInUse;

    private SignedPackage(String where, List<Statement> statements, boolean signaturesAreInUse) {
        this.where = where;
        this.statements = statements;
        this.signaturesAreInUse = signaturesAreInUse;
    }

    static SignedPackage of(Path file, SentReturn sent, TrustFolder trust) {
        List<Statement> statements = SignatureFiles.beside(file).stream()
                .flatMap(place -> SignatureFiles.read(place).stream())
                .filter(signature -> signature.statement().manifest().equals(sent.manifest()))
                .filter(signature -> trust.objection(signature, "").isEmpty())
                .map(Signature::statement)
                .toList();
        return new SignedPackage(sent.revision().fileName(), statements, trust.size() > 0);
    }

    /** What is missing, and what somebody let stand. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (!has(Role.PREPARE) && signaturesAreInUse) {
            findings.add(Finding.of("RECEIVE-UNSIGNED", Severity.HARD, where));
        }
        if (has(Role.PREPARE) && !has(Role.APPROVE)) {
            findings.add(Finding.of("RECEIVE-NOT-APPROVED", Severity.SOFT, where));
        }
        statements.stream()
                .filter(said -> said.role() == Role.WAIVE)
                .map(said -> Finding.of("RECEIVE-WAIVED", Severity.SOFT, where, said.about(), said.by()))
                .forEach(findings::add);
        return findings;
    }

    private boolean has(Role role) {
        return statements.stream().anyMatch(said -> said.role() == role);
    }
}
