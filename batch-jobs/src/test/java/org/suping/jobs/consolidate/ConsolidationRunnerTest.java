package org.suping.jobs.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.GroupPackages;
import org.suping.definitions.Definitions;
import org.suping.definitions.calendar.DayCount;
import org.suping.definitions.calendar.DayKind;
import org.suping.definitions.consolidation.Consolidation;
import org.suping.definitions.consolidation.LeftOut;
import org.suping.definitions.consolidation.Timeliness;
import org.suping.definitions.consolidation.UnitTimeliness;
import org.suping.evidence.FileDigest;
import org.suping.evidence.store.Book;
import org.suping.findings.BlockedException;
import org.suping.findings.Severity;
import org.suping.jobs.RunResult;
import org.suping.jobs.RunResult.Ended;
import org.suping.jobs.consolidate.ConsolidationRequest.Missing;
import org.suping.jobs.receive.ReceivedOne;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.prove.Trace;
import org.suping.prove.store.FigureTracer;
import org.suping.prove.store.TracedAttempt;
import org.suping.render.RenderedDocument;
import org.suping.render.store.DocumentStore;
import org.suping.submit.receive.ReceivedPackage;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.FigureState;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Text;

/**
 * Three branches, by hand:
 *
 * <pre>
 *   3100   at 3101                 premium 3100, 3101, … a hundred million each
 *   3200   B-1 at 3201, B-2 at 3200
 *   3300   C-1 at 3301
 * </pre>
 */
class ConsolidationRunnerTest {

    @TempDir
    private static Path folder;

    private static GroupPackages group;
    private static Path shanghai;
    private static Path jiangsu;
    private static Path zhejiang;

    @BeforeAll
    static void sealThreeBranches() throws IOException {
        group = GroupPackages.in(folder.resolve("group"));
        shanghai = group.send(
                "3100",
                GroupPackages.complaint("A-1", "3101", "2026-07-03"),
                GroupPackages.complaint("A-2", "3101", "2026-08-03"));
        jiangsu = group.send(
                "3200",
                GroupPackages.complaint("B-1", "3201", "2026-07-04"),
                GroupPackages.complaint("B-2", "3200", "2026-09-04"));
        zhejiang = group.send("3300", GroupPackages.complaint("C-1", "3301", "2026-07-05"));
    }

    private static Headquarters headquarters(Path work) throws IOException {
        return new Headquarters(GroupPackages.in(work));
    }

    private static Figure figure(RunResult result, String indicator, String org) {
        return ((Ended) result)
                .content()
                .measured()
                .figure(new FigureKey(indicator, org))
                .orElseThrow();
    }

    @Test
    void adds_the_branches_up_and_measures_them_again(@TempDir Path work) throws IOException {
        Headquarters headquarters = headquarters(work);
        List.of(shanghai, jiangsu, zhejiang).forEach(headquarters::accept);

        RunResult result = headquarters.consolidate();

        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(result.attempt().key()).hasToString("1000-2026Q3-consolidated-r1-a1");
        assertThat(figure(result, "CP-01", "1000").value()).isEqualTo(new BigDecimal("5"));
        assertThat(figure(result, "CP-01", "3100").value()).isEqualTo(new BigDecimal("2"));
        assertThat(figure(result, "CP-01", "3200").value()).isEqualTo(new BigDecimal("2"));
        assertThat(figure(result, "CP-01", "3300").value()).isEqualTo(new BigDecimal("1"));
        assertThat(((Ended) result).content().collected().files())
                .extracting(file -> file.source() + " " + file.name())
                .contains(
                        "3100.crm 3100-2026Q3-r1.suping.zip!2026Q3/crm-complaints-1.csv",
                        "3300.finance 3300-2026Q3-r1.suping.zip!2026Q3/finance-premium.csv");
    }

