package org.suping.jobs.receive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suping.definitions.Definitions;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.Folders;
import org.suping.evidence.KillPoint;
import org.suping.evidence.store.Book;
import org.suping.findings.Severity;
import org.suping.seal.Previous;
import org.suping.seal.sign.TrustFolder;
import org.suping.submit.Submission;
import org.suping.submit.SubmissionState;
import org.suping.submit.receive.Acceptance;
import org.suping.submit.receive.Answer;
import org.suping.submit.receive.Examination;
import org.suping.submit.receive.NilReturns;
import org.suping.submit.receive.ReceivedPackage;
import org.suping.submit.receive.RevisionLine;
import org.suping.submit.receive.SentReturn;
import org.suping.submit.receive.Signatories;
import org.suping.submit.receive.keep.AnswerLetter;
import org.suping.submit.receive.keep.Delivery;
import org.suping.submit.receive.keep.KeptPackages;
import org.suping.submit.receive.keep.KeptReceipts;
import org.suping.submit.receive.keep.Receipt;
import org.suping.submit.receive.keep.RestoredPackages;
import org.suping.submit.store.DeliveryStore;
import org.suping.submit.store.DeliveryStore.Answered;
import org.suping.submit.store.SubmissionStore;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.Sha256;

/**
 * Answers one package: decides, keeps its bytes, unpacks its parts, writes the receipt, and only then writes it down, in one
 * transaction. A package that is in force is never made worse by whatever comes in its name.
 */
final class Answering {

    private final ReceiveRequest request;
    private final Book book;
    private final SubmissionStore submissions;
    private final DeliveryStore deliveries;
    private final Acceptance acceptance;
    private final NilReturns nils;
    private final KeptPackages kept;
    private final Receipts receipts;

    Answering(ReceiveRequest request, Book book, Definitions own) {
        this.request = request;
        this.book = book;
        this.submissions = new SubmissionStore(book.jdbc());
        this.deliveries = new DeliveryStore(book.jdbc());
        Path config = request.folders().config();
        this.acceptance = new Acceptance(
                new Signatories(
                        TrustFolder.read(config.resolve("trust")),
                        DefinitionsLoader.people(config),
                        own.organisation(),
                        request.clock().instant()),
                request.rules(own),
                request.period());
        this.nils = new NilReturns(own);
        this.kept = new KeptPackages(request.folders());
        this.receipts = new Receipts(request, book, own);
    }

    /** Whether just this came before and is in force, so that nobody need look at it. */
    boolean isAccepted(Delivery delivery) {
        return accepted(delivery).isPresent();
    }

    /**
     * Answers a delivery.
     *
     * @param again whether it is kept already, and had come before the one it follows
     */
    ReceivedOne answer(Delivery delivery, Examination examined, boolean again) throws IOException {
        Optional<Submission> before = accepted(delivery);
        if (before.isPresent()) {
            return unchanged(delivery, before.get());
        }
        Optional<Submission> known = examined.sent().flatMap(sent -> submissions.find(sent.manifest()));
        Answer answer = acceptance.answer(delivery.file(), examined, line(examined));
        if (known.isPresent() && known.get().state().isAccepted()) {
            if (!answer.state().isAccepted()) {
                return write(delivery, Optional.empty(), Optional.empty(), answer.asRefusal(), again);
            }
            if (answer.reasons().size() >= known.get().reasons().size()) {
                return unchanged(delivery, known.get());
            }
        }
        return write(delivery, examined.sent(), known, answer, again);
    }

    /** The packages of a unit's line that had come before the one they follow, when that is there now. */
    List<Path> followers(ReceivedOne one) {
        if (one.revision().isEmpty() || one.answer().state() == SubmissionState.REFUSED) {
            return List.of();
        }
        RevisionKey revision = one.revision().get();
        return submissions.of(revision.org(), revision.period()).stream()
                .filter(waiting -> waiting.state() == SubmissionState.REFUSED)
                .filter(waiting -> waiting.revision().revision() == revision.revision() + 1)
                .filter(RevisionLine::isWaiting)
                .map(waiting -> received(waiting).file(request.folders()))
                .filter(Files::exists)
                .toList();
    }

    private Optional<Submission> accepted(Delivery delivery) {
        return deliveries
                .find(delivery.key())
                .flatMap(Answered::sent)
                .flatMap(submissions::find)
                .filter(one -> one.state().isAccepted());
    }

