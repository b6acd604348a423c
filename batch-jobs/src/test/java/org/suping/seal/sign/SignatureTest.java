package org.suping.seal.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.definitions.people.Role;
import org.suping.findings.BlockedException;
import org.suping.seal.sign.KeyFile.Validity;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Sha256;

/** A signature of a person. */
class SignatureTest {

    private static final char[] PASSWORD = "correct horse".toCharArray();
    private static final Sha256 MANIFEST = Sha256.of("a manifest");

    private static final Validity VALIDITY = new Validity(Instant.now(), 30);

    @TempDir
    static Path folder;

    private static SigningKey key;

    @BeforeAll
    static void make_a_key() {
        key = new KeyFile(folder.resolve("张三.p12")).make("张三, 上海分公司", PASSWORD, VALIDITY);
    }

    @Test
    void says_who_signs_what_in_which_role() {
        assertThat(statement(Instant.parse("2026-10-12T09:00:00Z")).text()).isEqualTo("""
                suping-signature 1
                manifest %s
                role approve
                by 张三, 上海分公司
                at 2026-10-12T09:00:00Z
                about -
                audit -
                """.formatted(MANIFEST));
    }

    @Test
    void is_read_back_as_it_was_written() {
        Signature signed = key.sign(statement(Instant.now()));

        Signature read = Signature.parse(signed.text());

        assertThat(read.statement()).isEqualTo(signed.statement());
        assertThat(read.isGenuine()).isTrue();
        assertThat(read.certificate().getSubjectX500Principal().getName()).isEqualTo("CN=张三\\, 上海分公司");
    }

    @Test
    void is_no_longer_genuine_when_a_word_of_it_is_changed() {
        String text = key.sign(statement(Instant.now())).text();
        List<UnaryOperator<String>> changes = List.of(
                file -> file.replace("role approve", "role review"),
                file -> file.replace("by 张三", "by 李四"),
                file -> file.replace(MANIFEST.hex(), Sha256.of("another").hex()),
                file -> file.replace("about -", "about CK-04@3101"));

        assertThat(changes).allSatisfy(change -> {
            assertThat(change.apply(text)).isNotEqualTo(text);
            assertThat(Signature.parse(change.apply(text)).isGenuine()).isFalse();
        });
    }

