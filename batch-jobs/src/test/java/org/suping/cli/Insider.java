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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.suping.cli.CommandWorld.Said;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.Definitions;
import org.suping.definitions.people.Role;
import org.suping.evidence.PartRef;
import org.suping.seal.Manifest;
import org.suping.seal.PackageLayout;
import org.suping.seal.PackedFile;
import org.suping.seal.Sealer;
import org.suping.seal.sign.KeyFile;
import org.suping.seal.sign.SigningKey;
import org.suping.seal.zip.Content;
import org.suping.seal.zip.PackageArchive;
import org.suping.seal.zip.PackageWriter;
import org.suping.vocabulary.Sha256;

/** Somebody with a key that is trusted: changes a package, makes every digest right again and signs it. */
final class Insider {

    private static final String NAME = "3100-2026Q3-r1.suping.zip";
    private static final String LATE = "A-1,3101,2026-07-03,2026-07-25,2026-07-26,热线电话,理赔纠纷,机动车辆保险,10.00,王某,,内容";
    private static final String DUE = "A-2,3101,2026-07-03,2026-07-05,2026-07-26,来访,销售纠纷,机动车辆保险,10.00,李某,,内容";
    private static final String TWICE = "A-2,3101,2026-07-03,2026-07-05,2026-07-26,来访,销售纠纷,机动车辆保险,10.00,李某,,内容";
    private static final String REJECTED = "A-3,9999,2026-07-03,2026-07-05,2026-07-26,来访,销售纠纷,机动车辆保险,10.00,李某,,内容";

    private final Path folder;
    private final CommandWorld world;
    private final SigningKey key;

    /** Seals a small return in a folder and keeps the key. */
    Insider(Path folder) throws IOException {
        this.folder = folder;
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

    /** What is done to the members, by path, without the manifest. */
    interface Change {
        void apply(SortedMap<String, byte[]> members);
    }

    /** Changes files, makes every digest right again, has the manifest changed, and signs it. */
    Said verify(Change change, Function<Manifest, Manifest> last) throws IOException {
        return verify(change, last, Role.PREPARE);
    }

    /** The same, signed in each of these roles. */
    Said verify(Change change, Function<Manifest, Manifest> last, Role... roles) throws IOException {
        Path file = changed(folder.resolve("work/packages").resolve(NAME), change, last);
        Manifest signed;
        try (PackageArchive archive = PackageArchive.open(file)) {
            signed = Manifest.parse(archive.read(PackageLayout.MANIFEST, 1 << 26));
        }
        for (Role role : roles) {
            org.suping.seal.sign.Statement said = new org.suping.seal.sign.Statement(
                    signed.digest(), role, "李敏", Instant.parse("2026-10-09T01:00:00Z"), "-", "-");
            Files.writeString(
                    file.resolveSibling("3100-2026Q3-r1." + role.name().toLowerCase(Locale.ROOT) + ".sig"),
                    key.sign(said).text());
        }
        return world.suping("verify", file.toString());
    }

    /** The package with other files, whose digests are right again, in a folder of its own and without a signature. */
    static Path changed(Path sealedFile, Change change, Function<Manifest, Manifest> last) throws IOException {
        SortedMap<String, byte[]> members = new TreeMap<>();
        try (PackageArchive archive = PackageArchive.open(sealedFile)) {
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
        Path file = Files.createTempDirectory("insider").resolve(sealedFile.getFileName());
        writer.write(file, files -> last.apply(redigested(sealed, files, definitions, members)));
        return file;
    }

    private static Manifest redigested(
            Manifest sealed, List<PackedFile> files, List<DefinitionFile> definitions, Map<String, byte[]> members) {
        List<PartRef> parts = sealed.parts().stream()
                .filter(part -> members.containsKey(PackageLayout.EVIDENCE + part.path()))
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
                sealed.sealedBy(),
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

    static PartRef otherContent(PartRef part) {
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

    static PartRef withRows(PartRef part, long rows) {
        return new PartRef(
                part.path(),
                part.record(),
                part.source(),
                part.file(),
                part.ordinal(),
                part.firstRow(),
                part.lastRow(),
                rows,
                part.digest(),
                part.contentDigest(),
                part.bytes());
    }

    static Manifest madeBy(Manifest manifest, String build) {
        return edited(
                manifest,
                text -> text.replace("\"madeBy\": \"" + manifest.madeBy() + "\"", "\"madeBy\": \"" + build + "\""));
    }

    /** With other words in it. */
    static Manifest edited(Manifest manifest, UnaryOperator<String> change) {
        String text = new String(manifest.bytes(), StandardCharsets.UTF_8);
        return Manifest.parse(change.apply(text).getBytes(StandardCharsets.UTF_8));
    }

    /** Closed by somebody else; with no certificate by his own word. */
    static Manifest sealedBy(Manifest manifest, String name, String certificate) {
        return new Manifest(
                manifest.attempt(),
                manifest.fingerprint(),
                manifest.definitions(),
                manifest.identityKey(),
                manifest.language(),
                manifest.madeBy(),
                new Sealer(name, certificate.isEmpty() ? null : new Sha256(certificate)),
                manifest.previous(),
                manifest.sources(),
                manifest.counts(),
                manifest.parts(),
                manifest.files());
    }

    static Manifest with(Manifest manifest, Sha256 fingerprint, Sha256 definitions, List<PartRef> parts) {
        return new Manifest(
                manifest.attempt(),
                fingerprint,
                definitions,
                manifest.identityKey(),
                manifest.language(),
                manifest.madeBy(),
                manifest.sealedBy(),
                manifest.previous(),
                manifest.sources(),
                manifest.counts(),
                parts,
                manifest.files());
    }

    static void edit(Map<String, byte[]> members, String path, String before, String after) {
        String text = new String(Objects.requireNonNull(members.get(path)), StandardCharsets.UTF_8);
        assertThat(text).contains(before);
        members.put(path, text.replace(before, after).getBytes(StandardCharsets.UTF_8));
    }

    void part(Map<String, byte[]> members, String query) {
        rewrite(members, "source=crm", query);
    }

    static String partPath(Map<String, byte[]> members, String words) {
        return members.keySet().stream()
                .filter(path -> path.startsWith(PackageLayout.EVIDENCE) && path.contains(words))
                .findFirst()
                .orElseThrow();
    }

    /** Writes a part anew, its rows being those of a query over the {@code rows} it has. */
    void rewrite(Map<String, byte[]> members, String words, String query) {
        rewrite(folder, members, words, query);
    }

    /** The same for a package of whoever has a folder. */
    static void rewrite(Path folder, Map<String, byte[]> members, String words, String query) {
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
