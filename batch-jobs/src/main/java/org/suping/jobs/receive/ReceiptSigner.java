package org.suping.jobs.receive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suping.definitions.Definitions;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.Folders;
import org.suping.evidence.KillPoint;
import org.suping.evidence.store.Book;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.HeldLease;
import org.suping.jobs.ReturnRunner;
import org.suping.jobs.store.LeaseStore;
import org.suping.seal.PackageLayout;
import org.suping.seal.sign.Signature;
import org.suping.seal.sign.SigningKey;
import org.suping.seal.sign.TrustFolder;
import org.suping.submit.Submission;
import org.suping.submit.receive.ReceivedPackage;
import org.suping.submit.receive.keep.KeptReceipts;
import org.suping.submit.receive.keep.Receipt;
import org.suping.submit.receive.keep.SignaturesOver;
import org.suping.submit.store.SubmissionStore;

/**
 * Signs receipts that were given without a key: of the same answer about the same package, and since the same moment, as the book has
 * them. A file that is not the book's is not signed. May be broken off anywhere and done again.
 */
public final class ReceiptSigner {

    private final ReceiveRequest request;
    private final SigningKey key;
    private final KeptReceipts kept;

    /** @param request whose key signs, and whose period is looked at */
    public ReceiptSigner(ReceiveRequest request) {
        this.request = request;
        this.key = request.key().orElseThrow();
        this.kept = new KeptReceipts(request.folders());
    }

    /**
     * Signs them.
     *
     * @return those that were not signed before, by unit and revision
     * @throws org.suping.findings.BlockedException when a receiver is alive (14), or when the key may sign no receipts (17)
     */
    public List<LaterReceipt> sign() {
        Path config = request.folders().config();
        Definitions own = DefinitionsLoader.loadOrThrow(config);
        new ReceiverRule(DefinitionsLoader.people(config)).mustAllow(key);
        Clock clock = Clock.system(own.settings().zone());
        try (Book book = ReturnRunner.open(
                        request.folders(), request.environment(), own.settings().zone());
                HeldLease lease = HeldLease.take(new LeaseStore(book.jdbc()), PackageReceiver.LEASE, clock)) {
            return sign(book, new Receipts(request, book, own));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<LaterReceipt> sign(Book book, Receipts receipts) throws IOException {
        SubmissionStore submissions = new SubmissionStore(book.jdbc());
        List<LaterReceipt> unsigned = new ArrayList<>();
        for (Submission one : request.period().map(submissions::of).orElseGet(submissions::all)) {
            if (one.receipt().isPresent()) {
                sign(one, book, receipts).ifPresent(unsigned::add);
            }
        }
        return unsigned;
    }

    /** Empty where it was signed before. */
    private Optional<LaterReceipt> sign(Submission one, Book book, Receipts receipts) throws IOException {
        Optional<Path> found = kept.find(one);
        if (found.isEmpty()) {
            return Optional.of(objected(one, Finding.of("RECEIPT-CHANGED", Severity.HARD, shown(one))));
        }
        Receipt receipt = Receipt.read(found.get()).orElseThrow();
        String name = String.valueOf(found.get().getFileName());
        if (receipt.signature().isPresent()) {
            // whoever signed it may have been killed before both copies were written
            kept.put(receipt, one, name);
            return Optional.empty();
        }
        Optional<Signature> same = ownSignature(one);
        if (same.isPresent()) {
            return Optional.of(objected(
                    one,
                    Finding.of(
                            "RECEIPT-SIGNER",
                            Severity.HARD,
                            shown(one),
                            key.owner(),
                            same.get().statement().role().words())));
        }
        Receipt signed = receipts.signed(receipt, PackageLayout.fileName(one.revision()));
        signed.put(kept.answers(one).resolve(name));
        KillPoint.reach("receipts:before-commit");
        book.transaction()
                .executeWithoutResult(status -> new SubmissionStore(book.jdbc()).save(one.with(signed.digest())));
        KillPoint.reach("receipts:after-commit");
        kept.put(signed, one, name);
        return Optional.of(new LaterReceipt(one.revision(), kept.answers(one).resolve(name), Optional.empty()));
    }

    /** Beside the package, of the same person or key: a receipt by whoever signed the package proves nothing. */
    private Optional<Signature> ownSignature(Submission one) {
        Folders folders = request.folders();
        return SignaturesOver.manifest(received(one).file(folders), one.packageDigest())
                .of(
                        key.owner(),
                        key.certificate(),
                        TrustFolder.read(folders.config().resolve("trust")));
    }

    private LaterReceipt objected(Submission one, Finding objection) {
        return new LaterReceipt(one.revision(), kept.answers(one), Optional.of(objection));
    }

    private static String shown(Submission one) {
        return one.revision().fileName();
    }

    private static ReceivedPackage received(Submission one) {
        return new ReceivedPackage(one.revision(), one.packageDigest());
    }
}
