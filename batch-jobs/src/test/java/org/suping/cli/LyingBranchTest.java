package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suping.GroupPackages;
import org.suping.cli.CommandWorld.Said;
import org.suping.definitions.people.Role;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.findings.Finding;
import org.suping.seal.Manifest;
import org.suping.seal.PackageLayout;
import org.suping.seal.sign.KeyFile;
import org.suping.seal.sign.KeyFile.Validity;
import org.suping.seal.sign.SignatureFiles;
import org.suping.seal.sign.SigningKey;
import org.suping.seal.sign.Statement;
import org.suping.seal.zip.PackageArchive;
import org.suping.submit.Submission;
import org.suping.submit.SubmissionState;
import org.suping.submit.store.SubmissionStore;

/**
 * A branch with a key that headquarters trusts, which lies in each way there is, digests everything again and signs it. The two
 * other branches are honest: whatever the third sends, the total is theirs alone, and says so.
 */
@Tag("campaign")
class LyingBranchTest {

    private static final String NAME = "3100-2026Q3-r1.suping.zip";
    private static final String DOCUMENTS = "documents/3100-2026Q3-r1.";
    private static final Instant SIGNED = Instant.parse("2026-10-09T01:00:00Z");

    @TempDir
    private static Path folder;

    private static GroupPackages group;
    private static Path honest;
    private static Path jiangsu;
    private static Path zhejiang;

    /**
     * One way to lie.
     *
     * @param code of the finding that tells of it
     */
    record Lie(String what, Insider.Change change, UnaryOperator<Manifest> last, String code) {

        @Override
        public String toString() {
            return what;
        }
    }

    @BeforeAll
    static void seal_three_returns() throws IOException {
        group = GroupPackages.in(folder.resolve("group")).signing();
        String twice = GroupPackages.complaint("S-2", "3101", "2026-07-04");
        honest = group.send("3100", GroupPackages.complaint("S-1", "3101", "2026-07-03"), twice, twice);
        jiangsu = group.send("3200", GroupPackages.complaint("J-1", "3201", "2026-07-03"));
        zhejiang = group.send("3300", GroupPackages.complaint("Z-1", "3301", "2026-07-03"));
    }

    private static Lie lie(String what, Insider.Change change, String code) {
        return new Lie(what, change, UnaryOperator.identity(), code);
    }

    private static Insider.Change rows(String source, String query) {
        return members -> Insider.rewrite(folder, members, source, query);
    }

    private static Insider.Change edit(String path, String before, String after) {
        return members -> Insider.edit(members, path, before, after);
    }

