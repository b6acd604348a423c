package org.suping.seal.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.suping.definitions.people.Role;
import org.suping.findings.Checked;
import org.suping.findings.Finding;
import org.suping.seal.Sealer;
import org.suping.seal.sign.Signature;
import org.suping.seal.sign.SignatureFiles;
import org.suping.seal.sign.Statement;
import org.suping.seal.sign.TimeStamp;
import org.suping.seal.sign.TrustFolder;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/** The signatures that lie beside a package: whether they are over its manifest, genuine, and of somebody who is trusted. */
final class SignatureCheck {

    private final TrustFolder trust;
    private final Protocol protocol;
    private final Set<String> waived = new HashSet<>();
    private final List<Signature> counting = new ArrayList<>();

    SignatureCheck(TrustFolder trust, Protocol protocol) {
        this.trust = trust;
        this.protocol = protocol;
    }

    /** Looks at every signature named after the package. */
    void check(Path file, Sha256 manifest) {
        List<Path> signatures = SignatureFiles.beside(file);
        if (signatures.isEmpty()) {
            protocol.remark("VERIFY-UNSIGNED", String.valueOf(file.getFileName()));
        }
        signatures.stream()
                .sorted(Comparator.comparing(SignatureCheck::order))
                .forEach(signature -> check(signature, String.valueOf(signature.getFileName()), manifest));
        counting.stream().filter(this::isOfThePreparer).forEach(signature -> {
            Statement said = signature.statement();
            protocol.differs("VERIFY-ONE-PERSON", String.valueOf(file.getFileName()), said.by(), words(said));
        });
    }

    /** By role and time, as people act one after the other; what is no signature comes last. */
    private static String order(Path file) {
        return SignatureFiles.read(file)
                .map(Signature::statement)
                .map(said -> said.role().ordinal() + " " + said.at())
                .orElse("~");
    }

    /** Four eyes: who prepared it signs nothing else, neither by name nor with the same key, whatever its certificates say. */
    private boolean isOfThePreparer(Signature signature) {
        return signature.statement().role() != Role.PREPARE
                && counting.stream()
                        .filter(other -> other.statement().role() == Role.PREPARE)
                        .anyMatch(signature::isOfOnePerson);
    }

    private void check(Path file, String name, Sha256 manifest) {
        Optional<Signature> read = SignatureFiles.read(file);
        if (read.isEmpty()) {
            protocol.differs("VERIFY-NO-SIGNATURE", name);
            return;
        }
        Signature signature = read.get();
        Statement said = signature.statement();
        Optional<Finding> objection = trust.objection(signature, name);
        if (!said.manifest().equals(manifest)) {
            protocol.differs(
                    "VERIFY-OTHER-MANIFEST", name, said.by(), said.manifest().brief(), manifest.brief());
        } else if (objection.isPresent()) {
            protocol.add(List.of(objection.get()));
        } else {
            stamped(file, signature);
            counting.add(signature);
            if (said.role() == Role.WAIVE) {
                waived.add(said.about());
            }
        }
    }

    /** The time is the signer's claim, unless a stamp beside the signature proves that it existed then. */
    private void stamped(Path file, Signature signature) {
        Statement said = signature.statement();
        Optional<Checked<TimeStamp>> stamp = TimeStamp.beside(file, signature, trust);
        TimeStamp proved = stamp.map(Checked::value).orElse(null);
        if (proved == null) {
            protocol.checked("signature", words(said), said.by(), said.at());
            stamp.map(Checked::findings).ifPresent(protocol::add);
        } else {
            protocol.checked("signature-stamped", words(said), said.by(), said.at(), proved.at(), proved.authority());
        }
    }

    /** Who closed it, as the manifest says, is who signed as its preparer; where both were only said, that is told. */
    void sealedBy(Sealer sealer, String name) {
        counting.stream()
                .filter(signature -> signature.statement().role() == Role.PREPARE)
                .forEach(signature -> {
                    Sha256 certificate = sealer.certificate();
                    String by = signature.statement().by();
                    if (certificate != null && !certificate.equals(signature.certificateFingerprint())) {
                        protocol.differs("VERIFY-SEALED-BY", name, sealer.words(), by);
                    } else if (certificate == null && !sealer.name().equals(by)) {
                        protocol.remark("VERIFY-SEALED-BY", name, sealer.words(), by);
                    }
                });
    }

    /** Hard findings stand in a package that somebody may let stand; until then that is said. */
    void waived(List<String> hard) {
        hard.stream()
                .filter(finding -> !waived.contains(finding))
                .forEach(finding -> protocol.remark("VERIFY-NOT-WAIVED", finding));
    }

    private static Text words(Statement said) {
        return said.about().equals(Statement.NONE)
                ? said.role().words()
                : Labels.text("verify.about", said.role().words(), said.about());
    }
}
