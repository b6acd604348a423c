package org.suping.submit.receive.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.definitions.people.People;
import org.suping.definitions.people.Person;
import org.suping.definitions.people.Role;
import org.suping.findings.Finding;
import org.suping.seal.sign.KeyFile;
import org.suping.seal.sign.KeyFile.Validity;
import org.suping.seal.sign.SignatureFiles;
import org.suping.seal.sign.SigningKey;
import org.suping.seal.sign.Statement;
import org.suping.seal.sign.TrustFolder;
import org.suping.submit.SubmissionState;
import org.suping.submit.receive.Answer;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Sha256;

/** A receipt beside a package: when it proves a time, and what is told of one that does not. */
class CheckedReceiptTest {

    private static final Sha256 MANIFEST = new Sha256("11".repeat(32));
    private static final Sha256 OTHER = new Sha256("99".repeat(32));
    private static final Instant NOW = Instant.parse("2026-10-13T02:00:00Z");
    private static final Instant EARLIER = Instant.parse("2026-10-12T02:00:00Z");
    private static final String NAME = "3200-2026Q3-r1.suping.zip";

    @TempDir
    static Path keys;

    private static SigningKey headquarters;
    private static SigningKey branch;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeAll
    static void make_keys() {
        headquarters = key("总公司");
        branch = key("填报3200");
    }

    @BeforeEach
    void lie_in_a_folder() {
        file = folder.resolve(NAME);
    }

    @Test
    void proves_since_when_headquarters_has_the_package() throws IOException {
        put(Optional.of(headquarters), MANIFEST);
        sign(branch);

        CheckedReceipt receipt = check(People.NOBODY).orElseThrow();

        assertThat(receipt.objection()).isEmpty();
        assertThat(receipt.by()).isEqualTo("总公司");
        assertThat(receipt.receivedAt()).isEqualTo(EARLIER);
        assertThat(receipt.answer()).isEqualTo(SubmissionState.ACCEPTED_OPEN);
        assertThat(receipt.letter()).hasFileName("3200-2026Q3-r1.findings.txt").exists();
        assertThat(check(people(Role.RECEIVE)).orElseThrow().objection()).isEmpty();
    }

    @Test
    void is_not_there_where_none_lies() {
        assertThat(check(People.NOBODY)).isEmpty();
    }

    @Test
    void proves_nothing_without_a_signature() throws IOException {
        put(Optional.empty(), MANIFEST);

        assertThat(objection(People.NOBODY, Language.EN))
                .isEqualTo(
                        "3200-2026Q3-r1.receipt.txt  the receipt is not signed. A signature of headquarters. Ask headquarters to"
                                + " sign it with ./suping receive --sign-receipts --key; what is not signed proves no time");
    }

    @Test
    void proves_nothing_of_another_package() throws IOException {
        put(Optional.of(headquarters), OTHER);

        assertThat(objection(People.NOBODY, Language.ZH))
                .isEqualTo("3200-2026Q3-r1.receipt.txt  回执说的是另一个包（清单摘要 9999…99）。应为本包的回执（清单摘要 1111…11）。" + "放回它自己的包旁边");
    }

    @Test
    void proves_nothing_that_the_sender_gave_himself() throws IOException {
        put(Optional.of(branch), MANIFEST);
        sign(branch);

        assertThat(objection(People.NOBODY, Language.EN))
                .isEqualTo(
                        "3200-2026Q3-r1.receipt.txt  填报3200, who signed the receipt, signed the package as well: prepare."
                                + " Somebody who did not sign the package. Ask headquarters for a receipt of its own");
    }

    /** Files that anybody can write: in headquarters' name with a key of one's own, and with its certificate over another text. */
    @Test
    void is_not_taken_for_the_senders_own_because_of_signatures_that_are_none() throws IOException {
        put(Optional.of(headquarters), MANIFEST);
        SigningKey stranger = new KeyFile(folder.resolve("stranger.p12"))
                .make("总公司", "correct horse".toCharArray(), new Validity(EARLIER.minusSeconds(60), 1095));
        sign(stranger);
        String genuine = headquarters
                .sign(new Statement(OTHER, Role.APPROVE, "总公司", NOW, Statement.NONE, Statement.NONE))
                .text();
        Files.writeString(folder.resolve("3200-2026Q3-r1.approve.sig"), genuine.replace(OTHER.hex(), MANIFEST.hex()));

        assertThat(check(People.NOBODY).orElseThrow().objection()).isEmpty();
    }

    @Test
    void proves_nothing_of_somebody_who_may_give_none() throws IOException {
        put(Optional.of(branch), MANIFEST);

        assertThat(objection(people(Role.RECEIVE), Language.EN))
                .isEqualTo("3200-2026Q3-r1.receipt.txt  填报3200 may give no receipts. Somebody with the role receive in"
                        + " config/people.yml: 总公司. Ask headquarters; if it is right correct config/people.yml");
    }

    @Test
    void proves_nothing_of_a_certificate_nobody_trusts_nor_when_it_was_changed() throws IOException {
        put(Optional.of(headquarters), MANIFEST);
        Finding unknown = CheckedReceipt.of(file, MANIFEST, TrustFolder.read(folder), People.NOBODY)
                .orElseThrow()
                .objection()
                .orElseThrow();
        assertThat(unknown.code()).isEqualTo("SIGN-UNKNOWN");

        Path receipt = Receipt.beside(file);
        Files.writeString(receipt, Files.readString(receipt).replace("answer=accepted-open", "answer=accepted"));
        assertThat(check(People.NOBODY).orElseThrow().objection().orElseThrow().code())
                .isEqualTo("SIGN-FORGED");

        Files.writeString(receipt, Files.readString(receipt).replace("answer=accepted", "answer=well"));
        assertThat(objection(People.NOBODY, Language.EN))
                .isEqualTo(
                        "3200-2026Q3-r1.receipt.txt  this file is no receipt. The receipt that headquarters sent back,"
                                + " unchanged. Ask headquarters for the file in its work/receipts");
    }

    private Optional<CheckedReceipt> check(People people) {
        return CheckedReceipt.of(file, MANIFEST, TrustFolder.read(keys), people);
    }

    private String objection(People people, Language language) {
        return check(people).orElseThrow().objection().orElseThrow().sentence(language);
    }

    private void put(Optional<SigningKey> key, Sha256 manifest) throws IOException {
        Answer answer = new Answer(SubmissionState.ACCEPTED_OPEN, List.of());
        AnswerLetter letter = new AnswerLetter(NAME, Sha256.of("bytes"), manifest, answer);
        Statement statement = new Statement(
                manifest,
                Role.RECEIVE,
                key.map(SigningKey::owner).orElse("1000"),
                NOW,
                Receipt.about(letter, EARLIER),
                Statement.NONE);
        new Receipt(statement, key.map(one -> one.sign(statement))).putBeside(file, letter);
    }

    private void sign(SigningKey key) throws IOException {
        SignatureFiles.write(
                file,
                key.sign(new Statement(MANIFEST, Role.PREPARE, key.owner(), NOW, Statement.NONE, Statement.NONE)));
    }

    private static People people(Role role) {
        return new People(List.of(
                new Person("总公司", Set.of(role), Optional.of(headquarters.certificateFingerprint()), Optional.empty())));
    }

    private static SigningKey key(String name) {
        SigningKey made = new KeyFile(keys.resolve(name + ".p12"))
                .make(name, "correct horse".toCharArray(), new Validity(EARLIER.minusSeconds(60), 1095));
        try {
            Files.writeString(keys.resolve(name + ".pem"), made.pem());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return made;
    }
}
