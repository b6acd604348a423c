package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;
import org.suping.collect.mask.IdentityKey;

/** Headquarters' rules on their way into a branch's configuration. */
@Tag("campaign")
class BundleInstallTest {

    private static final String OVERLAY =
            "overlays:\n  - {path: indicators/CP-02.yml, by: 李敏, why: 分公司另有考核口径, since: 2026-07-01}\n";

    @TempDir
    private Path folder;

    private BundledReturn branch;
    private CommandWorld world;

    @BeforeEach
    void issue_a_bundle() throws IOException {
        branch = new BundledReturn(folder);
        world = branch.world;
    }

    @Test
    void says_what_was_made_and_what_to_do_with_it() {
        assertThat(world.said())
                .containsPattern(
                        "bundle 2026-09: \\d+ files, issued by 总公司消保部 → .*/bundles/2026-09\\.suping-bundle\\.zip\n"
                                + "digest of its list [0-9a-f]{64}\n"
                                + "names no key of the identity hashes: there is none in the work folder\n"
                                + "Give the branches 2026-09\\.suping-bundle\\.zip and 2026-09\\.issue\\.sig together; with the issuer's"
                                + " certificate in config/trust/issuers they give \\./suping bundle install"
                                + " 2026-09\\.suping-bundle\\.zip\n");
    }

    @Test
    void installs_once() throws IOException {
        Files.delete(folder.resolve("config/indicators/CP-01.yml"));

        Said first = branch.install();
        Said second = branch.install();

        assertThat(first.text())
                .isEqualTo(
                        "bundle 2026-09, issued by 总公司消保部, installed: 1 new · 0 changed · 0 removed · 0 overlays kept\n"
                                + "  new      config/indicators/CP-01.yml\n"
                                + "next: ./suping check-config\n");
        assertThat(first.exitCode()).isZero();
        assertThat(second.text())
                .isEqualTo("bundle 2026-09 is installed already (" + branch.files()
                        + " files, 0 overlays): nothing to do\n");
        assertThat(second.exitCode()).isEqualTo(12);
        assertThat(world.suping("check-config").text())
                .contains("\nrules of bundle 2026-09 (" + branch.files() + " files, 0 overlays)\n");
        assertThat(world.suping("audit").text()).contains("rules installed  2026-09  bundle=", "new=1; changed=0");
    }

    @Test
    void brings_the_next_bundle_and_takes_out_what_it_has_no_more() throws IOException {
        branch.install();
        world.edit("headquarters/indicators/CP-02.yml", "days_to_tell <= 15\n", "days_to_tell <= 10\n");
        Files.delete(folder.resolve("headquarters/checks/CK-02.yml"));
        world.with("SUPING_CLOCK", "2026-10-01T08:00:00Z");
        branch.issue("2026-10");

        Said next = world.suping("bundle", "install", "bundles/2026-10.suping-bundle.zip");
        assertThat(folder.resolve("config/checks/CK-02.yml")).doesNotExist();
        Said back = branch.install();
        Said forced = branch.install("--older");

        assertThat(next.text())
                .contains(
                        "installed: 0 new · 1 changed · 1 removed · 0 overlays kept\n",
                        "  removed  config/checks/CK-02.yml\n",
                        "  changed  config/indicators/CP-02.yml  terms.numerator.filter: nature = 'complaint' AND"
                                + " days_to_tell <= 15 → nature = 'complaint' AND days_to_tell <= 10\n");
        assertThat(back.text())
                .isEqualTo(
                        "  2026-09  Issued 2026-09-20, before the bundle 2026-10 that is installed (2026-10-01). Expected a"
                                + " newer one. Add --older if that is meant\n");
        assertThat(back.exitCode()).isEqualTo(2);
        assertThat(forced.exitCode()).isZero();
        assertThat(folder.resolve("config/checks/CK-02.yml")).exists();
    }

    @Test
    void refuses_to_replace_what_was_changed_here() throws IOException {
        world.edit(BundledReturn.RULE, "days_to_tell <= 15\n", "days_to_tell <= 150\n");
        String changed = Files.readString(folder.resolve(BundledReturn.RULE));

        Said refused = branch.install();

        assertThat(refused.text())
                .isEqualTo(
                        "  config/indicators/CP-02.yml  This file was changed here. Bundle 2026-09 does not take its place"
                                + " unasked. To keep it, declare it in config/overlays.yml; to give it up, add --replace (a copy is"
                                + " kept)\n");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(folder.resolve(BundledReturn.RULE)).hasContent(changed);
        assertThat(folder.resolve("config/bundle")).doesNotExist();

        Said replaced = branch.install("--replace");

        assertThat(replaced.text())
                .contains(
                        "installed: 0 new · 1 changed · 0 removed · 0 overlays kept\n",
                        "\n1 replaced file is kept in ");
        assertThat(folder.resolve("work/bundles/before-2026-09/indicators/CP-02.yml"))
                .hasContent(changed);
        assertThat(Files.readString(folder.resolve(BundledReturn.RULE))).contains("days_to_tell <= 15\n");
    }