    /** Its own return tells of its branches, too: that nothing of theirs came with it. */
    @Test
    void takes_in_what_the_legal_person_itself_has_beside_its_branches(@TempDir Path work) throws IOException {
        Path own = GroupPackages.in(work.resolve("group"))
                .explaining("分支机构各自另行报送")
                .sendFiles(
                        "1000",
                        null,
                        Map.of(
                                "crm-complaints-1.csv",
                                GroupPackages.HEADINGS + GroupPackages.complaint("H-1", "1000", "2026-07-06") + "\n",
                                "finance-premium.csv",
                                "机构代码,月份,险种,保费收入\n1000,2026-07-01,机动车辆保险,1000000.00\n"));
        Headquarters headquarters = headquarters(work.resolve("whole"));
        List.of(own, shanghai, jiangsu, zhejiang).forEach(headquarters::accept);
        Headquarters another = headquarters(work.resolve("part"));
        List.of(own, shanghai).forEach(another::accept);

        RunResult whole = headquarters.consolidate();
        RunResult part = another.consolidate(null, Missing.LEAVE_OUT);

        assertThat(figure(whole, "CP-01", "1000").value()).isEqualTo(new BigDecimal("6"));
        assertThat(figure(whole, "CP-01", "3200").value()).isEqualTo(new BigDecimal("2"));
        assertThat(figure(part, "CP-01", "1000").value()).isEqualTo(new BigDecimal("3"));
        assertThat(((Ended) whole).content().findings())
                .extracting(finding -> finding.severity())
                .doesNotContain(Severity.HARD);
    }

    /** What lies below a branch stands in the branch's own package. */
    @Test
    void has_figures_down_to_the_units_that_sent_packages(@TempDir Path work) throws IOException {
        Headquarters headquarters = headquarters(work);
        List.of(shanghai, jiangsu, zhejiang).forEach(headquarters::accept);

        RunResult result = headquarters.consolidate();

        assertThat(((Ended) result).content().measured().figures().keySet())
                .extracting(FigureKey::org)
                .containsOnly("1000", "3100", "3200", "3300");
    }

    @Test
    void writes_a_page_beside_workbook_and_report_whose_digest_is_in_the_book(@TempDir Path work) throws IOException {
        Headquarters headquarters = headquarters(work);
        List.of(shanghai, jiangsu, zhejiang).forEach(headquarters::accept);
        RunResult result = headquarters.consolidate();

        try (Book book = headquarters.book()) {
            assertThat(new DocumentStore(book.jdbc()).load(result.attempt().key()))
                    .filteredOn(RenderedDocument::isForReaders)
                    .allMatch(document -> document.isIntact(headquarters.folders()))
                    .extracting(RenderedDocument::name)
                    .containsExactly(
                            "1000-2026Q3-consolidated-r1.html",
                            "1000-2026Q3-consolidated-r1.pdf",
                            "1000-2026Q3-consolidated-r1.xlsx");
        }
        assertThat(Files.readString(headquarters.folders().reports().resolve("1000-2026Q3-consolidated-r1.html")))
                .contains(
                        String.valueOf(result.attempt().fingerprint()),
                        "3200-2026Q3-r1.suping.zip",
                        "./suping trace CP-01@3300 --period 2026Q3");
    }

    @Test
    void has_nothing_to_do_when_nothing_has_come_since(@TempDir Path work) throws IOException {
        Headquarters headquarters = headquarters(work);
        List.of(shanghai, jiangsu, zhejiang).forEach(headquarters::accept);
        headquarters.consolidate();

        assertThat(headquarters.consolidate().exitCode()).isEqualTo(ExitCode.NOTHING_TO_DO);
    }

