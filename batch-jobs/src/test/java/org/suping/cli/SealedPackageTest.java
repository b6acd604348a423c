package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;
import org.suping.evidence.Folders;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.seal.Manifest;
import org.suping.seal.PackageLayout;
import org.suping.seal.sign.OpenSslAuthority;
import org.suping.seal.zip.Content;
import org.suping.seal.zip.PackageArchive;
import org.suping.seal.zip.PackageWriter;
import org.suping.vocabulary.Sha256;

/** A return that is sealed, and what somebody who trusts nobody finds out about the package. */
class SealedPackageTest {

    private static final String NAME = "3100-2026Q3-r1.suping.zip";
    private static final String SIGNATURE = "3100-2026Q3-r1.prepare.sig";
    private static final String LATE = "A-1,3101,2026-07-03,2026-07-25,2026-07-26,热线电话,理赔纠纷,机动车辆保险,10.00,王某,,内容";
    private static final String DUE = "A-2,3101,2026-07-03,2026-07-05,2026-07-26,来访,销售纠纷,机动车辆保险,10.00,李某,,内容";

    @TempDir
    static Path folder;

    private static final StringBuilder HEARD = new StringBuilder();
    private static CommandWorld world;

    @BeforeAll
    static void seal_a_return() throws IOException {
        world = CommandWorld.in(folder).with("SUPING_KEY_PASSWORD", "correct horse");
        world.deliver("crm-complaints-1.csv", LATE, DUE);
        hear("seal", "--period", "2026Q3", "--by", "李敏");
        world.run();
        hear("seal", "--period", "2026Q3", "--by", "李敏");
        world.suping("explain", "CK-03", "--all", "--text", "两名经办人离职，九月起已补齐", "--by", "李敏");
        assertThat(world.run().exitCode()).isZero();
        hear("seal", "--period", "2026Q3");
        assertThat(world.suping("keys", "init", "--by", "李敏").exitCode()).isZero();
        Files.createDirectories(folder.resolve("config/trust"));
        Files.copy(folder.resolve("work/keys/李敏.pem"), folder.resolve("config/trust/limin.pem"));
        assertThat(world.suping("seal", "--period", "2026Q3", "--key", "work/keys/李敏.p12")
                        .exitCode())
                .isZero();
        hear("seal", "--period", "2026Q3", "--by", "李敏");
    }

    @Test
    void is_sealed_only_when_it_is_ready_and_only_once() {
        Golden.check("seal-refused.en.txt", HEARD.toString());
    }

    @Test
    void proves_itself() {
        Said verified = verify(packages().resolve(NAME));

        assertThat(verified.exitCode()).isZero();
        assertThat(verified.text())
                .contains(
                        "archive     ",
                        "signature   prepare: 李敏, at 2026-10-09T01:00:00Z by own account (time not proved)",
                        "rows        ",
                        "figures     ",
                        "\nproved\n");
    }

    @Test
    void says_since_when_its_signature_existed_where_a_time_stamp_lies_beside_it(@TempDir Path own) throws Exception {
        OpenSslAuthority authority = OpenSslAuthority.in(own.resolve("authority"));
        Path trust = own.resolve("trust");
        Files.createDirectories(trust.resolve("time"));
        Files.copy(folder.resolve("config/trust/limin.pem"), trust.resolve("limin.pem"));
        Files.copy(authority.certificate("root"), trust.resolve("time/root.pem"));
        Files.copy(packages().resolve(NAME), own.resolve(NAME));
        Path signature = Files.copy(packages().resolve(SIGNATURE), own.resolve(SIGNATURE));
        Files.write(own.resolve("3100-2026Q3-r1.prepare.tsr"), authority.stamp(signature, true));

        Said verified = world.suping("verify", own.resolve(NAME).toString(), "--trust", trust.toString());

        assertThat(verified.exitCode()).isZero();
        assertThat(verified.text()
                        .lines()
                        .map(line -> line.replaceAll("\\s+", " ").strip()))
                .anyMatch(line ->
                        line.matches("signature prepare: 李敏, at 2026-10-09T01:00:00Z by own account; a time stamp of"
                                + " Time proves that it existed at.*"));
        assertThat(verified.text()).doesNotContain("time not proved");
    }

