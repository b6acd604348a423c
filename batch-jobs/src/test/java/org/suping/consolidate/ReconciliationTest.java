package org.suping.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.GroupPackages;
import org.suping.consolidate.store.ForeignRows;
import org.suping.definitions.Definitions;
import org.suping.definitions.consolidation.Consolidation;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.Folders;
import org.suping.evidence.PartRef;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.store.FigureMeasurer;
import org.suping.seal.Manifest;
import org.suping.seal.PackageLayout;
import org.suping.seal.zip.PackageArchive;
import org.suping.submit.receive.ReceivedPackage;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;

/** Two branches with two and one complaints; what they say is changed after they were sealed. */
class ReconciliationTest {

    private static final AttemptKey WHOLE =
            new AttemptKey(new RevisionKey("1000", GroupPackages.PERIOD, RevisionKind.CONSOLIDATED, 1), 1);

    @TempDir
    private static Path folder;

    private static Folders headquarters;
    private static Definitions rulebook;
    private static Path sealed;
    private static TakenIn shanghai;
    private static TakenIn jiangsu;

    @BeforeAll
    static void sealTwoBranches() throws IOException {
        GroupPackages group = GroupPackages.in(folder);
        headquarters = group.headquarters();
        rulebook = DefinitionsLoader.loadOrThrow(headquarters.config());
        sealed = group.send(
                "3100",
                GroupPackages.complaint("A-1", "3101", "2026-07-03"),
                GroupPackages.complaint("A-2", "3101", "2026-08-03"));
        shanghai = takenIn(sealed);
        jiangsu = takenIn(group.send("3200", GroupPackages.complaint("B-1", "3201", "2026-07-04")));
    }

    private static TakenIn takenIn(Path file) throws IOException {
        try (PackageArchive archive = PackageArchive.open(file)) {
            Manifest manifest = Manifest.parse(archive.read(PackageLayout.MANIFEST, 1 << 24));
            unpack(archive, manifest);
            return TakenIn.read(
                    file, new ReceivedPackage(manifest.attempt().revision(), manifest.digest()), unit -> true);
        }
    }

    private static void unpack(PackageArchive archive, Manifest manifest) throws IOException {
        ReceivedPackage received = new ReceivedPackage(manifest.attempt().revision(), manifest.digest());
        for (PartRef part : manifest.parts()) {
            Path to = headquarters.vault().resolve(received.part(part));
            Files.createDirectories(to.getParent());
            try (InputStream bytes = archive.open(PackageLayout.EVIDENCE + part.path())) {
                Files.copy(bytes, to);
            }
        }
    }

    private static Reconciliation reconcile(TakenIn... packages) {
        Gathered gathered = Gathered.of(rulebook, List.of(packages), Consolidation.NONE);
        MeasuredReturn measured =
                FigureMeasurer.measure(gathered.definitions(), gathered.collected(WHOLE), headquarters);
        return Reconciliation.of(gathered.definitions(), measured, List.of(packages));
    }

    private static TakenIn telling(TakenIn one, UnaryOperator<String> change) throws IOException {
        try (PackageArchive archive = PackageArchive.open(sealed)) {
            String text =
                    new String(archive.read(PackageLayout.CONTENT, 1 << 24), java.nio.charset.StandardCharsets.UTF_8);
            String changed = change.apply(text);
            assertThat(changed).isNotEqualTo(text);
            return new TakenIn(one.name(), one.digest(), one.manifest(), one.sources(), changed);
        }
    }

    private static List<String> sentences(List<Finding> findings, Language language) {
        return findings.stream().map(finding -> finding.sentence(language)).toList();
    }

    /** How many figures a package tells of the branch itself; those below it are no figures of the whole. */
    private static long own(TakenIn one, String org) {
        return one.content()
                .of("figure")
                .filter(line -> FigureKey.parse(line.text(0)).org().equals(org))
                .count();
    }

    @Test
    void agrees_when_every_branch_reported_what_its_rows_come_to() {
        Reconciliation reconciled = reconcile(shanghai, jiangsu);

        assertThat(reconciled.differences()).isEmpty();
        assertThat(reconciled.figures()).isEqualTo(own(shanghai, "3100") + own(jiangsu, "3200"));
        // above the branches: CP-01, two terms of CP-02 to CP-04 each, the histogram of CP-05, and no distinct count
        assertThat(reconciled.sums()).isEqualTo(8);
    }

