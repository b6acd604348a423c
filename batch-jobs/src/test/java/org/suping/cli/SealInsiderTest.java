package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.Definitions;
import org.suping.evidence.PartRef;
import org.suping.seal.Manifest;
import org.suping.seal.PackageLayout;
import org.suping.seal.PackedFile;
import org.suping.seal.sign.KeyFile;
import org.suping.seal.sign.Role;
import org.suping.seal.sign.SigningKey;
import org.suping.seal.zip.Content;
import org.suping.seal.zip.PackageArchive;
import org.suping.seal.zip.PackageWriter;
import org.suping.vocabulary.Sha256;

/** Somebody with a key that is trusted, who changes a package, digests everything again and signs it. */
class SealInsiderTest {

    private static final String NAME = "3100-2026Q3-r1.suping.zip";
    private static final String LATE = "A-1,3101,2026-07-03,2026-07-25,2026-07-26,热线电话,理赔纠纷,机动车辆保险,10.00,王某,,内容";
    private static final String DUE = "A-2,3101,2026-07-03,2026-07-05,2026-07-26,来访,销售纠纷,机动车辆保险,10.00,李某,,内容";
    private static final String TWICE = "A-2,3101,2026-07-03,2026-07-05,2026-07-26,来访,销售纠纷,机动车辆保险,10.00,李某,,内容";
    private static final String REJECTED = "A-3,9999,2026-07-03,2026-07-05,2026-07-26,来访,销售纠纷,机动车辆保险,10.00,李某,,内容";

    @TempDir
    static Path folder;

    private static CommandWorld world;
    private static SigningKey key;

    @BeforeAll
    static void seal_a_return() throws IOException {
        world = CommandWorld.in(folder).with("SUPING_KEY_PASSWORD", "correct horse");
        world.deliver("crm-complaints-1.csv", LATE, DUE, TWICE, REJECTED);
        world.edit("config/suping.yml", "rejected-at-most: 20", "rejected-at-most: 90");
        world.run();
        world.suping("explain", "CK-03", "--all", "--text", "两名经办人离职，九月起已补齐", "--by", "李敏");
        world.suping("explain", "CK-02", "--all", "--text", "两名经办人离职，九月起已补齐", "--by", "李敏");
        Said run = world.run();
        assertThat(run.exitCode()).as(run.text()).isZero();
        world.suping("keys", "init", "--by", "李敏");
        Files.createDirectories(folder.resolve("config/trust"));
        Files.copy(folder.resolve("work/keys/李敏.pem"), folder.resolve("config/trust/limin.pem"));
        assertThat(world.suping("seal", "--period", "2026Q3", "--key", "work/keys/李敏.p12")
                        .exitCode())
                .isZero();
        key = new KeyFile(folder.resolve("work/keys/李敏.p12")).open("correct horse".toCharArray());
    }

    @Test
    void is_let_through_when_nothing_was_changed() throws IOException {
        Said verified = insider(members -> {}, Function.identity());

        assertThat(verified.text()).contains("\nproved\n");
        assertThat(verified.exitCode()).isZero();
    }