    @Test
    void says_who_closed_it_and_is_closed_under_the_name_of_the_certificate_only() {
        Said other = world.suping("seal", "--period", "2026Q3", "--key", "work/keys/李敏.p12", "--by", "王芳");

        assertThat(verify(packages().resolve(NAME)).text())
                .containsPattern("\n  sealed by   李敏 \\(certificate \\w{4}…\\w{2}\\)\n");
        assertThat(other.text())
                .isEqualTo(
                        "  --by  it says that 王芳 signed, and the certificate is that of 李敏. The name on the certificate."
                                + " Have 王芳 sign again with a key of their own\n");
        assertThat(other.exitCode()).isEqualTo(2);
    }

    @Test
    void is_the_same_on_paper_as_in_the_package() throws IOException {
        try (PackageArchive archive = PackageArchive.open(packages().resolve(NAME))) {
            Manifest manifest = Manifest.parse(archive.read(PackageLayout.MANIFEST, 1 << 20));
            byte[] content = archive.read(PackageLayout.CONTENT, 1 << 20);

            assertThat(Sha256.of(content)).isEqualTo(manifest.fingerprint());
            assertThat(world.suping("status").text())
                    .contains(manifest.fingerprint().hex());
            assertThat(new String(archive.read(PackageLayout.README, 1 << 20), StandardCharsets.UTF_8))
                    .contains("内容指纹  " + manifest.fingerprint(), "suping verify " + NAME)
                    .doesNotContain("{");
            assertThat(new String(archive.read(PackageLayout.FIGURES_CSV, 1 << 20), StandardCharsets.UTF_8))
                    .contains("CP-02@3101,CP-02,15日告知率,", ",VALUE,50.00,%,numerator=1;denominator=2\n");
        }
    }

    @Test
    void is_never_run_again_and_corrected_by_the_next_revision() throws IOException {
        CommandWorld later = CommandWorld.in(Files.createDirectory(folder.resolve("later")))
                .with("SUPING_KEY_PASSWORD", "correct horse");
        later.deliver("crm-complaints-1.csv", LATE);
        later.run();
        StringBuilder said = new StringBuilder();
        said.append(
                later.suping("run", "--period", "2026Q3", "--revise", "更正渠道").text());
        later.suping("explain", "CK-03", "--all", "--text", "两名经办人离职，九月起已补齐", "--by", "李敏");
        later.run();
        later.suping("seal", "--period", "2026Q3", "--by", "李敏");
        said.append(later.run().text());
        said.append(later.suping("explain", "CK-03", "--all", "--text", "两名经办人离职，九月起已补齐", "--by", "李敏")
                .text());
        later.deliver("crm-complaints-1.csv", LATE, DUE);
        said.append(later.run().text());
        said.append(later.suping("run", "--period", "2026Q3", "--revise", "?").text());
        assertThat(later.suping("run", "--period", "2026Q3", "--revise", "补录一件投诉")
                        .text())
                .contains("r2");
        later.suping("explain", "CK-03", "--all", "--text", "两名经办人离职，九月起已补齐", "--by", "李敏");
        later.run();
        assertThat(later.suping("seal", "--period", "2026Q3", "--by", "李敏").exitCode())
                .isZero();

        assertThat(later.suping("status").text())
                .containsPattern(
                        "    Sealed by 李敏, self-declared and without a signature, 2026-10-09 \\S+ Asia/Shanghai\n"
                                + "    Next: send the package to headquarters; without a signature it proves that it is consistent,"
                                + "[\\s\\S]*    Next: nothing to send: 3100-2026Q3-r2 takes its place\n");

        later.deliver("crm-complaints-1.csv", DUE);
        assertThat(later.suping("run", "--period", "2026Q3", "--revise", "撤回一件投诉")
                        .text())
                .contains("DEL-15", "A-1");
        assertThat(later.suping("status").text())
                .as("while r3 is open r2 is in force")
                .contains("3100-2026Q3-r3", "nothing to send: 3100-2026Q3-r2 takes its place\n")
                .doesNotContain("3100-2026Q3-r3 takes its place");

        Golden.check("seal-revised.en.txt", said.toString());
        try (PackageArchive first = PackageArchive.open(later.path("work/packages/" + NAME));
                PackageArchive second = PackageArchive.open(later.path("work/packages/3100-2026Q3-r2.suping.zip"))) {
            Manifest corrected = Manifest.parse(second.read(PackageLayout.MANIFEST, 1 << 20));
            assertThat(corrected.previous()).satisfies(previous -> {
                assertThat(previous.revision()).isOne();
                assertThat(previous.reason()).isEqualTo("补录一件投诉");
                assertThat(previous.manifest()).isEqualTo(Sha256.of(read(first, PackageLayout.MANIFEST)));
            });
        }
    }

