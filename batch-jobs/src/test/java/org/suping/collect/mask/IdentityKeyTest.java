package org.suping.collect.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suping.findings.BlockedException;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Language;

/** The identity key: who may read it, what it hashes, and which spellings are one person. */
class IdentityKeyTest {

    @TempDir
    Path folder;

    @Test
    void is_made_on_first_use_for_its_owner_only_and_then_stays() throws IOException {
        Path file = folder.resolve("work/masking.key");

        IdentityKey made = IdentityKey.openOrMake(file);

        assertThat(Files.size(file)).isEqualTo(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.list(file.getParent())).containsExactly(file);
        assertThat(IdentityKey.openOrMake(file).fingerprint()).isEqualTo(made.fingerprint());
    }

    @Test
    void is_refused_when_others_can_read_it() throws IOException {
        Path file = folder.resolve("masking.key");
        IdentityKey.openOrMake(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        BlockedException refused = catchThrowableOfType(BlockedException.class, () -> IdentityKey.openOrMake(file));

        assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(refused.findings().get(0).sentence(Language.EN))
                .isEqualTo(file + "  the key file's permissions are rw-r-----: others can read it."
                        + " readable and writable by its owner only (rw-------)."
                        + " chmod 600; where it may have been copied, ask headquarters for another key");
    }

    @Test
    void is_refused_when_it_was_cut_short() throws IOException {
        Path file = folder.resolve("masking.key");
        IdentityKey.openOrMake(file);
        Files.write(file, new byte[31]);

        BlockedException refused = catchThrowableOfType(BlockedException.class, () -> IdentityKey.openOrMake(file));

        assertThat(refused.findings().get(0).sentence(Language.ZH))
                .isEqualTo(file + "  密钥文件有 31 字节。32 字节。从备份恢复该文件；不要自行新建，否则与以往的数据无法比较");
    }

    @Test
    void hashes_as_every_hmac_sha256_does() throws Exception {
        Path file = folder.resolve("masking.key");
        IdentityKey key = IdentityKey.openOrMake(file);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Files.readAllBytes(file), "HmacSHA256"));

        String expected = HexFormat.of().formatHex(mac.doFinal("31011519900101123X".getBytes("UTF-8")), 0, 16);

        assertThat(key.hash("31011519900101123X")).isEqualTo(expected).hasSize(32);
    }

    @Test
    void gives_other_hashes_than_another_key() {
        IdentityKey one = IdentityKey.openOrMake(folder.resolve("one"));
        IdentityKey other = IdentityKey.openOrMake(folder.resolve("other"));

        assertThat(one.hash("A")).isNotEqualTo(other.hash("A"));
        assertThat(one.fingerprint()).isNotEqualTo(other.fingerprint());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "31011519900101123X, 31011519900101123X",
        "31011519900101123x, 31011519900101123X",
        "310115 19900101 123x, 31011519900101123X",
        "３１０１１５１９９００１０１１２３Ｘ, 31011519900101123X",
        "310115\u300019900101\u00A0123X, 31011519900101123X",
        "e12345678, E12345678",
        "欧阳 娜娜, 欧阳娜娜",
    })
    void knows_one_person_in_every_spelling(String written, String normal) {
        assertThat(Identity.normalise(written)).isEqualTo(normal);
    }
}
