package org.suping.seal.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.definitions.people.Role;
import org.suping.findings.Checked;
import org.suping.findings.Finding;
import org.suping.seal.sign.KeyFile.Validity;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Sha256;

/** Stamps that openssl makes over a signature, and what becomes of them. */
class TimeStampTest {

    private static final String NAME = "3100-2026Q3-r1.prepare.";

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static OpenSslAuthority authority;
    private static SigningKey key;

    private Path file;
    private Path stamp;

    @BeforeAll
    static void found_an_authority() throws IOException, InterruptedException {
        authority = OpenSslAuthority.in(shared.resolve("authority"));
        key = new KeyFile(shared.resolve("李敏.p12"))
                .make("李敏", "correct horse".toCharArray(), new Validity(Instant.now(), 30));
    }

    @BeforeEach
    void sign() throws IOException {
        file = folder.resolve(NAME + "sig");
        stamp = folder.resolve(NAME + "tsr");
        Files.writeString(file, signed(Instant.now()).text());
    }

    private static Signature signed(Instant at) {
        return key.sign(new Statement(Sha256.of("a manifest"), Role.PREPARE, "李敏", at, Statement.NONE, Statement.NONE));
    }

    private Optional<Checked<TimeStamp>> checked() {
        return TimeStamp.beside(
                file, SignatureFiles.read(file).orElseThrow(), TrustFolder.read(folder.resolve("trust")));
    }

    private void trust(String whose, String where) throws IOException {
        Path place = Files.createDirectories(folder.resolve("trust").resolve(where));
        Files.copy(authority.certificate(whose), place.resolve(whose + ".pem"));
    }

    private String refused(Language language) {
        List<Finding> findings = checked().orElseThrow().findings();
        assertThat(findings).hasSize(1);
        return findings.get(0).sentence(language);
    }

    @Test
    void prove_when_a_signature_existed_if_the_authority_or_its_issuer_is_trusted() throws Exception {
        Files.write(stamp, authority.stamp(file, true));
        for (String trusted : List.of("root", "authority")) {
            trust(trusted, "time");

            TimeStamp proved = checked().orElseThrow().orThrow();

            assertThat(proved.authority()).isEqualTo("Time");
            assertThat(Duration.between(proved.at(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(10));
            Files.delete(folder.resolve("trust/time").resolve(trusted + ".pem"));
        }
    }

    @Test
    void may_be_the_bare_token() throws Exception {
        trust("root", "time");
        authority.stamp(file, true);
        Files.write(stamp, authority.token());

        assertThat(checked().orElseThrow().orThrow().authority()).isEqualTo("Time");
    }

    @Test
    void are_not_asked_for() {
        assertThat(checked()).isEmpty();
    }

    @Test
    void prove_nothing_of_another_file() throws Exception {
        trust("root", "time");
        Files.write(stamp, authority.stamp(file, true));
        Files.writeString(file, signed(Instant.now().minusSeconds(1)).text());

        assertThat(refused(Language.ZH))
                .isEqualTo("3100-2026Q3-r1.prepare.tsr  时间戳不是对 3100-2026Q3-r1.prepare.sig 的，签名时间仍未证明。"
                        + "应为对 3100-2026Q3-r1.prepare.sig 现有内容的时间戳。换成此签名自己的时间戳，或重新申请");
        assertThat(refused(Language.EN))
                .isEqualTo(
                        "3100-2026Q3-r1.prepare.tsr  it is not over 3100-2026Q3-r1.prepare.sig; the time of the signature"
                                + " stays unproved. A time stamp over 3100-2026Q3-r1.prepare.sig as it is. Put the stamp of this"
                                + " signature in its place, or ask for another");
    }

    @Test
    void prove_nothing_of_an_authority_that_nobody_trusts_or_that_was_revoked() throws Exception {
        Files.write(stamp, authority.stamp(file, true));
        // who may sign returns may not say what time it is
        trust("root", ".");
        String time = folder.resolve("trust").resolve("time").toString();

        assertThat(refused(Language.EN))
                .isEqualTo("3100-2026Q3-r1.prepare.tsr  a time stamp of Time, whom nobody here trusts; the time of the"
                        + " signature stays unproved. The certificate of the authority, or of who issued it, in " + time
                        + ". Put that certificate (PEM) into the folder, once you have checked whose it is");
        assertThat(refused(Language.ZH))
                .isEqualTo("3100-2026Q3-r1.prepare.tsr  Time 的时间戳不受信任，签名时间仍未证明。" + time
                        + " 中应有该机构或其上级机构的证书。核对后将证书（PEM）放入该文件夹");
        trust("root", "time");
        trust("authority", "revoked");
        assertThat(checked().orElseThrow().findings()).extracting(Finding::code).containsExactly("TIME-UNKNOWN");
    }

    @Test
    void prove_nothing_when_they_are_older_than_the_signature_says_it_is() throws Exception {
        trust("root", "time");
        Instant later = Instant.parse("2099-01-01T00:00:00Z");
        Files.writeString(file, signed(later).text());
        Files.write(stamp, authority.stamp(file, true));

        assertThat(checked().orElseThrow().value()).isNull();
        assertThat(refused(Language.EN))
                .containsPattern(
                        "^3100-2026Q3-r1\\.prepare\\.tsr  the stamp proves that the signature existed at 20\\S+Z, and"
                                + " the signature says that it was made at 2099-01-01T00:00:00Z\\. A time that is not after the"
                                + " stamp\\. Ask the signer; the stamp is what counts$");
        assertThat(refused(Language.ZH))
                .containsPattern("时间戳证明签名在 20\\S+Z 已存在，签名却自称 2099-01-01T00:00:00Z 才签。自述时间不晚于时间戳。请签名人说明；以时间戳为准$");
    }

    @Test
    void are_refused_where_they_are_none_cut_off_changed_or_without_their_certificate() throws Exception {
        trust("root", "time");
        byte[] good = authority.stamp(file, true);
        byte[] changed = good.clone();
        changed[good.length - 5] ^= 1;
        byte[] cut = Arrays.copyOf(good, good.length / 2);
        byte[] bare = authority.stamp(file, false);
        for (byte[] bytes : List.of(
                "no stamp".getBytes(StandardCharsets.UTF_8), new byte[0], changed, cut, bare, new byte[1 << 17])) {
            Files.write(stamp, bytes);

            assertThat(refused(Language.ZH))
                    .isEqualTo("3100-2026Q3-r1.prepare.tsr  不是有效的时间戳，签名时间仍未证明。应为时间戳机构对签名文件的应答"
                            + "（RFC 3161，DER 格式，含证书）。用 openssl ts -query -cert 重新申请，或删去此文件");
        }
        assertThat(refused(Language.EN))
                .isEqualTo(
                        "3100-2026Q3-r1.prepare.tsr  no valid time stamp; the time of the signature stays unproved. The answer"
                                + " of a time-stamp authority over the signature file (RFC 3161, DER, with its certificate). Ask"
                                + " again with openssl ts -query -cert; or take the file away");
    }
}
