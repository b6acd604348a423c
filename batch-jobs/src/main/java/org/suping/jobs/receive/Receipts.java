package org.suping.jobs.receive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.suping.audit.AuditAction;
import org.suping.audit.AuditEntry;
import org.suping.definitions.Definitions;
import org.suping.definitions.people.Role;
import org.suping.evidence.store.Book;
import org.suping.jobs.audit.AnchoredTrail;
import org.suping.seal.sign.SigningKey;
import org.suping.seal.sign.Statement;
import org.suping.submit.receive.keep.AnswerLetter;
import org.suping.submit.receive.keep.Receipt;
import org.suping.vocabulary.OrgUnit;

/** Writes an answer into the audit trail, signs it where there is a key, and puts it beside the package and where it is sent back from. */
final class Receipts {

    private final ReceiveRequest request;
    private final AnchoredTrail trail;
    private final String headquarters;

    Receipts(ReceiveRequest request, Book book, Definitions own) {
        this.request = request;
        this.trail = new AnchoredTrail(book, request.folders(), request.clock());
        OrgUnit unit = own.organisation().unit(own.settings().org());
        this.headquarters = unit.code() + " " + unit.name().zh();
    }

    /** Now, by headquarters' clock. */
    Instant now() {
        return request.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Writes it. A receipt of the same answer that lies there, because somebody was killed after it, is taken as it is.
     *
     * @param file the package as it is kept
     * @param answers where the branch's copies lie
     */
    Receipt write(AnswerLetter letter, Instant receivedAt, Path file, Path answers) throws IOException {
        Optional<Receipt> there = Receipt.of(file)
                .filter(receipt -> receipt.gives(letter))
                .filter(receipt ->
                        receipt.signature().isPresent() == request.key().isPresent());
        Receipt receipt = there.isPresent() ? there.get() : made(letter, receivedAt);
        receipt.putBeside(file, letter);
        receipt.putBeside(answers.resolve(letter.name()), letter);
        return receipt;
    }

    /**
     * One that was given without a key, now with it: about the same, said now.
     *
     * @param name of the package's file
     */
    Receipt signed(Receipt unsigned, String name) {
        SigningKey key = request.key().orElseThrow();
        Statement given = unsigned.statement();
        AuditEntry entry = trail.add(
                AuditAction.RECEIVE,
                name,
                "answer=" + Receipt.code(unsigned.answer()) + "; manifest=" + given.manifest() + "; signed=later; by="
                        + key.owner());
        Statement statement = new Statement(
                given.manifest(),
                Role.RECEIVE,
                key.owner(),
                now(),
                given.about(),
                entry.digest().hex());
        return new Receipt(statement, Optional.of(key.sign(statement)));
    }

    private Receipt made(AnswerLetter letter, Instant receivedAt) {
        String by = request.key().map(SigningKey::owner).orElse(headquarters);
        AuditEntry entry = trail.add(
                AuditAction.RECEIVE,
                letter.name(),
                "answer=" + Receipt.code(letter.answer().state())
                        + (letter.manifest() == null ? "" : "; manifest=" + letter.manifest()) + "; file="
                        + letter.file() + "; by=" + by);
        Statement statement = new Statement(
                Objects.requireNonNullElse(letter.manifest(), letter.file()),
                Role.RECEIVE,
                by,
                now(),
                Receipt.about(letter, receivedAt),
                entry.digest().hex());
        return new Receipt(statement, request.key().map(key -> key.sign(statement)));
    }
}