    @Test
    void names_a_figure_that_is_reported_otherwise_than_its_rows_come_to_and_the_sum_above_it() throws IOException {
        TakenIn lying = telling(
                shanghai,
                text -> text.replace(
                        "figure\tCP-01@3100\tVALUE\t2\nterm\tcount\tVALUE\t2\t2\n",
                        "figure\tCP-01@3100\tVALUE\t1\nterm\tcount\tVALUE\t1\t1\n"));

        List<Finding> differences = reconcile(lying, jiangsu).differences();

        assertThat(sentences(differences, Language.ZH))
                .containsExactly(
                        "3100 上海分公司  CP-01@3100 上报 1，由其证据重新计量为 2。上报数应等于由证据计量的数。请用 ./suping trace CP-01@3100 查看来源行；请该机构更正后报送下一版，接收后再合并；或加 --leave-out 机构 --why 原因，本次不含该机构",
                        "1000 示例财产保险股份有限公司  CP-01@1000 由各机构上报数相加为 2，由全部证据计量为 3。相加应等于计量。请用 ./suping trace CP-01@1000 查看各机构的行");
        assertThat(sentences(differences, Language.EN))
                .containsExactly(
                        "3100 上海分公司  CP-01@3100 is reported as 1; its rows come to 2. What is reported equals what the rows come to. See its rows with ./suping trace CP-01@3100; ask the unit to correct it and receive its next revision, or add --leave-out UNIT --why REASON to consolidate without it",
                        "1000 示例财产保险股份有限公司  CP-01@1000: what was reported adds up to 2, all rows together come to 3. The sum equals the measure. See the rows of each branch with ./suping trace CP-01@1000");
    }

    @Test
    void finds_rows_of_a_unit_of_which_the_package_does_not_speak() {
        Manifest own = shanghai.manifest();
        AttemptKey elsewhere = new AttemptKey(new RevisionKey("3300", GroupPackages.PERIOD, RevisionKind.FINAL, 1), 1);
        TakenIn smuggling = new TakenIn(
                "3300-2026Q3-r1.suping.zip",
                own.digest(),
                new Manifest(
                        elsewhere,
                        own.fingerprint(),
                        own.definitions(),
                        own.identityKey(),
                        own.language(),
                        own.madeBy(),
                        own.sealedBy(),
                        own.previous(),
                        own.sources(),
                        own.counts(),
                        own.parts(),
                        own.files()),
                shanghai.sources(),
                shanghai.told());
        Gathered gathered = Gathered.of(rulebook, List.of(smuggling), Consolidation.NONE);
        // the parts lie where the package they were taken from was unpacked
        Gathered lying = new Gathered(
                gathered.definitions(),
                gathered.files(),
                gathered.counts(),
                own.parts().stream()
                        .map(part -> part.in(
                                new ReceivedPackage(own.attempt().revision(), own.digest()).vaultPrefix(),
                                part.isSettlement() ? "" : "3300."))
                        .toList());

        List<Finding> foreign = new ForeignRows(lying.definitions(), lying.collected(WHOLE), headquarters).find();

        // and the premium of each of the nine units
        assertThat(foreign).hasSize(10);
        assertThat(sentences(foreign, Language.ZH))
                .startsWith(
                        "3300.crm 3101  投诉有 2 行属于 3101，而这个封存包不报告 3101。封存包只含本机构及其下级的行。请该机构更正后报送下一版，接收后再合并；或加 --leave-out 机构 --why 原因，本次不含该机构",
                        "3300.finance 3100  保费收入有 1 行属于 3100，而这个封存包不报告 3100。封存包只含本机构及其下级的行。请该机构更正后报送下一版，接收后再合并；或加 --leave-out 机构 --why 原因，本次不含该机构",
                        "3300.finance 3101  保费收入有 1 行属于 3101，而这个封存包不报告 3101。封存包只含本机构及其下级的行。请该机构更正后报送下一版，接收后再合并；或加 --leave-out 机构 --why 原因，本次不含该机构");
        assertThat(sentences(foreign, Language.EN))
                .first()
                .isEqualTo(
                        "3300.crm 3101  complaint: 2 rows are of 3101, of which this package does not speak. A package has rows of its own unit and of those below it. Ask the unit to correct it and receive its next revision; or add --leave-out UNIT --why REASON to consolidate without it");
    }

    @Test
    void refuses_a_package_that_is_not_as_it_was_received() {
        BlockedException refused = catchThrowableOfType(
                BlockedException.class,
                () -> TakenIn.read(
                        sealed, new ReceivedPackage(shanghai.revision(), Sha256.of("another")), unit -> true));
        String brief = Sha256.of("another").brief();
        String now = shanghai.manifest().digest().brief();

        assertThat(sentences(refused.findings(), Language.ZH))
                .containsExactly("3100-2026Q3-r1.suping.zip  3100 的封存包与接收时不同：登记为 " + brief + "，现为 " + now
                        + "。接收的封存包不再改变。请从备份恢复这个文件，或请分支机构重新发送后再次接收；本次不含该机构的，加 --leave-out 3100 --why 原因");
        assertThat(sentences(refused.findings(), Language.EN))
                .containsExactly(
                        "3100-2026Q3-r1.suping.zip  the package of 3100 is not as it was received: " + brief
                                + " was registered, now it is " + now
                                + ". A received package never changes. Restore the file from a backup, or ask the branch to send it again and receive it once more; or add --leave-out 3100 --why REASON to consolidate without it");
    }
}