    @Test
    void tells_a_byte_that_was_changed_in_any_file() throws IOException {
        byte[] whole = Files.readAllBytes(packages().resolve(NAME));
        SortedMap<String, byte[]> members = members();
        for (String path : members.keySet()) {
            byte[] bytes = members.get(path);
            if (bytes.length < 40) {
                continue;
            }
            byte[] changed = whole.clone();
            byte[] name = path.getBytes(StandardCharsets.UTF_8);
            int at = indexOf(whole, together(name, bytes)) + name.length;
            changed[at + bytes.length / 2] ^= 1;
            Said verified = verify(written("flipped", changed));

            assertThat(verified.exitCode()).as(path).isEqualTo(13);
            assertThat(verified.text())
                    .as(path)
                    .contains(path.equals(PackageLayout.MANIFEST) ? "李敏 signed another manifest: " : path);
        }
    }

    @Test
    void tells_files_that_are_missing_added_or_exchanged() throws IOException {
        String figures = PackageLayout.FIGURES_CSV;
        assertThat(outsider(members -> members.remove(figures))).contains(figures + "  this file is missing.");
        assertThat(outsider(members -> members.put("more.txt", new byte[] {1})))
                .contains("more.txt  the manifest does not list this file.");
        assertThat(outsider(members -> members.put(figures, Objects.requireNonNull(members.get(PackageLayout.README)))))
                .contains(figures + "  its bytes were changed: ");
        assertThat(outsider(members -> members.put("renamed.csv", Objects.requireNonNull(members.remove(figures)))))
                .contains(figures + "  this file is missing.", "renamed.csv  the manifest does not list this file.");
    }

    @Test
    void says_that_there_is_no_such_file() {
        Said verified = world.suping("verify", "nowhere.suping.zip");

        assertThat(verified.exitCode()).isEqualTo(15);
        assertThat(verified.text())
                .endsWith(
                        "nowhere.suping.zip  there is no such file or it cannot be read. A sealed package (.suping.zip). See"
                                + " to the path\n");
    }

    @Test
    void tells_a_package_that_goes_by_another_name_and_one_without_a_signature() throws IOException {
        Path other = Files.createDirectories(folder.resolve("renamed")).resolve("3100-2026Q3-r2.suping.zip");
        Files.copy(packages().resolve(NAME), other);

        assertThat(verify(other).text())
                .contains(
                        "3100-2026Q3-r2.suping.zip  no signature lies beside it.",
                        "3100-2026Q3-r2.suping.zip  the name is not that of what is in it. " + NAME);
    }

    @Test
    void tells_a_signature_that_is_none() throws IOException {
        Path file = written("unreadable", Files.readAllBytes(packages().resolve(NAME)));
        Files.writeString(file.resolveSibling(SIGNATURE), "李敏 has signed this, honestly\n");

        assertThat(verify(file).text())
                .contains("3100-2026Q3-r1.prepare.sig  no signature file, or one that was changed. A file .sig as"
                        + " ./suping seal writes it. Ask the signer for the file as it was made");
    }

    @Test
    void tells_a_manifest_that_is_written_in_another_way() throws IOException {
        SortedMap<String, byte[]> members = members();
        byte[] manifest = (new String(
                                Objects.requireNonNull(members.get(PackageLayout.MANIFEST)), StandardCharsets.UTF_8)
                        + " ")
                .getBytes(StandardCharsets.UTF_8);
        Path file = Files.createDirectories(folder.resolve("spaced")).resolve(NAME);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            ZipEntry entry = new ZipEntry(PackageLayout.MANIFEST);
            CRC32 sum = new CRC32();
            sum.update(manifest);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(manifest.length);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(manifest);
        }