    @Test
    void is_refused_when_it_is_not_written_as_it_ought_to_be() {
        String text = key.sign(statement(Instant.now())).text();
        List<String> files = List.of(
                "",
                "suping-signature 2" + text.substring(18),
                text + "\n",
                text.replace("\n", "\r\n"),
                text.replace("about -\n", ""),
                text.replace("role approve", "role king"),
                text + text);

        assertThat(files)
                .allSatisfy(file ->
                        assertThatThrownBy(() -> Signature.parse(file)).isInstanceOf(IllegalArgumentException.class));
        assertThatThrownBy(() -> new Statement(MANIFEST, Role.APPROVE, "张三\nrole prepare", Instant.EPOCH, "-", "-"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Of every hyphen a careless reader remembers where it was. */
    @Test
    void is_refused_at_any_length_without_filling_the_stack() throws Exception {
        Path file = folder.resolve("3300-2026Q3-r1.a.sig");

        assertThat(SignatureFiles.read(Files.writeString(file, "suping-signature 1\n" + "-a".repeat(30_000))))
                .isEmpty();
        assertThat(SignatureFiles.read(Files.writeString(file, "suping-signature 1\n" + "-\n".repeat(1_200))))
                .isEmpty();
        assertThatThrownBy(() -> Signature.parse("a".repeat((1 << 16) + 1))).hasMessage("Longer than a signature file");
    }

    /** As mail programs of some branches write it. */
    @Test
    void lies_beside_a_package_whose_name_is_in_capitals() throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("capitals"));
        Path file = Files.writeString(inbox.resolve("3300-2026Q3-r1.SUPING.ZIP"), "a package");
        Path signature = SignatureFiles.write(file, key.sign(statement(Instant.now())));

        assertThat(signature.getFileName().toString())
                .isEqualTo("3300-2026Q3-r1.approve."
                        + key.sign(statement(Instant.now()))
                                .certificateFingerprint()
                                .hex()
                                .substring(0, 8) + ".sig");
        assertThat(SignatureFiles.beside(file)).containsExactly(signature);
    }

    @Test
    void counts_when_its_certificate_lies_in_the_trust_folder() throws Exception {
        Path trust = trust("trusted");
        Signature signed = key.sign(statement(Instant.now()));

        assertThat(TrustFolder.read(trust).size()).isOne();
        assertThat(TrustFolder.read(trust).objection(signed, "x.sig")).isEmpty();
    }

    @Test
    void does_not_count_when_nobody_knows_its_certificate() {
        Signature signed = key.sign(statement(Instant.now()));

        assertThat(objection(folder.resolve("nobody"), signed))
                .contains("x.sig  signed with a certificate that is not in the trust folder: 张三, 上海分公司, SHA-256 "
                        + signed.certificateFingerprint()
                        + ". A certificate (.pem) that lies in " + folder.resolve("nobody")
                        + ". Compare the fingerprint with 张三, 上海分公司 by another way, by telephone for instance; then put the"
                        + " certificate into the folder");
    }

    @Test
    void does_not_count_once_its_certificate_is_revoked() throws Exception {
        Path trust = trust("revoked");
        Files.createDirectory(trust.resolve("revoked"));
        Files.move(trust.resolve("zhang.pem"), trust.resolve("revoked").resolve("zhang.pem"));
        Signature signed = key.sign(statement(Instant.now()));

        assertThat(TrustFolder.read(trust).size()).isZero();
        assertThat(objection(trust, signed))
                .contains("x.sig  signed with a certificate that was revoked: 张三, 上海分公司, SHA-256 "
                        + signed.certificateFingerprint().brief()
                        + ". A certificate that counts. Have it signed again with the key that took its place");
    }

    @Test
    void does_not_count_when_it_claims_a_time_at_which_its_certificate_was_not_valid() throws Exception {
        Path trust = trust("late");
        Instant late = Instant.parse("2099-01-01T00:00:00Z");

        assertThat(objection(trust, key.sign(statement(late))))
                .hasValueSatisfying(
                        said -> assertThat(said)
                                .startsWith(
                                        "x.sig  signed by 张三, 上海分公司 at 2099-01-01T00:00:00Z, when the certificate was not valid."));
        assertThat(objection(trust, key.sign(statement(Instant.now().minus(Duration.ofDays(1))))))
                .isPresent();
    }

    @Test
    void does_not_count_when_it_was_forged() throws Exception {
        Path trust = trust("forged");
        Signature signed = key.sign(statement(Instant.now()));
        Signature forged = Signature.parse(signed.text().replace("role approve", "role review"));

        assertThat(objection(trust, forged))
                .contains(
                        "x.sig  the signature is not over this text: 张三, 上海分公司 did not sign it. The text that was signed."
                                + " Ask 张三, 上海分公司 for the file as it was made");
    }

    @Test
    void keeps_its_key_for_its_owner_alone_and_locked() throws Exception {
        Path file = folder.resolve("张三.p12");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new KeyFile(file).open(PASSWORD).certificate()).isEqualTo(key.certificate());
        assertThatThrownBy(() -> new KeyFile(file).open("another word".toCharArray()))
                .isInstanceOf(BlockedException.class)
                .hasMessage(
                        file + "  the key file does not open with this password, or is damaged. A PKCS#12 file and its"
                                + " password. Give the right password; a damaged key is made anew with ./suping keys init");
        assertThatThrownBy(() -> new KeyFile(file).make("张三", PASSWORD, VALIDITY))
                .hasMessage(file
                        + "  there is a key of this name already. A name that is free. Give another name with --to;"
                        + " a key is never overwritten");
        for (String password : List.of("short", "八个汉字不能作口令")) {
            assertThatThrownBy(
                            () -> new KeyFile(folder.resolve("new.p12")).make("张三", password.toCharArray(), VALIDITY))
                    .hasMessage(
                            "SUPING_KEY_PASSWORD  this password cannot lock a key. At least 8 letters, digits and signs of"
                                    + " ASCII. Choose another");
        }
        assertThatThrownBy(() -> new KeyFile(folder.resolve("nobody.p12")).open(PASSWORD))
                .hasMessage(
                        folder.resolve("nobody.p12")
                                + "  there is no key file. A key made with ./suping keys init. Make one, or name yours with --key");
    }

    @Test
    void refuses_files_that_are_no_key_and_no_certificate() throws Exception {
        Path empty = folder.resolve("empty.p12");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        try (OutputStream output = Files.newOutputStream(empty)) {
            store.store(output, PASSWORD);
        }
        Path trust = Files.createDirectory(folder.resolve("rubbish"));
        Files.writeString(trust.resolve("a.pem"), "no certificate");
        Files.writeString(trust.resolve("b.pem"), "none either");

        assertThatThrownBy(() -> new KeyFile(empty).open(PASSWORD))
                .hasMessage(empty
                        + "  the file holds no key of Suping. A key made with ./suping keys init. Make one, or name"
                        + " yours with --key");
        assertThatThrownBy(() -> TrustFolder.read(trust))
                .hasMessageContaining(
                        trust.resolve("a.pem") + "  this is no certificate. An X.509 certificate in PEM. Put the"
                                + " certificate its owner gave you in its place, or take it out of the folder")
                .isInstanceOfSatisfying(
                        BlockedException.class,
                        refused -> assertThat(refused.findings()).hasSize(2));
    }

