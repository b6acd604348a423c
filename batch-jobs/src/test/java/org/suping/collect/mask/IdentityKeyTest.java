package org.suping.collect.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suping.definitions.PersonalKind;
import org.suping.definitions.rows.NormalStep;
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
        "110105491231002, 11010519491231002X",
        "11010549123100X, 11010549123100X",
        "欧阳 娜娜, 欧阳娜娜",
    })
    void knows_one_person_in_every_spelling(String written, String normal) {
        assertThat(new Normaliser(PersonalKind.ID_NUMBER.usual()).normalise(written))
                .isEqualTo(normal);
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "PHONE, +86 138-0013-5678, 13800135678",
        "PHONE, 008613800135678, 13800135678",
        "PHONE, ８６１３８００１３５６７８, 13800135678",
        "PHONE, (021) 6234-5678, 02162345678",
        "PHONE, 8613, 8613",
        "EMAIL, Zhang.San@Example.COM , zhang.san@example.com",
        "PLATE, 沪a·12345, 沪A12345",
        "ADDRESS, 世纪大道 100号（5-302）, 世纪大道100号5302",
        "BANK_CARD, 6222 0210 0112-2334455, 6222021001122334455",
        "POLICY_NUMBER, pdza2026-310100001234, PDZA2026310100001234",
    })
    void knows_one_value_of_every_kind_in_every_spelling(PersonalKind kind, String written, String normal) {
        assertThat(new Normaliser(kind.usual()).normalise(written)).isEqualTo(normal);
    }

    @Test
    void is_asked_only_for_the_steps_that_a_record_names() {
        assertThat(new Normaliser(List.of(NormalStep.SPACES)).normalise("a b－1"))
                .isEqualTo("ab－1");
        assertThat(new Normaliser(List.of()).normalise("a B")).isEqualTo("a B");
    }
}