    @Test
    void comes_to_the_same_in_whatever_order_packages_came(@TempDir Path work) throws IOException {
        Random random = new Random(20261122);
        List<Path> packages = new ArrayList<>(List.of(shanghai, jiangsu, zhejiang, shanghai));
        List<Object> fingerprints = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Collections.shuffle(packages, random);
            Headquarters headquarters = headquarters(work.resolve("hq" + i));
            packages.forEach(headquarters::accept);
            fingerprints.add(headquarters.consolidate().attempt().fingerprint());
        }
        assertThat(fingerprints).doesNotContainNull();
        assertThat(Collections.frequency(fingerprints, fingerprints.get(0))).isEqualTo(3);
    }

    @Test
    void traces_a_figure_of_the_whole_to_the_packages_and_rows(@TempDir Path work) throws IOException {
        Headquarters headquarters = headquarters(work);
        List.of(shanghai, jiangsu, zhejiang).forEach(headquarters::accept);
        RunResult result = headquarters.consolidate();

        try (Book book = headquarters.book();
                FigureTracer tracer = new FigureTracer(headquarters.folders());
                TracedAttempt traced = tracer.of(book, result.attempt().key())) {
            Trace trace = traced.trace(((Ended) result).content().definitions(), new FigureKey("CP-01", "1000"))
                    .orElseThrow();

            assertThat(trace.proof().isProved()).isTrue();
            assertThat(trace.counted())
                    .extracting(row -> row.places().row(row.number()))
                    .containsExactly(
                            "3100-2026Q3-r1.suping.zip!2026Q3/crm-complaints-1.csv:2",
                            "3100-2026Q3-r1.suping.zip!2026Q3/crm-complaints-1.csv:3",
                            "3200-2026Q3-r1.suping.zip!2026Q3/crm-complaints-1.csv:2");
        }
    }

    @Test
    void refuses_while_a_branch_is_missing_and_nobody_said_what_to_do(@TempDir Path work) throws IOException {
        Headquarters headquarters = headquarters(work);
        List.of(shanghai, zhejiang).forEach(headquarters::accept);

        BlockedException refused = catchThrowableOfType(BlockedException.class, headquarters::consolidate);

        assertThat(refused.exitCode()).isEqualTo(ExitCode.RETURNS_MISSING);
        assertThat(refused.findings())
                .extracting(finding -> finding.sentence(Language.ZH), finding -> finding.sentence(Language.EN))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "2026Q3  1 家机构没有已接受的封存包：3200 江苏分公司（未报）。应报机构都已报，或明确如何处理。催报后再合并；或加 --missing leave-out 不含这些机构，或加 --missing carry-over 沿用其上期的数，封面会写明",
                                "2026Q3  1 unit has no accepted package: 3200 Jiangsu branch (missing). A package of every unit that owes one, or a word on what to do without. Ask for them and consolidate then; or add --missing leave-out to consolidate without them, or --missing carry-over to let their figures of the period before stand in, as the cover will say"));
    }

    @Test
    void refuses_when_nothing_has_come(@TempDir Path work) throws IOException {
        Headquarters headquarters = headquarters(work);
        headquarters.book().close();

        BlockedException refused = catchThrowableOfType(BlockedException.class, headquarters::consolidate);

        assertThat(refused.exitCode()).isEqualTo(ExitCode.RETURNS_MISSING);
        assertThat(refused.findings())
                .extracting(finding -> finding.sentence(Language.ZH), finding -> finding.sentence(Language.EN))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "1000  没有接收 2026Q3 的封存包。应至少接收一个封存包。先用 ./suping receive 接收分支机构的封存包；用 ./suping submissions --period 2026Q3 查看缺哪些",
                                "1000  no package of 2026Q3 was received. At least one package that was accepted. First receive the branches' packages with ./suping receive; ./suping submissions --period 2026Q3 says which are missing"));
    }

    @Test
    void leaves_a_missing_branch_out_with_everything_below_it_when_told_to(@TempDir Path work) throws IOException {
        Headquarters headquarters = headquarters(work);
        List.of(shanghai, zhejiang).forEach(headquarters::accept);

        RunResult result = headquarters.consolidate(null, Missing.LEAVE_OUT);

        assertThat(figure(result, "CP-01", "1000").value()).isEqualTo(new BigDecimal("3"));
        // the premium of those that are in is whole: a rate over it is theirs, and the cover says whose
        assertThat(figure(result, "CP-04", "1000").state()).isEqualTo(FigureState.VALUE);
        assertThat(((Ended) result).content().measured().figures().keySet())
                .extracting(FigureKey::org)
                .doesNotContain("3200", "3201");
        assertThat(((Ended) result).content().definitions().consolidation().leftOut())
                .containsExactly(new LeftOut("3200", new Text("江苏分公司", "Jiangsu branch"), "missing"));
    }

    /** 3101 sends what its branch has sent with its own: neither counts twice, and one of the two can be left out. */
    @Test
    void leaves_out_the_package_of_a_unit_that_another_package_speaks_of(@TempDir Path work) throws IOException {
        Path twice = GroupPackages.in(work.resolve("group"))
                .send("3101", GroupPackages.complaint("A-1", "3101", "2026-07-03"));
        Headquarters headquarters = headquarters(work.resolve("office"));
        List.of(shanghai, jiangsu, zhejiang, twice).forEach(headquarters::accept);
        Decided decided = new Decided(new TreeSet<>(Set.of("3101")), "上海分公司已一并报送");

        RunResult itself = headquarters.consolidate();
        RunResult result = headquarters.consolidate(decided);

        for (RunResult each : List.of(itself, result)) {
            assertThat(figure(each, "CP-01", "1000").value()).isEqualTo(new BigDecimal("5"));
            assertThat(figure(each, "CP-01", "3100").value()).isEqualTo(new BigDecimal("2"));
        }
        assertThat(leftOut(itself))
                .containsExactly(tuple("3101", "it owes no return, and the package of the unit above speaks of it"));
        assertThat(leftOut(result))
                .containsExactly(
                        tuple("3101", "its own package is left out, that of the unit above speaks of it: 上海分公司已一并报送"));
    }

    private static List<Tuple> leftOut(RunResult result) {
        Consolidation made = ((Ended) result).content().definitions().consolidation();
        return made.leftOut().stream()
                .map(one -> tuple(one.org(), one.words().en()))
                .toList();
    }

    /** The tenth working day after the quarter is 20 October; headquarters looks on the 21st, at nine in the morning of Shanghai. */
    @Test
    void says_who_came_in_time_and_who_is_late_without_any_figure_resting_on_it(@TempDir Path work) throws IOException {
        Headquarters headquarters = headquarters(work);
        headquarters.accept(shanghai);
        headquarters.accept(zhejiang, Instant.parse("2026-10-20T17:00:00Z"));
        Definitions definitions = ((Ended) headquarters.consolidate(null, Missing.LEAVE_OUT))
                .content()
                .definitions();

        LocalDate due = LocalDate.of(2026, 10, 20);
        assertThat(definitions.consolidation().timeliness())
                .isEqualTo(new Timeliness(
                        LocalDate.of(2026, 10, 21),
                        List.of(
                                new UnitTimeliness(
                                        "3100",
                                        new Text("上海分公司", "Shanghai branch"),
                                        "on-time",
                                        due,
                                        LocalDateTime.of(2026, 10, 15, 10, 0),
                                        null,
                                        false),
                                new UnitTimeliness(
                                        "3200",
                                        new Text("江苏分公司", "Jiangsu branch"),
                                        "missing",
                                        due,
                                        null,
                                        new DayCount(1, DayKind.WORKING, false),
                                        false),
                                new UnitTimeliness(
                                        "3300",
                                        new Text("浙江分公司", "Zhejiang branch"),
                                        "late",
                                        due,
                                        LocalDateTime.of(2026, 10, 21, 1, 0),
                                        new DayCount(1, DayKind.WORKING, false),
                                        false))));
        assertThat(definitions.files())
                .filteredOn(file -> file.path().equals("timeliness.yml"))
                .singleElement()
                .matches(file -> !file.decidesFigures() && file.isPinnedBesides());
    }

    @Test
    void takes_the_revision_in_force_and_that_of_an_earlier_day_when_asked(@TempDir Path work) throws IOException {
        Headquarters headquarters = headquarters(work);
        List.of(shanghai, jiangsu, zhejiang).forEach(headquarters::accept);
        GroupPackages own = GroupPackages.in(work.resolve("own"));
        own.send("3300", GroupPackages.complaint("C-1", "3301", "2026-07-05"));
        Path corrected = own.revise(
                "3300",
                "补录一件",
                GroupPackages.complaint("C-1", "3301", "2026-07-05"),
                GroupPackages.complaint("C-2", "3301", "2026-07-06"));
        headquarters.accept(corrected, Headquarters.RECEIVED.plusSeconds(3600));

        assertThat(figure(headquarters.consolidate(Headquarters.RECEIVED, null), "CP-01", "1000")
                        .value())
                .isEqualTo(new BigDecimal("5"));
        RunResult later = headquarters.consolidate();
        assertThat(later.attempt().key()).hasToString("1000-2026Q3-consolidated-r1-a2");
        assertThat(figure(later, "CP-01", "1000").value()).isEqualTo(new BigDecimal("6"));
    }

    @Test
    void counts_no_persons_over_branches_whose_hashes_have_different_keys(@TempDir Path work) throws IOException {
        Headquarters headquarters = headquarters(work);
        List.of(shanghai, jiangsu).forEach(headquarters::accept);
        GroupPackages stranger = GroupPackages.in(work.resolve("stranger"));
        headquarters.accept(stranger.send("3300", GroupPackages.complaint("C-1", "3301", "2026-07-05")));

        RunResult result = headquarters.consolidate();

        assertThat(figure(result, "CP-06", "1000").state()).isEqualTo(FigureState.NOT_COMPUTABLE);
        assertThat(figure(result, "CP-06", "3300").state()).isEqualTo(FigureState.VALUE);
        assertThat(figure(result, "CP-01", "1000").value()).isEqualTo(new BigDecimal("5"));
    }

    @Test
    void names_all_kept_packages_that_are_another_one_or_gone_or_cut_off(@TempDir Path work) throws IOException {
        Headquarters headquarters = headquarters(work);
        List<ReceivedPackage> received =
                Stream.of(shanghai, jiangsu, zhejiang).map(headquarters::accept).toList();
        List<Path> kept =
                received.stream().map(one -> one.file(headquarters.folders())).toList();
        Files.copy(jiangsu, kept.get(0), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.delete(kept.get(1));
        Files.write(kept.get(2), Arrays.copyOf(Files.readAllBytes(zhejiang), 1000));

        BlockedException refused = catchThrowableOfType(BlockedException.class, headquarters::consolidate);

        assertThat(refused.exitCode()).isEqualTo(ExitCode.NOT_PROVED);
        String said =
                "%1$s-2026Q3-r1.suping.zip  the package of %1$s is not as it was received: %2$s was registered, now it is"
                        + " %3$s. A received package never changes. Restore the file from a backup, or ask the branch to send it again"
                        + " and receive it once more; or add --leave-out %1$s --why REASON to consolidate without it";
        assertThat(refused.findings())
                .extracting(finding -> finding.sentence(Language.EN))
                .containsExactly(
                        said.formatted(
                                "3100",
                                received.get(0).manifest().brief(),
                                received.get(1).manifest().brief()),
                        said.formatted("3200", received.get(1).manifest().brief(), "gone or cannot be read"),
                        said.formatted("3300", received.get(2).manifest().brief(), "no whole package"));
        assertThat(refused.findings().get(1).sentence(Language.ZH))
                .isEqualTo("3200-2026Q3-r1.suping.zip  3200 的封存包与接收时不同：登记为 "
                        + received.get(1).manifest().brief()
                        + "，现为 已不在或不可读。接收的封存包不再改变。请从备份恢复这个文件，或请分支机构重新发送后再次接收；本次不含该机构的，加"
                        + " --leave-out 3200 --why 原因");
    }

    /** Unreadable, gone, and readable but other than what came: no branch is blamed, and receiving again mends it. */
    @Test
    void names_a_damaged_part_and_not_a_branch_until_the_package_is_received_again(@TempDir Path work)
            throws IOException, SQLException {
        Headquarters headquarters = headquarters(work);
        headquarters.accept(shanghai);
        headquarters.accept(zhejiang);
        ReceivedPackage received = headquarters.accept(jiangsu);
        Path vault = headquarters.folders().vault().root().resolve(received.vaultPrefix());
        List<Path> parts = partsIn(vault);
        Path complaints = parts.stream()
                .filter(part -> part.toString().contains("record=complaint"))
                .findFirst()
                .orElseThrow();
        String was = FileDigest.of(complaints).digest().hex();
        String said = complaints + "  a part of 3200-2026Q3-r1.suping.zip, of 3200 Jiangsu branch, is not as it was"
                + " received: SHA-256 " + was + " was listed, found %s. What was unpacked when it was received never"
                + " changes. Receive the package again, which puts it back: ./suping receive "
                + received.file(headquarters.folders())
                + ", or, if that file is damaged too, the one that the unit sent; then consolidate again";

        fewerRows(complaints);
        assertThat(refused(headquarters))
                .containsExactly(
                        said.formatted(FileDigest.of(complaints).digest().hex()));
        Files.write(complaints, new byte[200]);
        assertThat(refused(headquarters))
                .containsExactly(
                        said.formatted(FileDigest.of(complaints).digest().hex()));
        for (Path part : parts) {
            Files.delete(part);
        }
        assertThat(refused(headquarters)).hasSize(parts.size()).contains(said.formatted("no file"));

        List<ReceivedOne> again = headquarters.receive(Headquarters.RECEIVED, List.of(jiangsu));
        assertThat(again).singleElement().satisfies(one -> {
            assertThat(one.isNew()).isFalse();
            assertThat(one.putBack()).containsExactlyInAnyOrderElementsOf(parts);
        });
        assertThat(headquarters.consolidate().exitCode()).isEqualTo(ExitCode.DONE);

        Files.write(complaints, new byte[200]);
        assertThat(refused(headquarters))
                .as("where everything else is as it was, too")
                .hasSize(1);
    }

    private static List<String> refused(Headquarters headquarters) {
        BlockedException refused = catchThrowableOfType(BlockedException.class, headquarters::consolidate);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.NOT_PROVED);
        return refused.findings().stream()
                .map(finding -> finding.sentence(Language.EN))
                .toList();
    }

    private static List<Path> partsIn(Path vault) throws IOException {
        try (Stream<Path> files = Files.walk(vault)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** An engine reads it without a word. */
    private static void fewerRows(Path part) throws IOException, SQLException {
        Path fewer = part.resolveSibling("fewer");
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = engine.createStatement()) {
            statement.execute(
                    "COPY (SELECT * FROM read_parquet('" + part + "') LIMIT 1) TO '" + fewer + "' (FORMAT parquet)");
        }
        Files.move(fewer, part, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
