package org.suping.submit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.suping.audit.AuditAction;
import org.suping.audit.AuditEntry;
import org.suping.audit.AuditTrail;
import org.suping.definitions.people.People;
import org.suping.definitions.people.Role;
import org.suping.evidence.Folders;
import org.suping.findings.BlockedException;
import org.suping.seal.sign.Signature;
import org.suping.seal.sign.SignatureFiles;
import org.suping.seal.sign.SigningKey;
import org.suping.seal.sign.Statement;
import org.suping.seal.sign.TrustFolder;
import org.suping.vocabulary.Sha256;

/**
 * Puts somebody's signature beside a package: nobody signs what was not verified, and nobody signs alone what two have to answer for
 * ({@link FourEyes}). What was signed stands in the audit trail, and the signature holds the digest of that line.
 */
public final class PackageSigner {

    private final Folders folders;
    private final TrustFolder trust;
    private final People people;
    private final Clock clock;
    private final Verifier verifier;

    /**
     * Verifies a package before it is signed. What a stranger has sent is read in a process of its own, and never in that which holds
     * somebody's key.
     */
    @FunctionalInterface
    public interface Verifier {

        /** Anything that does not agree is a {@link BlockedException} with exit code 13. */
        void mustProve(Path file);
    }

    /** Of one work folder. */
    public PackageSigner(Folders folders, TrustFolder trust, People people, Clock clock, Verifier verifier) {
        this.verifier = verifier;
        this.folders = folders;
        this.trust = trust;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Signs.
     *
     * @param about of a waiver, which finding; else {@link Statement#NONE}
     * @throws BlockedException when the package does not prove itself (13), when it is signed so already (12), or when somebody else
     *     has to act (17)
     */
    public SignedAs sign(Path file, SigningKey key, Role role, String about) {
        verifier.mustProve(file);
        SealedContent content = SealedContent.of(file);
        Sha256 manifest = content.manifest().digest();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        FourEyes rules = new FourEyes(content, SignedReturn.of(file, manifest, trust, people), people);
        rules.mustAllow(key.sign(new Statement(manifest, role, key.owner(), now, about, Statement.NONE)));
        AuditEntry entry = new AuditTrail(folders, clock)
                .add(
                        AuditAction.of(role.code()),
                        content.manifest().attempt().revision().toString(),
                        "manifest=" + manifest + "; by=" + key.owner()
                                + (about.equals(Statement.NONE) ? "" : "; about=" + about));
        Signature signature = key.sign(new Statement(
                manifest, role, key.owner(), now, about, entry.digest().hex()));
        try {
            return new SignedAs(
                    signature,
                    SignatureFiles.write(file, signature),
                    ReturnState.of(content, SignedReturn.of(file, manifest, trust, people)));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /**
     * What was signed.
     *
     * @param file where the signature lies
     * @param state of the return from now on
     */
    public record SignedAs(Signature signature, Path file, ReturnState state) {}
}
