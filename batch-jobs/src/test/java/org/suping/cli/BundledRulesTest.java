package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;
import org.suping.definitions.people.Role;
import org.suping.seal.bundle.BundleText;
import org.suping.vocabulary.Sha256;

/** A branch that has set a rule of its own: everything measured by it, digested and signed with a key that is trusted. */
@Tag("campaign")
class BundledRulesTest {

    private static final String CHANGED = "terms.numerator.filter: nature = 'complaint' AND days_to_tell <= 15 →"
            + " nature = 'complaint' AND days_to_tell <= 150";
    private static final String HARD = "  definitions/indicators/CP-02.yml  " + CHANGED
            + ". Expected what bundle 2026-09 says, or an entry in overlays.yml that tells who answers for it and why."
            + " Figures by this rule are not figures by the bundle: run again by the bundle's rules, or declare it and"
            + " run again\n";

    @TempDir
    static Path folder;

    private static BundledReturn branch;

    @BeforeAll
    static void seal_a_return_by_a_rule_of_its_own() throws IOException {
        branch = new BundledReturn(folder);
        branch.world.edit(BundledReturn.RULE, "days_to_tell <= 15\n", "days_to_tell <= 150\n");
        branch.run();
        assertThat(branch.seal().exitCode()).isZero();
    }

    @Test
    void is_told_to_have_no_bundle() {
        Said verified = verify();

        assertThat(verified.text()).contains("\n  rules       no bundle: they are the package's own\n", "\nproved\n");
        assertThat(verified.exitCode()).isZero();
    }

