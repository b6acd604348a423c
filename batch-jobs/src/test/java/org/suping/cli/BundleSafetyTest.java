package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suping.cli.CommandWorld.Said;
import org.suping.evidence.KillPoint;
import org.suping.seal.bundle.Bundle;
import org.suping.seal.bundle.BundleArchive;
import org.suping.seal.bundle.BundleText;
import org.suping.seal.zip.Content;
import org.suping.seal.zip.PackageWriter;
import org.suping.vocabulary.Sha256;

/** Bundles that somebody has made otherwise than we do, and installations that are killed. */
@Tag("campaign")
class BundleSafetyTest {

    @TempDir
    private Path folder;

    private BundledReturn branch;
    private CommandWorld world;

    @BeforeEach
    void issue_a_bundle() throws IOException {
        branch = new BundledReturn(folder);
        world = branch.world;
    }

    @ParameterizedTest
    @ValueSource(strings = {"install-begun", "install-half"})
    void goes_on_where_an_installation_was_killed(String killPoint) throws Exception {
        branch.install();
        world.edit("headquarters/indicators/CP-02.yml", "days_to_tell <= 15\n", "days_to_tell <= 10\n");
        world.edit("headquarters/indicators/CP-01.yml", "scale: 0", "scale: 1");
        Files.delete(folder.resolve("headquarters/checks/CK-02.yml"));
        branch.issue("2026-10");
        String[] install = {"bundle", "install", "bundles/2026-10.suping-bundle.zip"};

        assertThat(SupingProcess.start(folder, killPoint, install).waitFor()).isEqualTo(KillPoint.HALTED);
        Said run = world.run();
        Said again = world.suping(install);

        assertThat(run.text())
                .contains(
                        "  config/bundle/installing  A bundle of rules was installed by half. Nothing runs until all of it is"
                                + " there. Give ./suping bundle install once more\n");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(again.exitCode()).as(again.text()).isZero();
        assertThat(world.suping("check-config").text())
                .contains("\nrules of bundle 2026-10 (" + (branch.files() - 1) + " files, 0 overlays)\n");
        assertThat(Files.readString(folder.resolve(BundledReturn.RULE))).contains("days_to_tell <= 10\n");
        assertThat(folder.resolve("config/checks/CK-02.yml")).doesNotExist();
        try (var left = Files.list(folder.resolve("config/bundle"))) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "bundle.txt", "bundle.sig", "2026-09.suping-bundle.zip", "2026-10.suping-bundle.zip");
        }
        assertThat(world.suping(install).exitCode()).isEqualTo(12);
    }

    @Test
    void names_every_file_that_is_not_as_the_list_says() throws IOException {
        BundleText text = list(Map.of("codes.yml", Sha256.of("codes: []\n"), "checks/CK-01.yml", Sha256.of("a\n")));
        PackageWriter writer = new PackageWriter();
        writer.add("codes.yml", Content.of("codes: [x]\n"));
        writer.add("sources/crm.yml", Content.of("code: crm\n"));
        Path file = folder.resolve("bundles").resolve(BundleArchive.fileName(text));
        writer.write(file, "bundle.txt", text.text().getBytes(StandardCharsets.UTF_8));
        branch.sign(file, text);

        Said refused = install(file);

        assertThat(refused.text()).isEqualTo(line("checks/CK-01.yml") + line("codes.yml") + line("sources/crm.yml"));
        assertThat(refused.exitCode()).isEqualTo(13);
        assertThat(folder.resolve("config/bundle")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside.yml",
                "sources/crm.yml",
                "suping.yml",
                "checks/../sources/crm.yml",
                "checks\\a.yml",
                "/checks/a.yml",
                "checks/.a.yml",
                "calendar/exceptions.yml",
                "trust/issuers/a.pem"
            })
    void takes_no_list_that_names_what_is_no_rule(String path) throws IOException {
        String text = "suping-bundle 1\nname evil\nissued 2026-09-20T08:00:00Z\nby x\nidentity-key -\nrule "
                + Sha256.of("x") + " " + path + "\n";
        PackageWriter writer = new PackageWriter();
        writer.add("x.yml", Content.of("x"));
        Path file = folder.resolve("bundles/evil.suping-bundle.zip");
        writer.write(file, "bundle.txt", text.getBytes(StandardCharsets.UTF_8));

        Said refused = install(file);

        assertThat(refused.text())
                .isEqualTo(
                        "  evil.suping-bundle.zip  Not a bundle, or its list bundle.txt is not as it is written. Expected what"
                                + " ./suping bundle makes. Ask its issuer for it again\n");
        assertThat(refused.exitCode()).isEqualTo(13);
    }

    @Test
    void refuses_what_is_no_archive_of_ours() throws IOException {
        Path text = Files.writeString(folder.resolve("bundles/text.suping-bundle.zip"), "no archive");
        PackageWriter writer = new PackageWriter();
        writer.add("../outside.yml", Content.of("x"));
        Path outside = folder.resolve("bundles/outside.suping-bundle.zip");
        writer.write(outside, "bundle.txt", new byte[0]);

        assertThat(install(text).exitCode()).isEqualTo(13);
        Said refused = install(outside);

        assertThat(refused.text()).contains("  outside.suping-bundle.zip  ", "../outside.yml");
        assertThat(refused.exitCode()).isEqualTo(13);
    }

    @Test
    void installs_nothing_that_could_not_be_read_afterwards() throws IOException {
        Map<String, String> rules = headquarters();
        rules.put("checks/CK-01.yml", "code: CK-01\n");
        Said mistaken = install(branch.issued(bundle(rules)), "--replace");
        rules.remove("checks/CK-01.yml");
        rules.put("checks/more/CK-01.yml", "code: CK-01\n");
        Said unknown = install(branch.issued(bundle(rules)), "--replace");

        assertThat(mistaken.text()).contains("  config/checks/CK-01.yml");
        assertThat(mistaken.exitCode()).isEqualTo(2);
        assertThat(unknown.text())
                .isEqualTo(
                        "  2026-12  This version reads no checks/more/CK-01.yml. Expected rules that this version reads."
                                + " Install a newer Suping first\n");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(folder.resolve("config/bundle")).doesNotExist();
    }

    private static String line(String path) {
        return "  2026-12.suping-bundle.zip  " + path
                + " in the bundle is not what its list says. Every file in the list with"
                + " its digest. Do not install it: ask its issuer for it again\n";
    }

    private Said install(Path file, String... more) {
        String[] words = new String[more.length + 3];
        words[0] = "bundle";
        words[1] = "install";
        words[2] = file.toString();
        System.arraycopy(more, 0, words, 3, more.length);
        return world.suping(words);
    }

    private Map<String, String> headquarters() {
        return new HashMap<>(
                BundleArchive.read(folder.resolve(BundledReturn.BUNDLE)).rules());
    }

    private static Bundle bundle(Map<String, String> rules) {
        Map<String, Sha256> digests = new HashMap<>();
        rules.forEach((path, text) -> digests.put(path, Sha256.of(text)));
        return new Bundle(list(digests), rules);
    }

    private static BundleText list(Map<String, Sha256> digests) {
        return new BundleText(
                "2026-12", Instant.parse("2026-09-25T08:00:00Z"), "总公司消保部", Optional.empty(), new TreeMap<>(digests));
    }
}
