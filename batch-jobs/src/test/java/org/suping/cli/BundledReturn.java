package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.suping.SmallReturn;
import org.suping.cli.CommandWorld.Said;
import org.suping.definitions.people.Role;
import org.suping.seal.Manifest;
import org.suping.seal.PackageLayout;
import org.suping.seal.bundle.Bundle;
import org.suping.seal.bundle.BundleArchive;
import org.suping.seal.bundle.BundleText;
import org.suping.seal.bundle.IssuedBundle;
import org.suping.seal.sign.KeyFile;
import org.suping.seal.sign.SigningKey;
import org.suping.seal.sign.Statement;
import org.suping.seal.zip.PackageArchive;

/** Headquarters that has issued the bundle 2026-09, and a branch whose preparer has a key that is trusted. */
final class BundledReturn {

    static final String BUNDLE = "bundles/2026-09.suping-bundle.zip";
    static final String PACKAGE = "work/packages/3100-2026Q3-r1.suping.zip";
    static final String RULE = "config/indicators/CP-02.yml";

    private static final String LATE = "A-1,3101,2026-07-03,2026-07-25,2026-07-26,热线电话,理赔纠纷,机动车辆保险,10.00,王某,,内容";
    private static final String DUE = "A-2,3101,2026-07-03,2026-07-05,2026-07-26,来访,销售纠纷,机动车辆保险,10.00,李某,,内容";

    final CommandWorld world;
    private final Path folder;
    private final SigningKey preparer;
    private final SigningKey issuer;

    /** Issues the bundle; the branch has the certificates, and has not installed it. */
    BundledReturn(Path folder) throws IOException {
        this.folder = folder;
        world = CommandWorld.in(folder)
                .with("SUPING_KEY_PASSWORD", "correct horse")
                .with("SUPING_CLOCK", "2026-09-20T08:00:00Z");
        world.deliver("crm-complaints-1.csv", LATE, DUE);
        SmallReturn.copyConfig(folder.resolve("headquarters"));
        world.suping("keys", "init", "--by", "总公司消保部");
        world.suping("keys", "init", "--by", "李敏");
        issuer = new KeyFile(folder.resolve("work/keys/总公司消保部.p12")).open("correct horse".toCharArray());
        preparer = new KeyFile(folder.resolve("work/keys/李敏.p12")).open("correct horse".toCharArray());
        Files.createDirectories(folder.resolve("config/trust/issuers"));
        Files.writeString(folder.resolve("config/trust/issuers/headquarters.pem"), issuer.pem());
        Files.writeString(folder.resolve("config/trust/limin.pem"), preparer.pem());
        assertThat(issue("2026-09").exitCode()).isZero();
        world.with("SUPING_CLOCK", "2026-10-09T01:00:00Z");
    }

    /** Headquarters issues what its configuration says now. */
    Said issue(String name) {
        Said said = world.configuredIn("headquarters")
                .suping("bundle", "--name", name, "--key", "work/keys/总公司消保部.p12", "--to", "bundles");
        world.configuredIn("config");
        return said;
    }

    Said install(String... more) {
        String[] words = new String[more.length + 3];
        words[0] = "bundle";
        words[1] = "install";
        words[2] = BUNDLE;
        System.arraycopy(more, 0, words, 3, more.length);
        return world.suping(words);
    }

    /** Runs the return, explains what has to be explained, and runs it again. */
    void run() {
        world.run();
        world.suping("explain", "CK-03", "--all", "--text", "两名经办人离职，九月起已补齐", "--by", "李敏");
        Said run = world.run();
        assertThat(run.exitCode()).as(run.text()).isIn(0, 12);
    }

    Said seal() {
        return world.suping("seal", "--period", "2026Q3", "--key", "work/keys/李敏.p12");
    }

    /** What is done to the members of a package. */
    interface Change {
        void apply(SortedMap<String, byte[]> members);
    }

    /** Changes the package, makes every digest right again, signs it with the key that is trusted, and has it verified. */
    Said verifyChanged(Change change, String... more) throws IOException {
        Path file = Insider.changed(folder.resolve(PACKAGE), change::apply, Function.identity());
        Manifest signed;
        try (PackageArchive archive = PackageArchive.open(file)) {
            signed = Manifest.parse(archive.read(PackageLayout.MANIFEST, 1 << 26));
        }
        Statement said =
                new Statement(signed.digest(), Role.PREPARE, "李敏", Instant.parse("2026-10-09T01:00:00Z"), "-", "-");
        Files.writeString(
                file.resolveSibling("3100-2026Q3-r1.prepare.sig"),
                preparer.sign(said).text());
        String[] words = new String[more.length + 2];
        words[0] = "verify";
        words[1] = file.toString();
        System.arraycopy(more, 0, words, 2, more.length);
        return world.suping(words);
    }

    /** How many files the bundle has. */
    int files() {
        return BundleArchive.read(folder.resolve(BUNDLE)).rules().size();
    }

    /** The bundle's own list and signature, as a package carries them. */
    SortedMap<String, byte[]> carried() throws IOException {
        SortedMap<String, byte[]> members = new TreeMap<>();
        try (PackageArchive archive = PackageArchive.open(folder.resolve(BUNDLE))) {
            members.put("definitions/bundle/bundle.txt", archive.read("bundle.txt", 1 << 20));
        }
        members.put(
                "definitions/bundle/bundle.sig",
                Files.readAllBytes(IssuedBundle.signatureBeside(folder.resolve(BUNDLE))));
        return members;
    }

    /** A bundle that headquarters' command would not make, signed with headquarters' key. */
    Path issued(Bundle bundle) throws IOException {
        Path file = folder.resolve("bundles").resolve(BundleArchive.fileName(bundle.text()));
        BundleArchive.write(file, bundle);
        sign(file, bundle.text());
        return file;
    }

    /** Headquarters' signature over a list, beside an archive. */
    void sign(Path file, BundleText text) throws IOException {
        Statement said = new Statement(text.digest(), Role.ISSUE, "总公司消保部", text.issued(), "-", "-");
        Files.writeString(IssuedBundle.signatureBeside(file), issuer.sign(said).text());
    }

    /** A list that somebody else has signed, in whatever role. */
    SortedMap<String, byte[]> forged(BundleText text, Role role) {
        Statement said = new Statement(text.digest(), role, "总公司消保部", Instant.parse("2026-09-20T08:00:00Z"), "-", "-");
        return new TreeMap<>(Map.of(
                "definitions/bundle/bundle.txt",
                text.text().getBytes(StandardCharsets.UTF_8),
                "definitions/bundle/bundle.sig",
                preparer.sign(said).text().getBytes(StandardCharsets.UTF_8)));
    }
}
