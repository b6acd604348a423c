package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.GroupPackages;
import org.suping.cli.CommandWorld.Said;
import org.suping.cli.seal.PackageReaderProcess;
import org.suping.definitions.people.Role;
import org.suping.evidence.Folders;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.findings.Finding;
import org.suping.jobs.Failure;
import org.suping.jobs.receive.PackageReceiver;
import org.suping.jobs.receive.ReceiveListener;
import org.suping.jobs.receive.ReceiveRequest;
import org.suping.jobs.receive.ReceivedOne;
import org.suping.jobs.receive.UntakenFile;
import org.suping.seal.PackageLayout;
import org.suping.seal.sign.KeyFile;
import org.suping.seal.sign.KeyFile.Validity;
import org.suping.seal.sign.SignatureFiles;
import org.suping.seal.sign.SigningKey;
import org.suping.seal.sign.Statement;
import org.suping.seal.sign.TrustFolder;
import org.suping.seal.zip.PackageArchive;
import org.suping.seal.zip.PackageWriter;
import org.suping.submit.receive.VerifyingExaminer;
import org.suping.submit.store.SubmissionStore;
import org.suping.vocabulary.Sha256;

/** What somebody sends who has no key: it harms no branch, hides no delay and leads nowhere else. */
class StrangeSenderTest {

    private static final String FIRST = "3100-2026Q3-r1.suping.zip";
    private static final Instant SIGNED = Instant.parse("2026-10-09T01:00:00Z");
    private static final String SECOND = "3100-2026Q3-r2.suping.zip";

    @TempDir
    private static Path folder;

    private static GroupPackages group;
    private static Path first;
    private static Path second;
    private static Path jiangsu;

    @BeforeAll
    static void seal() throws IOException {
        group = GroupPackages.in(folder.resolve("group")).signing();
        first = group.send("3100", GroupPackages.complaint("A-1", "3101", "2026-07-03"));
        second = group.revise(
                "3100",
                "漏报一件",
                GroupPackages.complaint("A-1", "3101", "2026-07-03"),
                GroupPackages.complaint("A-2", "3101", "2026-07-04"));
        jiangsu = group.send("3200", GroupPackages.complaint("B-1", "3201", "2026-07-04"));
    }

    /** An archive of one changed manifest, without evidence and signature. */
    private static void forge(Path from, Path to, UnaryOperator<String> change) throws IOException {
        try (PackageArchive archive = PackageArchive.open(from)) {
            String manifest = new String(archive.read(PackageLayout.MANIFEST, 1 << 24), StandardCharsets.UTF_8);
            byte[] forged = change.apply(manifest).getBytes(StandardCharsets.UTF_8);
            new PackageWriter().write(to, PackageLayout.MANIFEST, forged);
        }
    }

    private static Headquarters office(String name) throws IOException {
        return new Headquarters(folder.resolve(name), group);
    }