    @Test
    void is_found_out_by_whoever_has_the_bundle() {
        Said verified = verify("--bundle", BundledReturn.BUNDLE);

        assertThat(verified.text())
                .contains(
                        "\n  rules       not those of bundle 2026-09, signed by 总公司消保部, issued 2026-09-20: 1 file differs"
                                + " undeclared, 0 overlays\n",
                        HARD);
        assertThat(verified.text().split("\n  definitions/", -1)).hasSize(2);
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void is_told_in_chinese_too() {
        branch.world.inChinese();
        Said verified = verify("--bundle", BundledReturn.BUNDLE);
        branch.world.inEnglish();

        assertThat(verified.text())
                .contains(
                        "\n  规则      不是规则包 2026-09（总公司消保部 于 2026-09-20 签发）的规则：1 个文件不同而未申报，自有规则 0 处\n",
                        "  definitions/indicators/CP-02.yml  terms.numerator.filter：nature = 'complaint' AND days_to_tell"
                                + " <= 15 → nature = 'complaint' AND days_to_tell <= 150。应与规则包 2026-09 一致，或在"
                                + " overlays.yml 中申报由谁负责、为何不同。按这条规则算出的数字不是规则包的数字：按规则包重新运行，或申报后再运行\n");
    }

    @Test
    void is_found_out_by_the_bundle_it_pretends_to_follow() throws IOException {
        Said verified = branch.verifyChanged(members -> put(members, carried()));

        assertThat(verified.text())
                .contains(
                        "  definitions/indicators/CP-02.yml  it says something else. Expected what bundle 2026-09 says,");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void is_not_helped_by_a_text_that_is_not_the_bundles() throws IOException {
        Said verified = branch.verifyChanged(members -> {
            put(members, carried());
            members.put(
                    "bundle/indicators/CP-02.yml",
                    members.getOrDefault("definitions/indicators/CP-02.yml", new byte[0]));
        });

        assertThat(verified.text())
                .contains(
                        "  definitions/indicators/CP-02.yml  it says something else. Expected what bundle 2026-09 says,");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void is_told_to_name_a_list_that_it_has_signed_itself() throws IOException {
        BundleText own = new BundleText(
                "2026-09",
                Instant.parse("2026-09-20T08:00:00Z"),
                "总公司消保部",
                Optional.empty(),
                new TreeMap<>(Map.of("codes.yml", Sha256.of("codes"))));

        Said forged = branch.verifyChanged(members -> put(members, branch.forged(own, Role.ISSUE)));
        Said prepared = branch.verifyChanged(members -> put(members, branch.forged(own, Role.PREPARE)));

        assertThat(forged.text())
                .contains(
                        "\n  rules       the bundle that the package names is not to be relied on: they are the package's own\n",
                        "  definitions/bundle/bundle.sig  signed with a certificate that is not in the trust folder: 总公司消保部, SHA-256 ",
                        "/config/trust/issuers. ");
        assertThat(forged.exitCode()).isEqualTo(13);
        assertThat(prepared.text())
                .contains(
                        "  definitions/bundle/bundle.sig  总公司消保部 signed to prepare. A bundle is signed to issue rules."
                                + " This signature proves no bundle: ask the issuer for it again\n");
        assertThat(prepared.exitCode()).isEqualTo(13);
    }

    @Test
    void is_told_to_name_a_list_that_was_changed_after_it_was_signed() throws IOException {
        Said changed = branch.verifyChanged(members -> {
            put(members, carried());
            Insider.edit(members, "definitions/bundle/bundle.txt", "name 2026-09", "name 2026-10");
        });
        Said unsigned = branch.verifyChanged(members -> {
            put(members, carried());
            members.remove("definitions/bundle/bundle.sig");
        });
        Said broken = branch.verifyChanged(
                members -> members.put("definitions/bundle/bundle.txt", "rules\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(changed.text())
                .containsPattern(
                        "  definitions/bundle/bundle.sig  总公司消保部 signed another list, [0-9a-f]{4}…[0-9a-f]{2}\\. Expected the"
                                + " digest of this one: [0-9a-f]{4}…[0-9a-f]{2}\\. The list was changed after it was signed: ask"
                                + " the issuer for it again\n");
        assertThat(changed.exitCode()).isEqualTo(13);
        assertThat(unsigned.text())
                .contains(
                        "  definitions/bundle/bundle.sig  The bundle 2026-09 is not signed, or its signature cannot be read."
                                + " Expected the issuer's signature beside it. Ask the issuer for the file ending in .issue.sig\n");
        assertThat(unsigned.exitCode()).isEqualTo(13);
        assertThat(broken.text())
                .contains(
                        "  definitions/bundle/bundle.txt  Not a bundle, or its list bundle.txt is not as it is written."
                                + " Expected what ./suping bundle makes. Ask its issuer for it again\n");
        assertThat(broken.exitCode()).isEqualTo(13);
    }

    @Test
    void is_told_what_it_has_declared_beside_what_it_has_not() throws IOException {
        Said verified = branch.verifyChanged(
                members -> {
                    members.put(
                            "definitions/overlays.yml",
                            "overlays:\n  - {path: indicators/CP-02.yml, by: 李敏, why: 分公司另有考核口径, since: 2026-07-01}\n"
                                    .getBytes(StandardCharsets.UTF_8));
                    byte[] check = members.getOrDefault("definitions/checks/CK-03.yml", new byte[0]);
                    members.put(
                            "definitions/checks/CK-03.yml",
                            ("# " + new String(check, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
                },
                "--bundle",
                BundledReturn.BUNDLE);

        assertThat(verified.text())
                .contains(
                        "  definitions/indicators/CP-02.yml  " + CHANGED
                                + ". Bundle 2026-09 says otherwise; 李敏 answers for it since 2026-07-01: 分公司另有考核口径."
                                + " Mind it when you read the figures\n",
                        "  definitions/checks/CK-03.yml  only comments or layout are different. The same rules as in bundle"
                                + " 2026-09. There is nothing to do\n")
                .doesNotContain(HARD);
    }

    @Test
    void is_held_against_the_bundle_it_was_made_by_and_another_of_the_verifier() throws IOException {
        branch.world.edit("headquarters/indicators/CP-01.yml", "scale: 0", "scale: 1");
        branch.world.with("SUPING_CLOCK", "2026-10-20T08:00:00Z");
        assertThat(branch.issue("2026-10").exitCode()).isZero();

        Said verified = branch.verifyChanged(
                members -> put(members, carried()), "--bundle", "bundles/2026-10.suping-bundle.zip");

        assertThat(verified.text())
                .contains(
                        "  definitions/bundle/bundle.txt  The package names bundle 2026-09, issued 2026-09-20. It is held"
                                + " against bundle 2026-10, issued 2026-10-20. Make sure which of them holds for the period\n",
                        "  definitions/indicators/CP-01.yml  scale: 1 → 0. Expected what bundle 2026-10 says,",
                        "  definitions/indicators/CP-02.yml  " + CHANGED + ". Expected what bundle 2026-10 says,");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void is_not_compared_with_a_bundle_that_was_changed() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("other")).resolve("2026-09.suping-bundle.zip");
        Files.write(copy, Files.readAllBytes(folder.resolve(BundledReturn.BUNDLE)));

        Said verified = verify("--bundle", "other/2026-09.suping-bundle.zip");

        assertThat(verified.text()).contains("  2026-09.issue.sig  The bundle 2026-09 is not signed,");
        assertThat(verified.exitCode()).isEqualTo(13);
        assertThat(verify("--bundle", "none.zip").exitCode()).isEqualTo(15);
    }

    private static SortedMap<String, byte[]> carried() {
        try {
            return branch.carried();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static void put(SortedMap<String, byte[]> members, SortedMap<String, byte[]> more) {
        members.putAll(more);
    }

    private static Said verify(String... more) {
        String[] words = new String[more.length + 2];
        words[0] = "verify";
        words[1] = BundledReturn.PACKAGE;
        System.arraycopy(more, 0, words, 2, more.length);
        return branch.world.suping(words);
    }
}