    private List<Submission> line(Examination examined) {
        return examined.sent()
                .map(SentReturn::revision)
                .map(revision -> submissions.of(revision.org(), revision.period()))
                .orElse(List.of());
    }

    /** What is in force stays as it was answered; what of it was damaged meanwhile is put back. */
    private ReceivedOne unchanged(Delivery delivery, Submission known) throws IOException {
        if (deliveries.find(delivery.key()).isEmpty()) {
            Sha256 letter = letter(delivery, Optional.of(known.packageDigest()), answer(known))
                    .digest();
            book.transaction()
                    .executeWithoutResult(status -> deliveries.save(new Answered(
                            delivery.key(),
                            delivery.name(),
                            Optional.of(known.packageDigest()),
                            letter,
                            receipts.now())));
        }
        KeptReceipts answered = new KeptReceipts(request.folders());
        List<Path> putBack =
                new ArrayList<>(new RestoredPackages(request.folders()).restore(delivery, received(known)));
        putBack.addAll(answered.restore(known));
        return new ReceivedOne(
                delivery.name(),
                Optional.of(known.revision()),
                answer(known),
                false,
                false,
                putBack,
                answered.objections(known, Severity.HARD));
    }

    private ReceivedOne write(
            Delivery delivery, Optional<SentReturn> sent, Optional<Submission> known, Answer answer, boolean again)
            throws IOException {
        AnswerLetter letter = letter(delivery, sent.map(SentReturn::manifest), answer);
        ReceivedOne one = new ReceivedOne(delivery.name(), sent.map(SentReturn::revision), answer, true, again);
        if (deliveries
                .find(delivery.key())
                .filter(before -> before.letter().equals(letter.digest()))
                .isPresent()) {
            return new ReceivedOne(one.name(), one.revision(), answer, false, again);
        }
        Instant receivedAt = known.filter(before -> before.state().isAccepted() || RevisionLine.isWaiting(before))
                .map(Submission::receivedAt)
                .orElseGet(receipts::now);
        Receipt receipt = keep(delivery, sent, letter, receivedAt);
        KillPoint.reach("receive:before-commit");
        book.transaction().executeWithoutResult(status -> {
            sent.ifPresent(read -> submissions.save(submission(read, answer, receivedAt, receipt)));
            deliveries.save(new Answered(
                    delivery.key(), delivery.name(), sent.map(SentReturn::manifest), letter.digest(), receipts.now()));
        });
        KillPoint.reach("receive:after-commit");
        return one;
    }

    /** Everything that has to lie on the disk before the book says so. */
    private Receipt keep(Delivery delivery, Optional<SentReturn> sent, AnswerLetter letter, Instant receivedAt)
            throws IOException {
        Folders folders = request.folders();
        Path folder = sent.map(read -> read.received().folder(folders)).orElseGet(() -> kept.unread(delivery));
        kept.keep(delivery, folder);
        KillPoint.reach("receive:kept");
        if (letter.answer().state().isAccepted()) {
            kept.unpack(sent.orElseThrow().received());
            KillPoint.reach("receive:unpacked");
        }
        Path answers =
                sent.map(read -> read.received().answers(folders)).orElseGet(() -> kept.answersToUnread(delivery));
        Receipt receipt = receipts.write(letter, receivedAt, folder.resolve(delivery.name()), answers);
        KillPoint.reach("receive:receipt");
        return receipt;
    }

    private Submission submission(SentReturn sent, Answer answer, Instant receivedAt, Receipt receipt) {
        return new Submission(
                sent.revision(),
                sent.manifest(),
                receivedAt,
                answer.state(),
                answer.state().isAccepted() && nils.isNil(kept.manifest(sent.received())),
                sent.previous().map(Previous::manifest),
                Optional.of(receipt.digest()),
                answer.reasons());
    }

    private static AnswerLetter letter(Delivery delivery, Optional<Sha256> manifest, Answer answer) {
        return new AnswerLetter(delivery.name(), delivery.digest(), manifest.orElse(null), answer);
    }

    private static Answer answer(Submission known) {
        return new Answer(known.state(), known.reasons());
    }

    private static ReceivedPackage received(Submission one) {
        return new ReceivedPackage(one.revision(), one.packageDigest());
    }
}