    @Test
    void does_not_count_from_tomorrow_on_or_under_another_name() throws Exception {
        Path trust = trust("trust-said");
        Instant now = VALIDITY.from().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        TrustFolder then = TrustFolder.read(trust, Clock.fixed(now, ZoneOffset.UTC));
        Statement other = new Statement(MANIFEST, Role.APPROVE, "王芳", now, Statement.NONE, Statement.NONE);

        assertThat(then.objection(key.sign(statement(now.plusSeconds(86_400))), "x.sig"))
                .as("clocks differ")
                .isEmpty();
        assertThat(then.objection(key.sign(statement(now.plusSeconds(86_401))), "x.sig"))
                .map(finding -> finding.sentence(Language.EN))
                .hasValue("x.sig  张三, 上海分公司 says to have signed at " + now.plusSeconds(86_401)
                        + ", which is yet to come. A time up to tomorrow; it is " + now
                        + " now. Compare the clocks of both machines; then have it signed again");
        assertThat(then.objection(key.sign(other), "x.sig"))
                .map(finding -> finding.sentence(Language.EN))
                .hasValue(
                        "x.sig  it says that 王芳 signed, and the certificate is that of 张三, 上海分公司. The name on the certificate."
                                + " Have 王芳 sign again with a key of their own");
    }

    /** As an auditor does who has no Suping: with the commands that the package's README tells. */
    @Test
    void is_checked_by_openssl_as_the_readme_says() throws Exception {
        Signature signed = key.sign(statement(Instant.now()));
        Path file = Files.writeString(folder.resolve("x.sig"), signed.text());
        Files.writeString(folder.resolve("said.txt"), signed.statement().text());
        Files.write(folder.resolve("said.sig"), signed.bytes());

        assertThat(Base64.getEncoder().encodeToString(signed.bytes())).hasSize(88);
        assertThat(shell(
                        "sed '/^-----BEGIN SIGNATURE/,$d' x.sig | cmp - said.txt && sed -n '/^-----BEGIN SIGNATURE/,/^-----END"
                                + " SIGNATURE/p' x.sig | grep -v -- ----- | base64 -d | cmp - said.sig && openssl pkeyutl -verify"
                                + " -certin -inkey x.sig -rawin -in said.txt -sigfile said.sig"))
                .isEqualTo("Signature Verified Successfully\n");
        assertThat(shell("openssl x509 -in " + file.getFileName()
                        + " -noout -fingerprint -sha256 | tr -d ':' | tr A-F a-f"))
                .endsWith(signed.certificateFingerprint() + "\n");
    }

    @Test
    void takes_its_password_from_the_environment_or_a_file_and_from_nowhere_else() throws Exception {
        Path file = Files.writeString(folder.resolve("password"), "from a file\nsecond line\n");

        assertThat(new Password(Map.of(Password.VARIABLE, "from here"), () -> null).get("?"))
                .isEqualTo("from here".toCharArray());
        assertThat(new Password(Map.of(Password.FILE_VARIABLE, file.toString()), () -> null).get("?"))
                .isEqualTo("from a file".toCharArray());
        assertThatThrownBy(() -> new Password(Map.of(Password.FILE_VARIABLE, "/no/such"), () -> null).get("?"))
                .hasMessage(
                        "/no/such  the file of the password is not there or cannot be read. A file whose first line is the"
                                + " password. See to SUPING_KEY_PASSWORD_FILE");
        assertThatThrownBy(() -> new Password(Map.of(), () -> null).get("?"))
                .hasMessage(
                        "SUPING_KEY_PASSWORD  there is no password for the key, and nobody to ask. The environment variable"
                                + " SUPING_KEY_PASSWORD, or SUPING_KEY_PASSWORD_FILE with the name of a file whose first line it is."
                                + " Set one of them, or run the command in a terminal, where it asks");
    }

    private static Statement statement(Instant at) {
        return new Statement(MANIFEST, Role.APPROVE, "张三, 上海分公司", at, Statement.NONE, Statement.NONE);
    }

    private static Path trust(String name) throws Exception {
        Path trust = Files.createDirectory(folder.resolve(name));
        Files.writeString(trust.resolve("zhang.pem"), key.pem());
        return trust;
    }

    private static Optional<String> objection(Path trust, Signature signature) {
        return TrustFolder.read(trust).objection(signature, "x.sig").map(finding -> finding.sentence(Language.EN));
    }

    private static String shell(String command) throws Exception {
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