    private static void empty(Path inbox) throws IOException {
        try (Stream<Path> files = Files.list(inbox)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void takes_no_place_that_belongs_to_a_branch() throws IOException {
        Headquarters office = office("place");
        forge(
                jiangsu,
                office.inbox().resolve(FIRST),
                manifest -> manifest.replace("\"org\": \"3200\"", "\"org\": \"3100\""));

        Said forged = office.suping("receive", "inbox");
        empty(office.inbox());
        Said own = office.sent(first, second).suping("receive", "inbox");

        assertThat(forged.exitCode()).isEqualTo(13);
        assertThat(forged.text()).contains("3100 Shanghai branch  2026Q3 r1  returned");
        assertThat(own.text())
                .contains("3100 Shanghai branch  2026Q3 r1  accepted", "3100 Shanghai branch  2026Q3 r2  accepted")
                .doesNotContain("refused  ");
        assertThat(own.exitCode()).as(own.text()).isEqualTo(10);
    }

    /** A manifest alone, sent in time, of a package that came after its day. */
    @Test
    void hides_no_delay() throws IOException {
        Headquarters office = office("delay");
        forge(second, office.inbox().resolve(SECOND), manifest -> manifest);
        office.suping("receive", "inbox");
        empty(office.inbox());
        office.with("SUPING_CLOCK", "2026-10-30T02:00:00Z");
        office.sent(second).suping("receive", "inbox");
        office.sent(first).suping("receive", "inbox");

        Said listed = office.suping("submissions", "--period", "2026Q3");

        assertThat(listed.text())
                .containsPattern("3100 Shanghai branch +late +2026-10-20 +2026-10-30 10:00:00 .* r2")
                .doesNotContain("2026-10-12");
    }

    @Test
    void leads_to_no_other_folder() throws IOException {
        Headquarters office = office("way");
        forge(
                jiangsu,
                office.inbox().resolve(FIRST),
                manifest -> manifest.replace("\"org\": \"3200\"", "\"org\": \"../../../../outside\""));

        Said said = office.suping("receive", "inbox");

        assertThat(said.exitCode()).isEqualTo(13);
        assertThat(said.text()).contains(FIRST + "  refused");
        try (Stream<Path> everything = Files.walk(folder)) {
            assertThat(everything).noneMatch(path -> path.toString().contains("outside"));
        }
    }

    @Test
    void stops_no_other_package_with_what_is_no_file() throws IOException {
        Headquarters office = office("stop").sent(first, jiangsu);
        Files.createDirectories(office.inbox().resolve("3100-2026Q3-r1.x.sig"));
        Files.createSymbolicLink(office.inbox().resolve("3200-2026Q3-r1.y.sig"), folder.resolve("nowhere"));

        Said said = office.suping("receive", "inbox");

        assertThat(said.text())
                .contains("3100 Shanghai branch  2026Q3 r1  accepted", "3200 Jiangsu branch  2026Q3 r1  accepted");
    }

    /**
     * What it sends proves itself by its own files, and could not be put together with what others send. A source in a folder of its own
     * has another name at headquarters, where it stands in a folder already.
     */
    @Test
    void makes_no_exception_of_what_all_returns_have_in_common() throws IOException {
        Path config = group.prepared("3300").config();
        Path units = config.resolve("organisation.yml");
        Files.writeString(units, Files.readString(units).replace("Hangzhou central", "Ningbo central"));
        Files.writeString(config.resolve("overlays.yml"), """
                overlays:
                  - {path: organisation.yml, by: 李敏, why: 机构已更名, since: 2026-07-01}
                """);
        Files.createDirectories(config.resolve("sources/3300"));
        Files.move(config.resolve("sources/crm.yml"), config.resolve("sources/3300/crm.yml"));
        Path sent = group.send("3300", GroupPackages.complaint("Z-1", "3301", "2026-07-03"));
        Headquarters office = office("common").sent(sent);

        Said english = office.suping("receive", "inbox", "--preview");
        Said chinese = office.inChinese().suping("receive", "inbox");

        assertThat(chinese.exitCode()).isEqualTo(13);
        assertThat(chinese.text())
                .contains(
                        "3300 浙江分公司  2026Q3 r1  已退回",
                        "  3300-2026Q3-r1  definitions/organisation.yml  机构、记录或代码与总公司不同：units[3301].name.en：Hangzhou"
                                + " central sub-branch → Ningbo central sub-branch；由 李敏 声明：机构已更名。应为总公司配置中的规则："
                                + "各机构的报表要合并，这些文件不能声明例外。请机构换用总公司的文件，从 overlays.yml 删去这一条，"
                                + "重新运行并封存下一版本；确有需要的，由总公司改入各机构共用的规则\n");
        assertThat(english.exitCode()).isEqualTo(13);
        assertThat(english.text())
                .contains(
                        "  3300-2026Q3-r1  the rules of headquarters' configuration cannot read the package's source definitions:"
                                + " source 3300.crm (record complaint) is not defined there. Source definitions with records, columns and"
                                + " codes of headquarters' rules alone, in the folder sources itself. Have the unit change them by"
                                + " headquarters' rules, run again and seal the next revision\n");
    }

    @Test
    void takes_nothing_from_a_genuine_signature_with_files_that_are_none() throws IOException {
        Headquarters office = office("junk").sent(first);
        Path file = office.inbox().resolve(FIRST);
        Files.writeString(office.inbox().resolve("3100-2026Q3-r1.a.sig"), "李敏 has signed this, honestly\n");
        Files.copy(
                jiangsu.resolveSibling("3200-2026Q3-r1.prepare.sig"),
                office.inbox().resolve("3100-2026Q3-r1.b.sig"));
        SigningKey stranger = new KeyFile(folder.resolve("stranger.p12"))
                .make("填报3100", "of a stranger".toCharArray(), new Validity(SIGNED.minusSeconds(60), 30));
        SignatureFiles.write(file, stranger.sign(said(file, Role.APPROVE, "填报3100")));

        Said received = office.suping("receive", "inbox");
        Said verified = office.suping("verify", file.toString());

        assertThat(received.exitCode()).as(received.text()).isEqualTo(10);
        assertThat(received.text())
                .contains(
                        "3100 Shanghai branch  2026Q3 r1  accepted with open points  4 findings",
                        "3100-2026Q3-r1.a.sig  no signature file, or one that was changed.",
                        "3100-2026Q3-r1.b.sig  填报3200 signed another manifest: ",
                        ".sig  signed with a certificate that is not in the trust folder: 填报3100, SHA-256 ",
                        "3100-2026Q3-r1  no other person has approved it.");
        assertThat(verified.exitCode()).as(verified.text()).isEqualTo(10);
        assertThat(verified.text()).contains("\nproved", "3100-2026Q3-r1.a.sig  no signature file");
    }

    /** The preparer of another unit, who is trusted as all are, signs as preparer and as approver. */
    @Test
    void takes_nothing_from_a_genuine_signature_with_two_of_another_unit() throws IOException {
        Headquarters office = office("pair").sent(first);
        Path file = office.inbox().resolve(FIRST);
        SigningKey other = group.preparer("3200");
        Files.writeString(
                office.inbox().resolve("3100-2026Q3-r1.prepare.2.sig"),
                other.sign(said(file, Role.PREPARE, "填报3200")).text());
        SignatureFiles.write(file, other.sign(said(file, Role.APPROVE, "填报3200")));
        Files.writeString(
                office.folders().config().resolve("people.yml"), """
                people:
                  - {name: 填报3200, roles: [prepare, approve], certificate: %s, org: "3200"}
                """.formatted(other.certificateFingerprint()));

        Said verified = office.suping("verify", file.toString());
        Said received = office.suping("receive", "inbox");

        assertThat(verified.exitCode()).as(verified.text()).isEqualTo(10);
        assertThat(verified.text())
                .contains(
                        "  3100-2026Q3-r1.suping.zip  填报3200 prepared it and signed as well: approve. A signature of somebody"
                                + " who did not prepare it. That signature counts for nothing: have somebody else sign who may\n",
                        "  manifest.json  the manifest says it was sealed by 填报3100 (certificate "
                                + group.preparer("3100")
                                        .certificateFingerprint()
                                        .brief()
                                + "); the preparer's signature is 填报3200's. Who closed it is who signed as its preparer. Ask"
                                + " both who closed it\n");
        assertThat(received.exitCode()).as(received.text()).isEqualTo(10);
        assertThat(received.text()).startsWith("3100 Shanghai branch  2026Q3 r1  accepted with open points  ");
    }

    /** The files of a branch, under a manifest that says they are those of the whole group. */
    @Test
    void proves_no_return_of_the_group_with_the_files_of_a_branch() throws IOException {
        Path group = Insider.changed(
                jiangsu,
                members -> {},
                manifest -> Insider.edited(
                        manifest,
                        text -> text.replace("\"org\": \"3200\"", "\"org\": \"1000\"")
                                .replaceFirst("\"kind\": \"[a-z]+\"", "\"kind\": \"consolidated\"")));
        Path named = Files.move(group, group.resolveSibling("1000-2026Q3-consolidated-r1.suping.zip"));

        Said said = office("group-name").suping("verify", named.toString());

        assertThat(said.exitCode()).as(said.text()).isEqualTo(13);
        assertThat(said.text())
                .contains(
                        "  content.txt  the content cannot be read. A content as ./suping seal writes it. Ask the sender for the"
                                + " package as it was made\n");
    }

    /** As long as headquarters trusts nobody, no package needs a signature. */
    @Test
    void takes_nothing_from_a_package_that_needs_no_signature() throws IOException {
        Headquarters office = office("nobody").sent(first);
        try (Stream<Path> trusted = Files.list(office.folders().config().resolve("trust"))) {
            for (Path certificate : trusted.toList()) {
                Files.delete(certificate);
            }
        }
        Files.writeString(office.inbox().resolve("3100-2026Q3-r1.a.sig"), "李敏 has signed this, honestly\n");

        Said said = office.suping("receive", "inbox");

        assertThat(said.exitCode()).as(said.text()).isEqualTo(10);
        assertThat(said.text())
                .startsWith(
                        "3100 Shanghai branch  2026Q3 r1  accepted with open points  2 findings\n"
                                + "  3100-2026Q3-r1.prepare.sig  signed with a certificate that is not in the trust folder: 填报3100, ")
                .contains("\n  3100-2026Q3-r1.a.sig  no signature file, or one that was changed.");
    }

    /** {@code people.yml} names one person of 3200, and nobody of 3100. */
    @Test
    void signs_only_for_units_that_people_yml_names_nobody_for() throws IOException {
        Headquarters office = office("people").sent(first, jiangsu);
        Path people = office.folders().config().resolve("people.yml");
        Files.writeString(people, """
                people:
                  - {name: 张江, roles: [prepare], certificate: %s, org: "3200"}
                """.formatted(Sha256.of("another")));

        Said told = office.suping("receive", "inbox");
        Files.writeString(people, """
                people:
                  - {name: 填报3200, roles: [prepare], certificate: %s, org: "3200"}
                """.formatted(group.preparer("3200").certificateFingerprint()));
        Said entered = office.suping("receive", "inbox");

        assertThat(told.exitCode()).isEqualTo(13);
        assertThat(told.text())
                .contains(
                        "3100 Shanghai branch  2026Q3 r1  accepted with open points  2 findings\n"
                                + "  3100-2026Q3-r1  填报3100, who signed it (prepare), is not in people.yml. people.yml names who signs"
                                + " for other units; so it should for 3100. See who it is and enter name, role, certificate "
                                + group.preparer("3100").certificateFingerprint()
                                + " and unit 3100 into config/people.yml; then nobody else signs for that unit\n",
                        "3200 Jiangsu branch  2026Q3 r1  returned  2 findings\n"
                                + "  3200-2026Q3-r1  no trusted signature of who prepared it. ",
                        "  3200-2026Q3-r1  the signature of 填报3200 (prepare) does not count: people.yml does not give this role"
                                + " to its owner for 3200. Somebody whom people.yml names for the unit: 张江. Have one of them sign; or"
                                + " enter 填报3200 into config/people.yml with the role and certificate "
                                + group.preparer("3200").certificateFingerprint() + ", and receive it again\n");
        assertThat(entered.text()).contains("3200 Jiangsu branch  2026Q3 r1  accepted with open points  1 finding");
    }

    /** A file where a folder of headquarters belongs, a link, and a name that no receipt could have. */
    @Test
    void keeps_no_other_from_its_answer() throws IOException {
        Headquarters office = office("alone").sent(first, jiangsu);
        Path folders = Files.createDirectories(office.folders().received().resolve("2026Q3"));
        Files.writeString(folders.resolve("3100"), "no folder");
        Files.copy(first, office.inbox().resolve("r".repeat(190) + ".suping.zip"));
        Files.createSymbolicLink(office.inbox().resolve("3300-2026Q3-r1.suping.zip"), jiangsu);

        Said said = office.suping("receive", "inbox");
        Files.delete(folders.resolve("3100"));
        Said json = office.suping("receive", "inbox", "--json");

        assertThat(said.exitCode()).as(said.text()).isEqualTo(16);
        assertThat(said.text())
                .contains(
                        "3300-2026Q3-r1.suping.zip  this is a symbolic link, which is not followed.",
                        ".suping.zip  the name is too long (201 characters).",
                        "  3100-2026Q3-r1.suping.zip  this package could not be answered. A disk and a database that work. The"
                                + " reason is on the next line; receive once more when that is mended: nothing is registered of it\n  ",
                        "  the disk or the database failed: on this path there is a file where a folder belongs.",
                        "3200 Jiangsu branch  2026Q3 r1  accepted with open points  1 finding\n",
                        "\n3 files could not be taken, see above: nothing is registered of them; receive once more when that is"
                                + " mended\n");
        assertThat(json.exitCode()).as(json.text()).isEqualTo(15);
        assertThat(json.text())
                .contains("\"answer\": \"accepted-open\"")
                .containsPattern("\"file\": \".*3300-2026Q3-r1.suping.zip\",\n    \"answer\": null,");
    }

    /** What the reader writes to takes nothing, as a full disk: that is no fault of the package, and the next reader has a new folder. */
    @Test
    void is_not_blamed_for_the_disk_that_its_reader_writes_to() throws IOException {
        Folders folders = office("reader-disk").folders();
        Path broken = Files.writeString(folder.resolve("broken.suping.zip"), "no archive");
        try (PackageReaderProcess reader = new PackageReaderProcess(folders, Map.of(), 5)) {
            assertThat(reader.examine(broken).findings())
                    .extracting(Finding::code)
                    .containsExactly("SEAL-NO-ARCHIVE");
            try (Stream<Path> written = Files.list(folders.spill())) {
                for (Path each : written.toList()) {
                    Files.delete(each);
                    Files.writeString(each, "no folder");
                }
            }

            assertThatThrownBy(() -> reader.examine(jiangsu))
                    .satisfies(
                            failed -> assertThat(Failure.ofTheStore(failed)
                                            .map(finding -> finding.found().en()))
                                    .contains(
                                            "the disk or the database failed: on this path there is a file where a folder belongs"));
            assertThat(reader.examine(jiangsu).isProved()).isTrue();
        }
    }

    /** Whatever a stranger's file brings about in here: all others have their answers before the mistake is told. */
    @Test
    void keeps_no_other_from_its_answer_with_what_fills_the_stack() throws IOException {
        Headquarters office = office("stack").sent(first, jiangsu);
        Folders folders = office.folders();
        ReceiveRequest request = new ReceiveRequest(
                folders,
                Map.of(),
                Clock.fixed(SIGNED.plusSeconds(86_400), ZoneOffset.UTC),
                Optional.empty(),
                Optional.empty(),
                () -> new VerifyingExaminer(TrustFolder.read(folders.config().resolve("trust")), folders.spill()),
                1);
        List<String> answered = new ArrayList<>();
        ReceiveListener deep = new ReceiveListener() {
            @Override
            public void verifying(int done, int of, String name) {
                // nobody watches
            }

            @Override
            public void answered(ReceivedOne one) {
                if (one.name().equals(FIRST)) {
                    throw new StackOverflowError();
                }
                answered.add(one.name() + " " + one.answer().state());
            }

            @Override
            public void untaken(UntakenFile one) {
                // all are taken
            }
        };

        assertThatThrownBy(() -> new PackageReceiver(request, deep)
                        .receive(List.of(
                                office.inbox().resolve(FIRST), office.inbox().resolve(jiangsu.getFileName()))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Too deep: " + FIRST);
        assertThat(answered).containsExactly("3200-2026Q3-r1.suping.zip ACCEPTED_OPEN");
    }

    @Test
    void writes_no_lines_of_its_own_with_the_name_of_a_file() throws IOException {
        Headquarters office = office("name");
        Files.copy(jiangsu, office.inbox().resolve("3200\n3300 Zhejiang branch  2026Q3 r1  accepted.suping.zip"));

        Said said = office.suping("receive", "inbox");
        Said audited = office.suping("audit", "verify");

        assertThat(said.exitCode()).isEqualTo(13);
        assertThat(said.text()).contains("3200␊3300 Zhejiang").doesNotContain("\n3300 Zhejiang");
        assertThat(audited.exitCode()).as(audited.text()).isZero();
        try (Stream<Path> receipts = Files.walk(office.folders().receipts())) {
            assertThat(receipts.filter(Files::isRegularFile))
                    .hasSize(2)
                    .allSatisfy(receipt ->
                            assertThat(receipt).content().contains("3200␊3300").doesNotContain("\n3300"));
        }
    }

    /** A manifest of twenty thousand files, none of which is there. */
    @Test
    void floods_neither_screen_nor_letter_nor_book() throws IOException {
        Headquarters office = office("flood");
        String listed = "\n    {\n      \"path\": \"x/%d\",\n      \"bytes\": \"1\",\n      \"sha256\": \""
                + Sha256.of("x").hex() + "\"\n    },";
        String many = IntStream.range(0, 20_000).mapToObj(listed::formatted).collect(Collectors.joining());
        forge(
                jiangsu,
                office.inbox().resolve(jiangsu.getFileName()),
                manifest -> manifest.replaceFirst("\"files\": \\[", "\"files\": [" + many));

        Said said = office.suping("receive", "inbox");

        assertThat(said.exitCode()).isEqualTo(13);
        assertThat(said.text())
                .containsPattern("3200 Jiangsu branch  2026Q3 r1  returned  20\\d{3} findings\n")
                .containsPattern(
                        "  VERIFY-MISSING  199\\d\\d more findings of this kind, not told one by one. The first 100 are"
                                + " told. See to those that are told; ./suping verify tells all of them\n");
        assertThat(said.text().lines()).hasSizeLessThan(120);
        try (Book book = Books.openForReading(office.folders())) {
            assertThat(new SubmissionStore(book.jdbc())
                            .of(GroupPackages.PERIOD)
                            .get(0)
                            .reasons())
                    .hasSizeLessThan(120)
                    .extracting(Finding::code)
                    .contains("RECEIVE-MORE", "RECEIVE-UNSIGNED");
        }
    }

    /** The key of an approver whose certificate ended two days before the package came, and who says to have signed before that. */
    @Test
    void proves_no_time_with_a_certificate_that_has_ended() throws IOException {
        Headquarters office = office("ended").sent(first);
        Path file = office.inbox().resolve(FIRST);
        SigningKey approver = new KeyFile(folder.resolve("approver.p12"))
                .make("批准3100", "of an approver".toCharArray(), new Validity(SIGNED.minusSeconds(3600), 1));
        Files.writeString(office.folders().config().resolve("trust/approver.pem"), approver.pem());
        SignatureFiles.write(file, approver.sign(said(file, Role.APPROVE, "批准3100")));

        Said said = office.suping("receive", "inbox");

        assertThat(said.exitCode()).isEqualTo(10);
        assertThat(said.text())
                .startsWith("3100 Shanghai branch  2026Q3 r1  accepted with open points  1 finding\n"
                        + "  3100-2026Q3-r1  the certificate of 批准3100 (approve) ended at 2026-10-10T00:00:00Z, before the package"
                        + " came; the time of signing, 2026-10-09T01:00:00Z, is only claimed. A certificate that is valid when the"
                        + " package comes. Have 批准3100 sign it again with a valid certificate, and send it again with its .sig"
                        + " files\n");
    }

    private static Statement said(Path file, Role role, String by) throws IOException {
        try (PackageArchive archive = PackageArchive.open(file)) {
            Sha256 manifest = Sha256.of(archive.read(PackageLayout.MANIFEST, 1 << 24));
            return new Statement(manifest, role, by, SIGNED, Statement.NONE, Statement.NONE);
        }
    }
}
