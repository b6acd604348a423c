package org.suping.jobs.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.Definitions;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.RevisionReasons;
import org.suping.findings.BlockedException;
import org.suping.jobs.AttemptProof;
import org.suping.jobs.HeldLease;
import org.suping.jobs.ReturnRunner;
import org.suping.jobs.ledger.Attempt;
import org.suping.jobs.ledger.AttemptState;
import org.suping.jobs.ledger.Lease;
import org.suping.jobs.store.AttemptStore;
import org.suping.jobs.store.LeaseStore;
import org.suping.jobs.store.OpenRevision;
import org.suping.jobs.store.ReturnContentStore;
import org.suping.seal.Manifest;
import org.suping.seal.PackageLayout;
import org.suping.seal.Previous;
import org.suping.seal.ReturnContent;
import org.suping.seal.SealedPackage;
import org.suping.seal.Sealer;
import org.suping.seal.assemble.PackageAssembly;
import org.suping.seal.assemble.PackageAssembly.Maker;
import org.suping.seal.context.ContextFile;
import org.suping.seal.sign.SigningKey;
import org.suping.seal.store.PackageStore;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.RevisionKey;

/**
 * Seals a return that is ready: writes the package, signs its manifest where there is a key, and closes the revision.
 *
 * <p>The package is there before the book says so: whoever is killed in between seals again and gets the same bytes.
 */
public final class ReturnSealer {

    private final SealRequest request;
    private final Definitions settings;
    private final Runnable unsigned;

    /**
     * Reads the definitions for the organisation and the zone; what is sealed rests on those that were pinned.
     *
     * @param unsigned is told before a package is written that will have no signature
     */
    public ReturnSealer(SealRequest request, Runnable unsigned) {
        this.request = request;
        this.unsigned = unsigned;
        this.settings = DefinitionsLoader.loadOrThrow(request.folders().config());
    }

    /**
     * Seals it.
     *
     * @throws BlockedException when it is not ready, saying what to do first; when something was changed since the run (13);
     *     when it is sealed already (12)
     */
    public Sealed seal() {
        String org = request.org();
        RevisionKey asked =
                new RevisionKey(org == null ? settings.settings().org() : org, request.period(), request.kind(), 1);
        try (Book book = ReturnRunner.open(
                        request.folders(),
                        request.environment(),
                        settings.settings().zone());
                HeldLease lease = HeldLease.take(
                        new LeaseStore(book.jdbc()),
                        Lease.nameFor(asked),
                        Clock.system(settings.settings().zone()))) {
            Attempt attempt = OpenRevision.last(new AttemptStore(book.jdbc()), asked)
                    .orElseThrow(() -> SealReadiness.refused(
                            ExitCode.WRONG_USAGE,
                            "SEAL-NO-RETURN",
                            asked,
                            request.period(),
                            request.kind().command()));
            Optional<Sealed> signedLater = signedLater(book, attempt);
            if (signedLater.isPresent()) {
                return signedLater.get();
            }
            new SealReadiness(request, book).mustBeReady(attempt);
            mustBeAllowed();
            if (request.key().isEmpty()) {
                unsigned.run();
            }
            return seal(book, attempt);
        }
    }

    private void mustBeAllowed() {
        request.key()
                .ifPresent(key -> new PreparerRule(
                                DefinitionsLoader.people(request.folders().config()))
                        .mustAllow(request.by(), key));
    }

    /** A return that was sealed without a key can be signed once there is one; nothing else of it changes. */
    private Optional<Sealed> signedLater(Book book, Attempt attempt) {
        Optional<SealedPackage> made = new PackageStore(book.jdbc()).of(attempt.key());
        Path file = request.folders()
                .packages()
                .resolve(PackageLayout.fileName(attempt.key().revision()));
        if (made.isEmpty() || request.key().isEmpty() || !Files.exists(file)) {
            return Optional.empty();
        }
        Manifest manifest = PreparerSignature.sealed(file, made.get());
        PreparerSignature signature = new PreparerSignature(request, book);
        if (!signature.isWanted(file, manifest)) {
            return Optional.empty();
        }
        mustBeAllowed();
        try {
            return Optional.of(signature.put(file, manifest));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Sealed seal(Book book, Attempt attempt) {
        AttemptStore attempts = new AttemptStore(book.jdbc());
        Definitions pinned = new AttemptProof(book.jdbc()).definitions(attempt);
        BundleRule rules = new BundleRule(request.folders().config(), pinned);
        rules.mustHold();
        ReturnContent content = new ReturnContentStore(book.jdbc()).load(pinned, attempt.key());
        Path file = request.folders()
                .packages()
                .resolve(PackageLayout.fileName(attempt.key().revision()));
        try {
            Files.createDirectories(file.getParent());
            Manifest manifest = new PackageAssembly(content, attempts.documents(attempt.key()), request.folders())
                    .write(file, maker(book, attempt, content, rules.originals()));
            Instant now = request.clock().instant().truncatedTo(ChronoUnit.SECONDS);
            Sealed sealed = new PreparerSignature(request, book).put(file, manifest);
            SealedPackage made = new SealedPackage(
                    attempt.key(),
                    String.valueOf(file.getFileName()),
                    sealed.bytes(),
                    sealed.digest(),
                    request.by(),
                    now);
            book.transaction().executeWithoutResult(status -> {
                new PackageStore(book.jdbc()).save(made);
                attempts.seal(attempt.key());
            });
            return sealed;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private Maker maker(Book book, Attempt attempt, ReturnContent content, List<ContextFile> originals) {
        List<ContextFile> context = new ArrayList<>(new ComparedReturns(book).files(content));
        context.addAll(originals);
        return new Maker(
                attempt.pins().key(),
                attempt.pins().language(),
                request.madeBy(),
                new Sealer(
                        request.by(),
                        request.key().map(SigningKey::certificateFingerprint).orElse(null)),
                previous(book, attempt.key().revision()),
                context);
    }

    private static @Nullable Previous previous(Book book, RevisionKey revision) {
        if (revision.revision() == 1) {
            return null;
        }
        RevisionKey before =
                new RevisionKey(revision.org(), revision.period(), revision.kind(), revision.revision() - 1);
        PackageStore packages = new PackageStore(book.jdbc());
        SealedPackage sealed = new AttemptStore(book.jdbc())
                .of(before).stream()
                        .filter(attempt -> attempt.state() == AttemptState.SEALED)
                        .findFirst()
                        .flatMap(attempt -> packages.of(attempt.key()))
                        .orElseThrow();
        return new Previous(
                before.revision(),
                sealed.manifest(),
                new RevisionReasons(book.jdbc()).of(revision).orElse(""));
    }
}
