package org.suping.submit.receive.keep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.suping.definitions.people.People;
import org.suping.definitions.people.Role;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.seal.sign.Signature;
import org.suping.seal.sign.TrustFolder;
import org.suping.submit.SubmissionState;
import org.suping.vocabulary.Sha256;

/**
 * The receipt that was put beside a package, as whoever sent it or checks it sees it. It proves since when headquarters has the package
 * if it is over its manifest, genuine, of a trusted certificate, and of nobody who signed the package as well.
 */
public final class CheckedReceipt {

    private final Path file;
    private final Optional<Receipt> receipt;
    private final Optional<Finding> objection;

    private CheckedReceipt(Path file, Optional<Receipt> receipt, Optional<Finding> objection) {
        this.file = file;
        this.receipt = receipt;
        this.objection = objection;
    }

    /**
     * Looks at it; empty where none lies beside the package.
     *
     * @param manifest digest of the package's manifest
     * @param people who may receive, where they say so
     */
    public static Optional<CheckedReceipt> of(Path file, Sha256 manifest, TrustFolder trust, People people) {
        Path place = Receipt.beside(file);
        if (!Files.exists(place)) {
            return Optional.empty();
        }
        Optional<Receipt> receipt = Receipt.of(file);
        String where = String.valueOf(place.getFileName());
        Optional<Finding> objection = receipt.isEmpty()
                ? Optional.of(Finding.of("RECEIPT-NONE", Severity.SOFT, where))
                : objection(receipt.get(), file, manifest, trust, where)
                        .or(() -> receipt.flatMap(Receipt::signature)
                                .flatMap(signature -> objection(signature, trust, people, where)));
        return Optional.of(new CheckedReceipt(file, receipt, objection));
    }

    /** Why it proves nothing; empty when it does. */
    public Optional<Finding> objection() {
        return objection;
    }

    /** Who gave it. */
    public String by() {
        return proved().statement().by();
    }

    /** Since when headquarters has the package. */
    public Instant receivedAt() {
        return proved().receivedAt();
    }

    /** What was answered. */
    public SubmissionState answer() {
        return proved().answer();
    }

    /** The letter beside it, which tells the reasons. */
    public Path letter() {
        return Receipt.letterBeside(file);
    }

    private Receipt proved() {
        return receipt.filter(read -> objection.isEmpty())
                .orElseThrow(() -> new IllegalStateException("A receipt that proves nothing"));
    }

    private static Optional<Finding> objection(
            Receipt receipt, Path file, Sha256 manifest, TrustFolder trust, String where) {
        Sha256 about = receipt.statement().manifest();
        if (!about.equals(manifest)) {
            return Optional.of(Finding.of("RECEIPT-OTHER", Severity.SOFT, where, about.brief(), manifest.brief()));
        }
        if (receipt.signature().isEmpty()) {
            return Optional.of(Finding.of("RECEIPT-UNSIGNED", Severity.SOFT, where));
        }
        Signature signature = receipt.signature().get();
        return SignaturesOver.manifest(file, manifest)
                .of(signature.statement().by(), signature.certificate(), trust)
                .map(other -> Finding.of(
                        "RECEIPT-OWN",
                        Severity.SOFT,
                        where,
                        signature.statement().by(),
                        other.statement().role().words()));
    }

    private static Optional<Finding> objection(Signature signature, TrustFolder trust, People people, String where) {
        Optional<Finding> untrusted = trust.objection(signature, where);
        if (untrusted.isPresent() || people.with(Role.RECEIVE).isEmpty()) {
            return untrusted;
        }
        String by = signature.statement().by();
        return people.entitles(by, Role.RECEIVE, signature.certificateFingerprint())
                ? Optional.empty()
                : Optional.of(Finding.of(
                        "RECEIPT-NOT-ENTITLED",
                        Severity.SOFT,
                        where,
                        by,
                        String.join(", ", people.with(Role.RECEIVE))));
    }
}
