package org.suping.submit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.suping.definitions.people.People;
import org.suping.definitions.people.Role;
import org.suping.seal.sign.Signature;
import org.suping.seal.sign.SignatureFiles;
import org.suping.seal.sign.Statement;
import org.suping.seal.sign.TrustFolder;
import org.suping.vocabulary.Sha256;

/**
 * The signatures beside a package that count: over its manifest, genuine, of a trusted certificate, and by somebody {@code people.yml}
 * entitles to the role. Of those after the preparation also: not by the preparer's key or name.
 */
public final class SignedReturn {

    private final List<Signature> counting;

    private SignedReturn(List<Signature> counting) {
        this.counting = counting;
    }

    /**
     * Looks at the signatures beside a package.
     *
     * @param manifest digest of the package's manifest
     */
    public static SignedReturn of(Path file, Sha256 manifest, TrustFolder trust, People people) {
        List<Signature> entitled = SignatureFiles.beside(file).stream()
                .flatMap(place -> SignatureFiles.read(place).stream())
                .filter(signature -> signature.statement().manifest().equals(manifest))
                .filter(signature -> trust.objection(signature, "").isEmpty())
                .filter(signature -> people.entitles(
                        signature.statement().by(), signature.statement().role(), signature.certificateFingerprint()))
                .toList();
        Optional<Signature> preparation = first(entitled, Role.PREPARE);
        return new SignedReturn(entitled.stream()
                .filter(signature -> signature.statement().role() == Role.PREPARE
                        || preparation
                                .filter(prepared -> !prepared.isOfOnePerson(signature))
                                .isPresent())
                .toList());
    }

    /** The preparer's signature. */
    public Optional<Signature> preparation() {
        return first(counting, Role.PREPARE);
    }

    /** Whether anybody acted in the role. */
    public boolean has(Role role) {
        return first(counting, role).isPresent();
    }

    /** Whether somebody lets this hard finding stand. */
    public boolean isWaived(String finding) {
        return counting.stream()
                .map(Signature::statement)
                .anyMatch(said -> said.role() == Role.WAIVE && said.about().equals(finding));
    }

    /** Whether this person said just that already. */
    public boolean has(Role role, String by, String about) {
        return counting.stream()
                .map(Signature::statement)
                .anyMatch(said -> said.role() == role
                        && said.by().equals(by)
                        && said.about().equals(about));
    }

    /** What was said, in the order of the files. */
    public List<Statement> statements() {
        return counting.stream().map(Signature::statement).toList();
    }

    private static Optional<Signature> first(List<Signature> signatures, Role role) {
        return signatures.stream()
                .filter(signature -> signature.statement().role() == role)
                .findFirst();
    }
}