    static Stream<Lie> lies() {
        String settlement = "record=complaint/source=settlement";
        return Stream.of(
                lie("a row", rows("source=crm", "SELECT * REPLACE ('visit' AS channel) FROM rows"), "VERIFY-CONTENT"),
                lie("a row fewer", rows("source=crm", "SELECT * FROM rows WHERE complaint_id <> 'S-1'"), "VERIFY-ROWS"),
                lie(
                        "a row of another branch",
                        rows("source=crm", "SELECT * REPLACE ('3201' AS org) FROM rows"),
                        "VERIFY-CONTENT"),
                lie(
                        "a derived cell",
                        rows("source=crm", "SELECT * REPLACE (9 AS days_to_close) FROM rows"),
                        "VERIFY-DERIVED"),
                lie("a part", members -> members.remove(Insider.partPath(members, "source=crm")), "VERIFY-COUNTS"),
                lie("the settlement", rows(settlement, "SELECT * FROM rows WHERE kind <> 'duplicate'"), "VERIFY-ROWS"),
                lie(
                        "a figure",
                        edit(PackageLayout.CONTENT, "figure\tCP-01@3100\tVALUE\t2\n", "figure\tCP-01@3100\tVALUE\t1\n"),
                        "VERIFY-FIGURE"),
                lie(
                        "the workbook only",
                        members ->
                                SealedDocumentsTest.sheet(members, "CP-01@3100", cell -> cell.replace("<v>2", "<v>1")),
                        "VERIFY-CELL-FIGURE"),
                lie(
                        "the report only",
                        members -> members.put(
                                DOCUMENTS + "pdf",
                                SealedDocumentsTest.overwritten(
                                        Objects.requireNonNull(members.get(DOCUMENTS + "pdf")), "1")),
                        "VERIFY-PAGE"),
                new Lie(
                        "the manifest",
                        members -> {},
                        manifest -> Insider.with(
                                manifest,
                                manifest.fingerprint(),
                                manifest.definitions(),
                                manifest.parts().stream()
                                        .map(part -> Insider.withRows(part, part.rows() + 1))
                                        .toList()),
                        "VERIFY-ROWS"),
                lie("a definition", edit("definitions/indicators/CP-02.yml", "<= 15", "<= 150"), "VERIFY-LINE"));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void is_found_out_whatever_it_lies_about_and_is_in_no_total(Lie lie, @TempDir Path work) throws IOException {
        Path file = Insider.changed(honest, lie.change(), lie.last());
        sign(file, group.preparer("3100"));

        Headquarters office = new Headquarters(work, group).sent(file, jiangsu, zhejiang);
        Said received = office.suping("receive", "inbox");

        assertThat(received.exitCode()).as(received.text()).isEqualTo(13);
        assertThat(told(office)).as(received.text()).contains(lie.code());
        mustBeWithoutTheLiar(office);
    }

    @Test
    void is_not_believed_with_a_key_nobody_trusts(@TempDir Path work) throws IOException {
        SigningKey stranger = new KeyFile(work.resolve("stranger.p12"))
                .make("填报3100", "of a stranger".toCharArray(), new Validity(SIGNED.minusSeconds(60), 30));
        Path file = Insider.changed(honest, members -> {}, UnaryOperator.identity());
        sign(file, stranger);

        Headquarters office = new Headquarters(work.resolve("office"), group).sent(file, jiangsu, zhejiang);

        assertThat(office.suping("receive", "inbox").text())
                .startsWith("3100-2026Q3-r1.suping.zip  refused  1 finding\n  3100-2026Q3-r1.prepare.sig  signed with a"
                        + " certificate that is not in the trust folder: 填报3100, SHA-256 ");
        mustBeWithoutTheLiar(office);
    }

    /** Two complaints are left, of one branch each; and nobody can take them for the whole without having been told. */
    private static void mustBeWithoutTheLiar(Headquarters office) {
        Said asked = office.suping("consolidate", "--period", "2026Q3");
        Said made = office.suping("consolidate", "--period", "2026Q3", "--missing", "leave-out");
        Said traced = office.suping("trace", "CP-01", "--org", "1000", "--period", "2026Q3");

        assertThat(asked.exitCode()).isEqualTo(18);
        assertThat(asked.text()).contains("3100 Shanghai branch");
        assertThat(made.text()).containsPattern("Without {3}1 unit[^\n]*: 3100 Shanghai branch");
        assertThat(traced.text()).contains("3200-2026Q3-r1", "3300-2026Q3-r1").doesNotContain("3100-2026Q3-r1");
    }

    private static void sign(Path file, SigningKey key) throws IOException {
        try (PackageArchive archive = PackageArchive.open(file)) {
            Manifest manifest = Manifest.parse(archive.read(PackageLayout.MANIFEST, 1 << 26));
            SignatureFiles.write(
                    file,
                    key.sign(new Statement(
                            manifest.digest(), Role.PREPARE, "填报3100", SIGNED, Statement.NONE, Statement.NONE)));
        }
    }

    /** The codes of what headquarters has against the package of the branch. */
    private static List<String> told(Headquarters office) {
        try (Book book = Books.openForReading(office.folders(), Map.of())) {
            List<Submission> of = new SubmissionStore(book.jdbc()).of("3100", GroupPackages.PERIOD);
            assertThat(of).extracting(Submission::state).containsExactly(SubmissionState.RETURNED);
            return of.get(0).reasons().stream().map(Finding::code).toList();
        }
    }
}
