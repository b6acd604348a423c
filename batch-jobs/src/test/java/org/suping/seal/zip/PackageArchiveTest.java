package org.suping.seal.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.seal.Manifest;
import org.suping.seal.PackedFile;
import org.suping.seal.Previous;
import org.suping.seal.Sealer;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;

/** A package as an archive, ours and those of strangers. */
class PackageArchiveTest {

    private static final Sha256 DIGEST = Sha256.of("digest");

    @TempDir
    Path folder;

    @Test
    void holds_what_was_put_in_byte_for_byte_with_the_manifest_first() throws Exception {
        Path file = Files.writeString(folder.resolve("rows"), "行\n".repeat(100_000));
        PackageWriter writer = new PackageWriter();
        PackedFile rows = writer.add("evidence/行.parquet", Content.of(file));
        writer.add("content.txt", Content.of("内容\n"));
        Manifest manifest = writer.write(folder.resolve("p.suping.zip"), PackageArchiveTest::manifest);

        try (PackageArchive archive = PackageArchive.open(folder.resolve("p.suping.zip"))) {
            assertThat(archive.paths()).containsExactly("content.txt", "evidence/行.parquet", "manifest.json");
            assertThat(archive.read("content.txt", 100)).isEqualTo("内容\n".getBytes(StandardCharsets.UTF_8));
            assertThat(archive.bytes("evidence/行.parquet"))
                    .isEqualTo(rows.bytes())
                    .isEqualTo(400_000);
            assertThat(Manifest.parse(archive.read("manifest.json", 100_000))).isEqualTo(manifest);
            assertThatThrownBy(() -> archive.read("content.txt", 3))
                    .isInstanceOf(IOException.class)
                    .hasMessage("content.txt is larger than 3 bytes");
        }
        assertThat(new String(Files.readAllBytes(folder.resolve("p.suping.zip")), 30, 13, StandardCharsets.UTF_8))
                .isEqualTo("manifest.json");
        assertThat(folder.resolve(".p.suping.zip.tmp")).doesNotExist();
    }

    @Test
    void is_the_same_bytes_whenever_and_in_whatever_order_it_is_made() throws Exception {
        PackageWriter one = new PackageWriter();
        one.add("a", Content.of("1"));
        one.add("b", Content.of("2"));
        PackageWriter other = new PackageWriter();
        other.add("b", Content.of("2"));
        other.add("a", Content.of("1"));
        one.write(folder.resolve("one"), PackageArchiveTest::manifest);
        other.write(folder.resolve("other"), PackageArchiveTest::manifest);

        assertThat(folder.resolve("one")).hasSameBinaryContentAs(folder.resolve("other"));
        assertThatThrownBy(() -> other.add("a", Content.of("3"))).hasMessage("Twice in one package: a");
    }

