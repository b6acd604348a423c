package org.suping.seal.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.Definitions;
import org.suping.findings.BlockedException;
import org.suping.seal.Manifest;
import org.suping.seal.PackageLayout;
import org.suping.seal.bundle.IssuedBundle;
import org.suping.seal.bundle.PackagedRules;
import org.suping.seal.rows.RowFindings;
import org.suping.seal.sign.TrustFolder;
import org.suping.seal.store.EvidenceRows;
import org.suping.seal.zip.PackageArchive;

/**
 * Verifies a package, offline, without a book and without a configuration.
 *
 * <pre>
 *   the archive is built as ours are        before any member is read
 *   signatures over the manifest            before the manifest is understood
 *   digests of every file                   before any file is understood
 *   rows, settlement                        counted and decided again from the evidence
 *   figures, scores                         measured and reckoned again by the package's own definitions
 *   findings                                found again by the package's own checks
 *   guide, lists, workbook, report, forms   made again from the content, and compared
 *   rules                                   held against a bundle: the verifier's own, or the one that the package names
 * </pre>
 *
 * <p>Each stage is only begun when those before it found no difference; within a stage all differences are told.
 */
public final class PackageVerifier {

    private final TrustFolder trust;
    private final Optional<IssuedBundle> own;
    private final Path work;
    private final Protocol protocol = new Protocol();
    private final SignatureCheck signatures;

    /**
     * Of one package.
     *
     * @param trust whose signatures count
     * @param work where parts are unpacked while they are read
     */
    public PackageVerifier(TrustFolder trust, Path work) {
        this(trust, work, Optional.empty());
    }

    /**
     * The same, its rules held against a bundle of the verifier's own.
     *
     * @param own empty where they are held against the bundle that the package names
     */
    public PackageVerifier(TrustFolder trust, Path work, Optional<IssuedBundle> own) {
        this(trust, work, own, true);
    }

    private PackageVerifier(TrustFolder trust, Path work, Optional<IssuedBundle> own, boolean asked) {
        this.trust = trust;
        this.own = own;
        this.work = work;
        this.signatures = new SignatureCheck(trust, protocol, asked);
    }

    /**
     * Of a package that is received. Whoever trusts nobody yet takes packages without signatures; what lies beside one is named then, and
     * takes nothing from it.
     */
    public static PackageVerifier ofReceived(TrustFolder trust, Path work) {
        return new PackageVerifier(trust, work, Optional.empty(), trust.size() > 0);
    }

    /** Verifies it; whatever is wrong with it is in the result. */
    public Verification verify(Path file) {
        try (PackageArchive archive = PackageArchive.open(file)) {
            protocol.checked("archive", archive.paths().size());
            OpenedPackage.manifest(archive, file, signatures, protocol)
                    .ifPresent(manifest -> verify(archive, manifest));
        } catch (BlockedException refused) {
            protocol.add(refused.findings());
        } catch (IOException unreadable) {
            protocol.differs("SEAL-NO-ARCHIVE", String.valueOf(file.getFileName()));
        }
        return protocol.verification();
    }

    private void verify(PackageArchive archive, Manifest manifest) {
        try {
            new DigestCheck(archive, manifest, protocol).check();
            if (protocol.isClean()) {
                try (Unpacked unpacked = Unpacked.of(archive, manifest, work)) {
                    verify(archive, unpacked);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (IllegalArgumentException malformed) {
            protocol.differs("VERIFY-NO-CONTENT", PackageLayout.CONTENT);
        }
    }

    private void verify(PackageArchive archive, Unpacked unpacked) throws IOException {
        try {
            Optional<RebuiltReturn> read = OpenedPackage.rebuilt(unpacked, protocol);
            if (read.isPresent()) {
                verify(archive, unpacked, read.get());
            }
        } finally {
            rules(unpacked);
        }
    }

    /** Last, and whatever else is wrong: that all agrees by its own rules is worth knowing beside what these are. */
    private void rules(Unpacked unpacked) {
        PackagedRules.Verdict verdict = new PackagedRules(
                        unpacked.definitions(),
                        unpacked.originals(),
                        unpacked.manifest().identityKey())
                .against(trust, own);
        protocol.checked(verdict.line());
        protocol.add(verdict.findings());
    }

    private void verify(PackageArchive archive, Unpacked unpacked, RebuiltReturn rebuilt) throws IOException {
        DocumentCheck documents = new DocumentCheck(archive, rebuilt, unpacked.again(), protocol);
        try {
            evidence(unpacked, rebuilt);
            signatures.waived(unpacked.content().hardFindings());
            new ShownCheck(rebuilt.content().definitions(), rebuilt.manifest(), protocol).check();
            new FindingCheck(rebuilt, protocol).check(unpacked.text());
            if (protocol.isClean()) {
                new ListCheck(archive, rebuilt, protocol).check();
                documents.check();
            }
        } finally {
            documents.abandon();
        }
    }

    private void evidence(Unpacked unpacked, RebuiltReturn rebuilt) {
        Definitions definitions = rebuilt.content().definitions();
        CollectedReturn collected = unpacked.manifest().collected(List.of());
        try (EvidenceRows reading = new EvidenceRows(definitions, collected, unpacked.folders())) {
            EvidenceCheck evidence = new EvidenceCheck(definitions, collected, unpacked.folders(), protocol);
            if (!evidence.check(reading)) {
                return;
            }
            new FigureCheck(definitions, collected, unpacked.content(), reading, protocol).check();
            if (definitions.consolidation().isNone()) {
                RowFindings findings = new RowFindings(
                        definitions, rebuilt.content().collected().findings());
                findings.found(evidence.settled());
                rows(findings, reading);
            } else {
                protocol.checked(
                        "row-findings-packages",
                        definitions.consolidation().packages().size());
            }
            protocol.add(reading.ofOtherUnits());
        } catch (DataAccessException | IllegalStateException unreadable) {
            protocol.differs("VERIFY-UNREADABLE", PackageLayout.EVIDENCE);
        }
    }

    /** Findings about rows, from the rows. */
    private void rows(RowFindings findings, EvidenceRows reading) {
        reading.reasons(findings);
        findings.found(reading.missing());
        findings.found(reading.rejected());
        protocol.add(findings.differences());
        protocol.checked("row-findings", findings.agreeing());
        if (findings.notProved() > 0) {
            protocol.checked("row-findings-not", findings.notProved(), findings.codesNotProved());
        }
    }
}