    @Test
    void keeps_what_is_declared_and_says_so_everywhere() throws IOException {
        world.edit(BundledReturn.RULE, "days_to_tell <= 15\n", "days_to_tell <= 150\n");
        Files.writeString(folder.resolve("config/overlays.yml"), OVERLAY);

        Said installed = branch.install();

        assertThat(installed.text())
                .contains(
                        "installed: 0 new · 0 changed · 0 removed · 1 overlay kept\n",
                        "  kept     config/indicators/CP-02.yml\n");
        branch.run();
        assertThat(world.said()).contains("\nrules of bundle 2026-09 (" + branch.files() + " files, 1 overlay)\n");
        Said sealed = branch.seal();
        assertThat(sealed.exitCode()).as(sealed.text()).isZero();
        Said verified = world.suping("verify", BundledReturn.PACKAGE);
        assertThat(verified.text())
                .contains(
                        "\n  rules       of bundle 2026-09, signed by 总公司消保部, issued 2026-09-20: " + branch.files()
                                + " files, 1 overlay\n",
                        "\nproved\n",
                        "  definitions/indicators/CP-02.yml  terms.numerator.filter: nature = 'complaint' AND days_to_tell <= 15"
                                + " → nature = 'complaint' AND days_to_tell <= 150. Bundle 2026-09 says otherwise; 李敏 answers"
                                + " for it since 2026-07-01: 分公司另有考核口径. Mind it when you read the figures\n");
        assertThat(verified.exitCode()).isEqualTo(10);
    }

    @Test
    void lets_nobody_seal_by_rules_that_are_otherwise_undeclared() throws IOException {
        branch.install();
        world.edit(BundledReturn.RULE, "days_to_tell <= 15\n", "days_to_tell <= 150\n");
        branch.run();

        Said sealed = branch.seal();
        Said checked = world.suping("check-config");

        assertThat(world.said()).contains("\nrules: 1 file differs from bundle 2026-09 undeclared (0 overlays)\n");
        assertThat(sealed.text())
                .contains(
                        "  config/indicators/CP-02.yml  terms.numerator.filter: ",
                        "Expected what bundle 2026-09 says,");
        assertThat(sealed.exitCode()).isEqualTo(11);
        assertThat(folder.resolve(BundledReturn.PACKAGE)).doesNotExist();
        assertThat(checked.text())
                .contains(
                        "  config/indicators/CP-02.yml  terms.numerator.filter: nature = 'complaint' AND days_to_tell <= 15 →"
                                + " nature = 'complaint' AND days_to_tell <= 150. It is otherwise in bundle 2026-09 and nobody has"
                                + " said why. Say in config/overlays.yml who answers for it, why and since when, or put it back\n");
        assertThat(checked.exitCode()).isEqualTo(10);

        Files.writeString(folder.resolve("config/overlays.yml"), OVERLAY);
        branch.run();
        assertThat(branch.seal().exitCode()).isZero();
    }

    @Test
    void tells_overlays_of_what_is_not_otherwise() throws IOException {
        Files.writeString(
                folder.resolve("config/overlays.yml"),
                OVERLAY + OVERLAY.substring(10).replace("CP-02", "CP-99"));
        branch.install();

        Said checked = world.suping("check-config");

        assertThat(checked.text())
                .contains(
                        "  config/overlays.yml  indicators/CP-02.yml is declared and is as in bundle 2026-09. Expected files"
                                + " that are otherwise. Take it out of config/overlays.yml\n",
                        "  config/overlays.yml  indicators/CP-99.yml is declared, and neither bundle 2026-09 nor the"
                                + " configuration has it. Expected the path of a rule. Correct the path or take it out\n");
    }

    @Test
    void tells_mistakes_in_the_overlays() throws IOException {
        Files.writeString(
                folder.resolve("config/overlays.yml"),
                OVERLAY + OVERLAY.substring(10)
                        + "  - {path: sources/crm.yml, by: 李敏, why: 别的系统, since: 2026-02-30}\n");

        Said checked = world.suping("check-config");

        assertThat(checked.text()).contains("config/overlays.yml:3  ", "config/overlays.yml:4  ", "sources/crm.yml");
        assertThat(checked.exitCode()).isEqualTo(2);
    }