    @Test
    void does_not_take_a_file_that_changes_while_it_is_packed() throws Exception {
        Path file = Files.writeString(folder.resolve("rows"), "one");
        PackageWriter writer = new PackageWriter();
        writer.add("rows", Content.of(file));
        Files.writeString(file, "two");

        assertThatThrownBy(() -> writer.write(folder.resolve("p"), PackageArchiveTest::manifest))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("p")).doesNotExist();
        assertThat(folder.resolve(".p.tmp")).doesNotExist();
    }

    @Test
    void tells_names_that_lead_elsewhere() throws Exception {
        Path file = zip("../out", "/etc/passwd", "C:\\x", "a/./b", "a//b", "a\u0007", "fine");

        assertThat(refusal(file))
                .containsExactly(
                        "the name \"../out\" leads out of the package or cannot be written",
                        "the name \"/etc/passwd\" leads out of the package or cannot be written",
                        "the name \"C:\\x\" leads out of the package or cannot be written",
                        "the name \"a/./b\" leads out of the package or cannot be written",
                        "the name \"a//b\" leads out of the package or cannot be written",
                        "the name \"a\u0007\" leads out of the package or cannot be written");
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void tells_links_folders_and_packed_files() throws Exception {
        Path file = folder.resolve("p.suping.zip");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            ZipArchiveEntry link = new ZipArchiveEntry("link");
            link.setUnixMode(0120777);
            link.setMethod(ZipEntry.STORED);
            put(zip, link, "/etc/passwd");
            ZipArchiveEntry bomb = new ZipArchiveEntry("bomb");
            put(zip, bomb, "0".repeat(1_000_000));
            zip.putArchiveEntry(new ZipArchiveEntry("folder/"));
            zip.closeArchiveEntry();
        }

        assertThat(refusal(file))
                .contains(
                        "\"link\" is a link", "\"bomb\" is compressed, or is of two sizes", "\"folder/\" is a folder");
    }

    @Test
    void tells_two_of_one_name() throws Exception {
        Path twice = folder.resolve("p.suping.zip");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(twice)) {
            for (String name : List.of("content.txt", "content.txt", "Content.TXT")) {
                ZipArchiveEntry entry = new ZipArchiveEntry(name);
                entry.setMethod(ZipEntry.STORED);
                put(zip, entry, "x");
            }
        }

        // where the library puts more into the local headers than the archive says, the gap is told beside them
        assertThat(refusal(twice))
                .containsSubsequence(
                        "two files \"content.txt\"", "\"Content.TXT\" differs from another file in case only");
    }

    @Test
    void tells_bytes_that_belong_to_no_file() throws Exception {
        byte[] whole = Files.readAllBytes(zip("a", "b"));
        Path before = folder.resolve("before.suping.zip");
        try (OutputStream bytes = Files.newOutputStream(before)) {
            bytes.write("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8));
            bytes.write(whole);
        }

        assertThat(refusal(before)).containsExactly("bytes that belong to no file before \"a\", or files that overlap");
    }

    @Test
    void refuses_a_file_that_is_encrypted() throws Exception {
        byte[] bytes = Files.readAllBytes(zip("a"));
        for (int at = 0; at + 10 < bytes.length; at++) {
            boolean local = bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 3;
            boolean listed = bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1;
            if (local || listed) {
                bytes[at + (local ? 6 : 8)] |= 1;
            }
        }
        Path locked = Files.write(folder.resolve("locked.suping.zip"), bytes);

        assertThat(refusal(locked)).containsExactly("no whole package: it was cut off or encrypted, or is no zip");
    }

    @Test
    void refuses_what_is_cut_off_or_no_archive_or_not_there() throws Exception {
        byte[] whole = Files.readAllBytes(zip("a", "b"));
        Path cut = Files.write(folder.resolve("cut.suping.zip"), Arrays.copyOf(whole, whole.length - 30));
        Path text = Files.writeString(folder.resolve("text.suping.zip"), "no zip at all");

        assertThat(refusal(cut)).containsExactly("no whole package: it was cut off or encrypted, or is no zip");
        assertThat(refusal(text)).containsExactly("no whole package: it was cut off or encrypted, or is no zip");
        assertThat(refusal(folder.resolve("none.suping.zip")))
                .containsExactly("there is no such file or it cannot be read");
    }

    @Test
    void refuses_a_million_files_before_it_looks_at_them() throws Exception {
        Path file = folder.resolve("many.suping.zip");
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (int i = 0; i < 1_000_000; i++) {
                zip.putNextEntry(stored(Integer.toString(i), new byte[0]));
            }
        }

        assertThat(refusal(file)).containsExactly("1000000 files in it");
    }

    @Test
    void has_one_way_to_write_a_manifest() {
        Manifest manifest = manifest(List.of(new PackedFile("content.txt", 7, DIGEST)));
        String text = new String(manifest.bytes(), StandardCharsets.UTF_8);

        assertThat(Manifest.parse(manifest.bytes())).isEqualTo(manifest);
        assertThat(List.of(
                        text.replace("  ", "\t"),
                        text.replace("\"bytes\": \"7\"", "\"bytes\": \"07\""),
                        text.replace("\"bytes\": \"7\"", "\"bytes\": 7"),
                        text.replace("\"language\": \"ZH\"", "\"language\": \"ZH\", \"more\": \"x\""),
                        text.replace("\"language\": \"ZH\"", "\"language\": \"EN\", \"language\": \"ZH\""),
                        text.replace("\"period\"", "\"quarter\""),
                        "[]",
                        ""))
                .allSatisfy(other -> assertThatThrownBy(() -> Manifest.parse(other.getBytes(StandardCharsets.UTF_8)))
                        .isInstanceOf(IllegalArgumentException.class));
    }

    private static Manifest manifest(List<PackedFile> files) {
        RevisionKey revision = new RevisionKey("3100", new Period(2026, 3), RevisionKind.FINAL, 2);
        SourceFile file =
                new SourceFile("crm", "complaint", "2026Q3/投诉.csv", 12, DIGEST, 34, LocalDate.of(2026, 9, 30), "");
        return new Manifest(
                new AttemptKey(revision, 3),
                DIGEST,
                DIGEST,
                DIGEST,
                Language.ZH,
                "Suping dev, Java 17",
                new Sealer("李敏", DIGEST),
                new Previous(1, DIGEST, "更正 \"渠道\""),
                List.of(file),
                Map.of(file.partition(), new RowCounts(10, 7, 2, 1, 3)),
                List.of(new PartRef(
                        "p/part-00001.parquet", "complaint", "crm", DIGEST, 1, 2, 11, 10, DIGEST, DIGEST, 99)),
                files);
    }

    private Path zip(String... names) throws IOException {
        Path file = folder.resolve("p.suping.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
                zip.putNextEntry(stored(name, bytes));
                zip.write(bytes);
            }
        }
        return file;
    }

    private static ZipEntry stored(String name, byte[] bytes) {
        ZipEntry entry = new ZipEntry(name);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        return entry;
    }

    private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        entry.setSize(bytes.length);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry.setCrc(sum.getValue());
        zip.putArchiveEntry(entry);
        zip.write(bytes);
        zip.closeArchiveEntry();
    }

    private static List<String> refusal(Path file) {
        try (PackageArchive archive = PackageArchive.open(file)) {
            return archive.paths();
        } catch (BlockedException refused) {
            assertThat(refused.exitCode()).isEqualTo(ExitCode.NOT_PROVED);
            return refused.findings().stream()
                    .map((Finding finding) -> finding.found().en())
                    .toList();
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
