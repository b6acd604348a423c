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
import org.suping.findings.Severity;
import org.suping.seal.PackageLayout;
import org.suping.seal.Sealer;
import org.suping.seal.sign.Signature;
import org.suping.seal.sign.SignatureFiles;
import org.suping.seal.sign.Statement;
import org.suping.seal.sign.TimeStamp;
import org.suping.seal.sign.TrustFolder;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/**
 * The signatures that lie beside a package: whether they are over its manifest, genuine, and of somebody who is trusted.
 *
 * <p>Anybody can lay a file there that is none. So what does not count is named, and takes nothing away from the preparer's signature
 * where that counts; without it the package is not proved.
 */
final class SignatureCheck {

    private final TrustFolder trust;
    private final Protocol protocol;
    private final boolean asked;
    private final Set<String> waived = new HashSet<>();
    private final List<Signature> counting = new ArrayList<>();
    private final List<Finding> objections = new ArrayList<>();

    SignatureCheck(TrustFolder trust, Protocol protocol) {
        this(trust, protocol, true);
    }

    /** @param asked whether a package is proved only where a signature counts, once there are any beside it */
    SignatureCheck(TrustFolder trust, Protocol protocol, boolean asked) {
        this.trust = trust;
        this.protocol = protocol;
        this.asked = asked;
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
        boolean isPrepared = counting.stream().anyMatch(SignatureCheck::isPreparation);
        protocol.add(objections.stream()
                .map(objection -> objection.as(isPrepared || !asked ? Severity.SOFT : Severity.HARD))
                .toList());
    }

    /** By role and time, as people act one after the other; what is no signature comes last. */
    private static String order(Path file) {
        return SignatureFiles.read(file)
                .map(Signature::statement)
                .map(said -> said.role().ordinal() + " " + said.at())
                .orElse("~");
    }

    /**
     * Four eyes: who prepared it signs nothing else, neither by name nor with the same key, whatever its certificates say. Somebody
     * else who signs twice beside the preparer takes nothing away.
     */
    private void fourEyes(Sealer sealer, String name) {
        List<Signature> preparations =
                counting.stream().filter(SignatureCheck::isPreparation).toList();
        List<Signature> genuine = preparations.stream()
                .filter(signature -> isOf(sealer, signature))
                .toList();
        for (Signature signature : counting) {
            if (!isPreparation(signature) && preparations.stream().anyMatch(signature::isOfOnePerson)) {
                boolean isOfAnother = !genuine.isEmpty() && genuine.stream().noneMatch(signature::isOfOnePerson);
                protocol.add(List.of(Finding.of(
                        "VERIFY-ONE-PERSON",
                        isOfAnother ? Severity.SOFT : Severity.HARD,
                        name,
                        signature.statement().by(),
                        words(signature.statement()))));
            }
        }
    }

    private static boolean isPreparation(Signature signature) {
        return signature.statement().role() == Role.PREPARE;
    }

    private void check(Path file, String name, Sha256 manifest) {
        Optional<Signature> read = SignatureFiles.read(file);
        if (read.isEmpty()) {
            objections.add(Finding.of("VERIFY-NO-SIGNATURE", Severity.HARD, name));
            return;
        }
        Signature signature = read.get();
        Statement said = signature.statement();
        Optional<Finding> objection = trust.objection(signature, name);
        if (!said.manifest().equals(manifest)) {
            objections.add(Finding.of(
                    "VERIFY-OTHER-MANIFEST",
                    Severity.HARD,
                    name,
                    said.by(),
                    said.manifest().brief(),
                    manifest.brief()));
        } else if (objection.isPresent()) {
            objections.add(objection.get());
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

    /**
     * Who closed it, as the manifest says, is who signed as its preparer. Where both were only said, or somebody else signed as the
     * preparer too, that is told.
     *
     * @param file the package
     */
    void sealedBy(Sealer sealer, Path file) {
        fourEyes(sealer, String.valueOf(file.getFileName()));
        boolean isSigned = counting.stream()
                .filter(SignatureCheck::isPreparation)
                .anyMatch(signature -> signature.certificateFingerprint().equals(sealer.certificate()));
        counting.stream()
                .filter(SignatureCheck::isPreparation)
                .filter(signature -> !isOf(sealer, signature))
                .forEach(signature -> protocol.add(List.of(Finding.of(
                        "VERIFY-SEALED-BY",
                        isSigned || sealer.certificate() == null ? Severity.SOFT : Severity.HARD,
                        PackageLayout.MANIFEST,
                        sealer.words(),
                        signature.statement().by()))));
    }

    private static boolean isOf(Sealer sealer, Signature signature) {
        Sha256 certificate = sealer.certificate();
        return certificate == null
                ? sealer.name().equals(signature.statement().by())
                : certificate.equals(signature.certificateFingerprint());
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