        assertThat(verify(file).text())
                .contains(
                        "manifest.json  no manifest, or not as ours are written. A manifest as ./suping seal writes it.");
    }

    @Test
    void is_not_sealed_while_something_blocks_it_or_was_changed_or_did_not_end() throws IOException {
        CommandWorld other = CommandWorld.in(Files.createDirectory(folder.resolve("refused")));
        other.deliver("crm-complaints-1.csv", DUE);
        assertThat(other.run().exitCode()).isZero();
        Path part = firstPart(other.path("work/vault"));
        byte[] bytes = Files.readAllBytes(part);
        bytes[bytes.length / 2] ^= 1;
        Files.write(part, bytes);
        StringBuilder said = new StringBuilder(seal(other));
        Files.delete(part);
        said.append(seal(other));
        Folders folders = new Folders(other.path("config"), other.path("work"));
        try (Book book = Books.openForRun(folders, Map.of())) {
            book.jdbc().sql("update attempt set state = 'failed'").update();
        }
        said.append(seal(other));
        other.edit("config/checks/CK-03.yml", "severity: soft", "severity: hard");
        other.deliver("crm-complaints-1.csv", LATE);
        assertThat(other.run().exitCode()).isEqualTo(11);
        said.append(seal(other));

        assertThat(said.toString()
                        .replaceAll("[0-9a-f]{4}…[0-9a-f]{2}", "DIGEST")
                        .replace(part.toString(), "PART"))
                .isEqualTo("""
                          --key  There is no --key, so the package is not signed. Expected a signature: without one a package proves that it is consistent and not whose it is. Make a key with ./suping keys init --by NAME and give the same command again with --key: that signs what is sealed
                          PART  the file was changed: DIGEST. DIGEST. Run ./suping run once more: it makes it again
                          --key  There is no --key, so the package is not signed. Expected a signature: without one a package proves that it is consistent and not whose it is. Make a key with ./suping keys init --by NAME and give the same command again with --key: that signs what is sealed
                          PART  the file is gone. The file as the run made it. Run ./suping run once more: it makes it again
                          3100-2026Q3-r1  the last run did not end. A return that is ready to seal. Run again, it goes on where it stopped: ./suping run --period 2026Q3
                          3100-2026Q3-r1  findings block it. A return without hard findings. Correct the data or the definitions and run again: ./suping run --period 2026Q3
                        """);
        assertThat(other.path("work/packages")).isEmptyDirectory();
    }

    private static String seal(CommandWorld world) {
        return world.suping("seal", "--period", "2026Q3", "--by", "李敏").text();
    }

    private static Path firstPart(Path vault) throws IOException {
        try (Stream<Path> files = Files.walk(vault)) {
            return files.filter(file -> file.toString().contains("source=crm")
                            && file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void hear(String... words) {
        Said said = world.suping(words);
        HEARD.append("exit code ").append(said.exitCode()).append('\n').append(said.text());
    }

    private static Path packages() {
        return folder.resolve("work/packages");
    }

    private static Said verify(Path file) {
        return world.suping("verify", file.toString());
    }

    /** Somebody without a key, who can only put other files into an archive that is built like ours. */
    private static String outsider(Change change) throws IOException {
        SortedMap<String, byte[]> members = members();
        Manifest manifest = Manifest.parse(Objects.requireNonNull(members.remove(PackageLayout.MANIFEST)));
        change.apply(members);
        PackageWriter writer = new PackageWriter();
        for (Map.Entry<String, byte[]> member : members.entrySet()) {
            writer.add(member.getKey(), Content.of(member.getValue()));
        }
        Path file = Files.createDirectories(folder.resolve("outsider")).resolve(NAME);
        writer.write(file, files -> manifest);
        Files.copy(packages().resolve(SIGNATURE), file.resolveSibling(SIGNATURE), StandardCopyOption.REPLACE_EXISTING);
        Said verified = verify(file);
        assertThat(verified.exitCode()).isEqualTo(13);
        return verified.text();
    }

    private interface Change {
        void apply(SortedMap<String, byte[]> members);
    }

    private static SortedMap<String, byte[]> members() throws IOException {
        SortedMap<String, byte[]> members = new TreeMap<>();
        try (PackageArchive archive = PackageArchive.open(packages().resolve(NAME))) {
            for (String path : archive.paths()) {
                members.put(path, read(archive, path));
            }
        }
        return members;
    }

    private static byte[] read(PackageArchive archive, String path) {
        try {
            return archive.read(path, 1 << 26);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Path written(String name, byte[] bytes) throws IOException {
        Path file = Files.createDirectories(folder.resolve(name)).resolve(NAME);
        Files.write(file, bytes);
        Files.copy(packages().resolve(SIGNATURE), file.resolveSibling(SIGNATURE), StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    private static byte[] together(byte[] name, byte[] bytes) {
        byte[] both = Arrays.copyOf(name, name.length + bytes.length);
        System.arraycopy(bytes, 0, both, name.length, bytes.length);
        return both;
    }

    private static int indexOf(byte[] whole, byte[] part) {
        for (int at = 0; at + part.length <= whole.length; at++) {
            if (Arrays.equals(whole, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        throw new AssertionError("A stored file lies in the archive as it is");
    }
}
