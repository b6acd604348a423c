package org.suping.jobs.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.suping.audit.AuditAction;
import org.suping.audit.AuditEntry;
import org.suping.definitions.people.Role;
import org.suping.evidence.store.Book;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.audit.AnchoredTrail;
import org.suping.seal.Manifest;
import org.suping.seal.SealedPackage;
import org.suping.seal.sign.Signature;
import org.suping.seal.sign.SignatureFiles;
import org.suping.seal.sign.Statement;
import org.suping.submit.SealedContent;
import org.suping.vocabulary.ExitCode;

/** The signature of who prepared a return, put beside its package as it is sealed, or later where it was sealed without a key. */
final class PreparerSignature {

    private final SealRequest request;
    private final Book book;

    PreparerSignature(SealRequest request, Book book) {
        this.request = request;
        this.book = book;
    }

    /** Whether a package that was sealed without a key is now to be signed. */
    boolean isWanted(Path file, Manifest manifest) {
        return request.key().isPresent() && !Files.exists(beside(file, manifest));
    }

    /** Writes the seal into the audit trail and signs where there is a key. */
    Sealed put(Path file, Manifest manifest) throws IOException {
        Instant now = request.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        AuditEntry entry = new AnchoredTrail(book, request.folders(), request.clock())
                .add(
                        AuditAction.SEAL,
                        manifest.attempt().revision().toString(),
                        "manifest=" + manifest.digest() + "; by=" + request.by());
        Statement statement = new Statement(
                manifest.digest(),
                Role.PREPARE,
                request.by(),
                now,
                Statement.NONE,
                entry.digest().hex());
        Optional<Signature> signature = request.key().map(key -> key.sign(statement));
        if (signature.isPresent()) {
            SignatureFiles.write(file, signature.get());
        }
        return new Sealed(file, Files.size(file), manifest, manifest.digest(), signature, beside(file, manifest));
    }

    /**
     * Reads what was sealed.
     *
     * @throws BlockedException when the file is not the one that was made
     */
    static Manifest sealed(Path file, SealedPackage made) {
        Manifest manifest = SealedContent.of(file).manifest();
        if (!manifest.digest().equals(made.manifest())) {
            throw new BlockedException(
                    ExitCode.NOT_PROVED,
                    Finding.of(
                            "SEAL-CHANGED",
                            Severity.HARD,
                            file.toString(),
                            manifest.digest().brief(),
                            made.manifest().brief()));
        }
        return manifest;
    }

    private static Path beside(Path file, Manifest manifest) {
        return file.resolveSibling(Role.PREPARE.signatureFile(manifest.attempt().revision()));
    }
}