    @Test
    void is_found_out_who_changes_a_figure() throws IOException {
        Said verified = insider(
                members -> edit(
                        members,
                        PackageLayout.CONTENT,
                        "figure\tCP-02@3101\tVALUE\t50.00\n",
                        "figure\tCP-02@3101\tVALUE\t95.00\n"),
                Function.identity());

        assertThat(verified.text())
                .contains(
                        "  CP-02@3101  it is 95.00 · numerator 1/1 · denominator 2/2 in the package. The evidence gives"
                                + " 50.00 · numerator 1/1 · denominator 2/2. The figure or the evidence was changed: ask the signer");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void is_found_out_who_changes_a_score() throws IOException {
        Said verified = insider(
                members -> edit(members, PackageLayout.CONTENT, "\nassessment\t", "\nassessment\tother-"),
                Function.identity());

        assertThat(verified.text()).contains("  assessment other-", " in the package. The figures give -.");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void is_found_out_who_changes_a_row() throws IOException {
        Said verified = insider(
                members -> part(members, "SELECT * REPLACE (days_to_tell - 20 AS days_to_tell) FROM rows"),
                Function.identity());

        assertThat(verified.text())
                .contains(
                        "  CP-02@3101  it is 50.00 · numerator 1/1 · denominator 2/2 in the package. The evidence gives"
                                + " 100.00 · numerator 2/2 · denominator 2/2.");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void is_found_out_who_leaves_a_row_out() throws IOException {
        Said verified =
                insider(members -> part(members, "SELECT * FROM rows WHERE _status = 'accepted'"), Function.identity());

        assertThat(verified.text())
                .contains(
                        "-00001.parquet  3 rows. 4 rows by the manifest: none lost, none added. The evidence or the manifest was changed: ask"
                                + " the signer",
                        "crm-complaints-1.csv  rejected: 1 row by the manifest, 0 in the evidence. No row lost, none"
                                + " added. The evidence or the manifest was changed: ask the signer");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void is_found_out_who_changes_what_is_a_duplicate() throws IOException {
        Said verified = insider(
                members -> rewrite(
                        members, "record=complaint/source=settlement", "SELECT * FROM rows WHERE kind <> 'duplicate'"),
                Function.identity());

        assertThat(verified.text())
                .contains(
                        "/record=complaint/source=settlement/part-00001.parquet  0 rows. 1 row by the manifest: none lost, none added.");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void is_found_out_who_decides_that_another_row_is_the_duplicate() throws IOException {
        String settlement = "record=complaint/source=settlement";
        Said verified = insider(
                members -> {},
                manifest -> with(
                        manifest,
                        manifest.fingerprint(),
                        manifest.definitions(),
                        manifest.parts().stream()
                                .map(part -> part.path().contains(settlement) ? otherContent(part) : part)
                                .toList()));

        assertThat(verified.text())
                .contains("complaint  other rows are duplicates or repeats: 1 in the package, 1 decided again.");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void is_found_out_who_changes_a_definition() throws IOException {
        Said verified = insider(
                members ->
                        edit(members, "definitions/indicators/CP-02.yml", "days_to_tell <= 15", "days_to_tell <= 150"),
                Function.identity());

        assertThat(verified.text())
                .contains(
                        "  CP-02@3101  it is 50.00 · numerator 1/1 · denominator 2/2 in the package. The evidence gives"
                                + " 100.00 · numerator 2/2 · denominator 2/2.");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void is_found_out_who_forgets_a_digest_in_the_manifest() throws IOException {
        Said fingerprint = insider(
                members -> {},
                manifest -> with(manifest, Sha256.of("another"), manifest.definitions(), manifest.parts()));
        Said definitions = insider(
                members -> {},
                manifest -> with(manifest, manifest.fingerprint(), Sha256.of("another"), manifest.parts()));

        assertThat(fingerprint.text())
                .contains("manifest.json  the manifest contradicts itself: the digest of content.txt is not ");
        assertThat(definitions.text()).contains("definitions/  the digest of the definitions is ");
    }

    @Test
    void is_found_out_who_sends_what_cannot_be_read() throws IOException {
        byte[] rubbish = "no Parquet at all".getBytes(StandardCharsets.UTF_8);
        Said part = insider(members -> members.put(partPath(members, "source=crm"), rubbish), Function.identity());
        Said content = insider(members -> members.put(PackageLayout.CONTENT, rubbish), Function.identity());
        Said definition =
                insider(members -> members.put("definitions/indicators/CP-02.yml", rubbish), Function.identity());

        assertThat(part.text()).contains("evidence/  the evidence cannot be read. Parts in Parquet.");
        assertThat(content.text()).contains("content.txt  the content cannot be read.");
        assertThat(definition.text()).contains("config/indicators/CP-02.yml");
        assertThat(List.of(part.exitCode(), content.exitCode(), definition.exitCode()))
                .containsOnly(13);
    }

    private interface Change {
        void apply(SortedMap<String, byte[]> members);
    }

    /** Changes files, makes every digest right again, has the manifest changed, and signs it. */
    private static Said insider(Change change, Function<Manifest, Manifest> last) throws IOException {
        SortedMap<String, byte[]> members = new TreeMap<>();
        try (PackageArchive archive =
                PackageArchive.open(folder.resolve("work/packages").resolve(NAME))) {
            for (String path : archive.paths()) {
                members.put(path, archive.read(path, 1 << 26));
            }
        }
        Manifest sealed = Manifest.parse(Objects.requireNonNull(members.remove(PackageLayout.MANIFEST)));
        change.apply(members);
        PackageWriter writer = new PackageWriter();
        List<DefinitionFile> definitions = new ArrayList<>();
        for (Map.Entry<String, byte[]> member : members.entrySet()) {
            writer.add(member.getKey(), Content.of(member.getValue()));
            if (member.getKey().startsWith(PackageLayout.DEFINITIONS)) {
                definitions.add(new DefinitionFile(
                        member.getKey().substring(PackageLayout.DEFINITIONS.length()),
                        new String(member.getValue(), StandardCharsets.UTF_8)));
            }
        }
        Path file = Files.createTempDirectory(folder, "insider").resolve(NAME);
        Manifest signed = writer.write(file, files -> last.apply(redigested(sealed, files, definitions, members)));
        org.suping.seal.sign.Statement said = new org.suping.seal.sign.Statement(
                signed.digest(), Role.PREPARE, "李敏", Instant.parse("2026-10-09T01:00:00Z"), "-", "-");
        Files.writeString(
                file.resolveSibling("3100-2026Q3-r1.prepare.sig"),
                key.sign(said).text());
        return world.suping("verify", file.toString());
    }

    private static Manifest redigested(
            Manifest sealed, List<PackedFile> files, List<DefinitionFile> definitions, Map<String, byte[]> members) {
        List<PartRef> parts = sealed.parts().stream()
                .map(part ->
                        redigested(part, Objects.requireNonNull(members.get(PackageLayout.EVIDENCE + part.path()))))
                .toList();
        Sha256 fingerprint = Sha256.of(Objects.requireNonNull(members.get(PackageLayout.CONTENT)));
        return new Manifest(
                sealed.attempt(),
                fingerprint,
                Definitions.digest(definitions),
                sealed.identityKey(),
                sealed.language(),
                sealed.madeBy(),
                sealed.previous(),
                sealed.sources(),
                sealed.counts(),
                parts,
                files);
    }

    private static PartRef redigested(PartRef part, byte[] bytes) {
        return new PartRef(
                part.path(),
                part.record(),
                part.source(),
                part.file(),
                part.ordinal(),
                part.firstRow(),
                part.lastRow(),
                part.rows(),
                Sha256.of(bytes),
                part.contentDigest(),
                bytes.length);
    }

    private static PartRef otherContent(PartRef part) {
        return new PartRef(
                part.path(),
                part.record(),
                part.source(),
                part.file(),
                part.ordinal(),
                part.firstRow(),
                part.lastRow(),
                part.rows(),
                part.digest(),
                Sha256.of("other rows"),
                part.bytes());
    }

    private static Manifest with(Manifest manifest, Sha256 fingerprint, Sha256 definitions, List<PartRef> parts) {
        return new Manifest(
                manifest.attempt(),
                fingerprint,
                definitions,
                manifest.identityKey(),
                manifest.language(),
                manifest.madeBy(),
                manifest.previous(),
                manifest.sources(),
                manifest.counts(),
                parts,
                manifest.files());
    }

    private static void edit(Map<String, byte[]> members, String path, String before, String after) {
        String text = new String(Objects.requireNonNull(members.get(path)), StandardCharsets.UTF_8);
        assertThat(text).contains(before);
        members.put(path, text.replace(before, after).getBytes(StandardCharsets.UTF_8));
    }

    private static void part(Map<String, byte[]> members, String query) {
        rewrite(members, "source=crm", query);
    }

    private static String partPath(Map<String, byte[]> members, String words) {
        return members.keySet().stream()
                .filter(path -> path.startsWith(PackageLayout.EVIDENCE) && path.contains(words))
                .findFirst()
                .orElseThrow();
    }

    /** Writes a part anew, its rows being those of a query over the {@code rows} it has. */
    private static void rewrite(Map<String, byte[]> members, String words, String query) {
        String path = partPath(members, words);
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = engine.createStatement()) {
            Path before = Files.write(
                    Files.createTempFile(folder, "part", ".parquet"), Objects.requireNonNull(members.get(path)));
            Path after = folder.resolve("rewritten.parquet");
            statement.execute("CREATE VIEW rows AS SELECT * FROM read_parquet('" + before + "')");
            statement.execute("COPY (" + query + ") TO '" + after + "' (FORMAT parquet)");
            members.put(path, Files.readAllBytes(after));
        } catch (SQLException | IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