    @Test
    void refuses_a_bundle_that_nobody_who_may_has_signed() throws IOException {
        Files.delete(folder.resolve("config/trust/issuers/headquarters.pem"));
        Files.writeString(
                folder.resolve("config/trust/headquarters.pem"),
                Files.readString(folder.resolve("work/keys/总公司消保部.pem")));
        Said unknown = branch.install();

        Files.createDirectories(folder.resolve("config/trust/issuers"));
        Files.createDirectories(folder.resolve("config/trust/revoked"));
        Files.copy(
                folder.resolve("config/trust/headquarters.pem"),
                folder.resolve("config/trust/issuers/headquarters.pem"));
        Files.move(
                folder.resolve("config/trust/headquarters.pem"),
                folder.resolve("config/trust/revoked/headquarters.pem"));
        Said revoked = branch.install();

        assertThat(unknown.text())
                .contains("  2026-09.issue.sig  signed with a certificate that is not in the trust folder");
        assertThat(unknown.exitCode()).isEqualTo(13);
        assertThat(revoked.text()).startsWith("  2026-09.issue.sig  ").contains("revoked");
        assertThat(revoked.exitCode()).isEqualTo(13);
        assertThat(folder.resolve("config/bundle")).doesNotExist();
    }

    @Test
    void names_headquarters_key_of_the_identities() throws IOException {
        Files.createDirectories(folder.resolve("work"));
        IdentityKey.openOrMake(folder.resolve("work/masking.key"));
        branch.issue("2026-11");
        Said same = world.suping("bundle", "install", "bundles/2026-11.suping-bundle.zip");
        Files.delete(folder.resolve("work/masking.key"));
        branch.issue("2026-12");

        assertThat(same.exitCode()).as(same.text()).isZero();
        Files.delete(folder.resolve("config/bundle/bundle.txt"));
        Said none = world.suping("bundle", "install", "bundles/2026-11.suping-bundle.zip");
        IdentityKey.openOrMake(folder.resolve("work/masking.key"));
        Files.delete(folder.resolve("config/bundle/bundle.txt"));
        Said other = world.suping("bundle", "install", "bundles/2026-11.suping-bundle.zip");

        assertThat(world.said()).containsPattern("\nkey of the identity hashes [0-9a-f]{64}\n");
        assertThat(none.text())
                .containsPattern("/work/masking\\.key  There is no key of the identity hashes yet\\. Expected the key"
                        + " [0-9a-f]{4}…[0-9a-f]{2}: persons can be compared only where all units have one key\\. Ask"
                        + " headquarters for it and put it here before the first run\n");
        assertThat(other.text())
                .containsPattern(
                        "/work/masking\\.key  The key of the identity hashes is [0-9a-f]{4}…[0-9a-f]{2}\\. The bundle"
                                + " names [0-9a-f]{4}…[0-9a-f]{2}: persons can be compared only where all units have one key\\. Settle"
                                + " it with headquarters; with another key everything is collected anew\n");
        assertThat(other.exitCode()).isEqualTo(10);
        branch.run();
        branch.seal();
        assertThat(world.suping("verify", BundledReturn.PACKAGE).text())
                .containsPattern(
                        "  manifest\\.json  The key of the identity hashes is [0-9a-f]{4}…[0-9a-f]{2}\\. Bundle 2026-11"
                                + " names [0-9a-f]{4}…[0-9a-f]{2}\\. Persons cannot be compared with those of other units: ask"
                                + " headquarters for the key\n");
    }

    @Test
    void asks_for_a_name_and_a_key() {
        world.configuredIn("headquarters");
        Said nameless = world.suping("bundle", "--name", "九月", "--key", "work/keys/总公司消保部.p12");
        Said nobodys = world.suping("bundle", "--name", "2026-10");
        Said again = branch.issue("2026-09");

        assertThat(nameless.text())
                .isEqualTo(
                        "  --name  A bundle cannot be called \"九月\". At most 40 letters, digits, dots and hyphens, as"
                                + " 2026-09. Name it with --name\n");
        assertThat(nobodys.text())
                .isEqualTo(
                        "  --key  Nobody's key is named. A bundle is signed by who issues it; another cannot be installed."
                                + " Add --key and a file made with ./suping keys init\n");
        assertThat(again.text())
                .contains(
                        "2026-09.suping-bundle.zip  There is a bundle 2026-09 already. Every bundle has a name of its own"
                                + " and is never changed. Choose another name or move the file away first\n");
        assertThat(again.exitCode()).isEqualTo(2);
    }

    @Test
    void refuses_another_bundle_of_the_same_name() throws IOException {
        branch.install();
        Files.delete(folder.resolve(BundledReturn.BUNDLE));
        world.edit("headquarters/indicators/CP-01.yml", "scale: 0", "scale: 1");
        branch.issue("2026-09");

        Said refused = branch.install();

        assertThat(refused.text())
                .isEqualTo(
                        "  2026-09  The bundle that is installed is called 2026-09 too, and is another. Every bundle has a"
                                + " name of its own. Ask its issuer to issue it under another name\n");
        assertThat(refused.exitCode()).isEqualTo(2);
    }
}
