package org.suping.jobs.consolidate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.GroupPackages;
import org.suping.consolidate.EarlierPackage;
import org.suping.consolidate.TakenIn;
import org.suping.definitions.consolidation.CarriedOver;
import org.suping.definitions.consolidation.LeftOut;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.store.Book;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.RunResult;
import org.suping.jobs.RunResult.Ended;
import org.suping.jobs.consolidate.ConsolidationRequest.Missing;
import org.suping.measure.Breakdown;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.prove.Trace;
import org.suping.prove.store.FigureTracer;
import org.suping.prove.store.TracedAttempt;
import org.suping.seal.Manifest;
import org.suping.seal.PackageLayout;
import org.suping.seal.ReturnContent;
import org.suping.submit.receive.BranchSources;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.FigureState;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/**
 * The third quarter of three branches, of whom one has sent the second alone, by hand:
 *
 * <pre>
 *   2026Q3   3100   A-1, A-2 at 3101
 *            3300   C-1 at 3301
 *   2026Q2   3200   B-1, B-2 at 3201, B-3 at 3200; premium 200,000,000
 * </pre>
 */
@Tag("campaign")
class CarryOverTest {

    private static final String RECORD = "definitions/records/complaint.yml";
    private static final Instant IN_JULY = Instant.parse("2026-07-15T02:00:00Z");

    @TempDir
    private static Path folder;

    private static GroupPackages group;
    private static Path shanghai;
    private static Path zhejiang;
    private static Path earlier;
    private static Headquarters headquarters;
    private static RunResult result;

    @BeforeAll
    static void sealTwoQuarters() throws IOException {
        group = GroupPackages.in(folder.resolve("group"));
        earlier = group.during("2026Q2")
                .send(
                        "3200",
                        GroupPackages.complaint("B-1", "3201", "2026-04-04"),
                        GroupPackages.complaint("B-2", "3201", "2026-05-04"),
                        GroupPackages.complaint("B-3", "3200", "2026-06-04"));
        group.during("2026Q3");
        shanghai = group.send(
                "3100",
                GroupPackages.complaint("A-1", "3101", "2026-07-03"),
                GroupPackages.complaint("A-2", "3101", "2026-08-03"));
        zhejiang = group.send("3300", GroupPackages.complaint("C-1", "3301", "2026-07-05"));
        headquarters = withEarlier(folder.resolve("hq"));
        result = headquarters.consolidate(null, Missing.CARRY_OVER);
    }

    private static Headquarters headquarters(Path work) throws IOException {
        Headquarters headquarters = new Headquarters(GroupPackages.in(work));
        headquarters.accept(shanghai);
        headquarters.accept(zhejiang);
        return headquarters;
    }

    private static Headquarters withEarlier(Path work) throws IOException {
        Headquarters headquarters = headquarters(work);
        headquarters.accept(earlier, IN_JULY);
        return headquarters;
    }

    private static ReturnContent content(RunResult result) {
        return ((Ended) result).content();
    }

    private static Figure figure(RunResult result, String indicator, String org) {
        return figure(result, new FigureKey(indicator, org));
    }

    private static Figure figure(RunResult result, FigureKey key) {
        return content(result).measured().figure(key).orElseThrow();
    }

    private static List<Finding> hard(RunResult result) {
        return content(result).findings().stream()
                .filter(finding -> finding.severity() == Severity.HARD)
                .toList();
    }

    @Test
    void adds_what_was_reported_for_the_period_before_and_adds_up_no_persons() {
        assertThat(hard(result)).isEmpty();
        assertThat(figure(result, "CP-01", "3200").value()).isEqualTo(new BigDecimal("3"));
        assertThat(figure(result, "CP-01", "1000").value()).isEqualTo(new BigDecimal("6"));
        // 3 of 3200 of the period before among them
        assertThat(figure(result, new FigureKey("CP-01", "1000", new Breakdown("channel", "hotline")))
                        .value())
                .isEqualTo(new BigDecimal("6"));
        assertThat(figure(result, new FigureKey("CP-01", "1000", new Breakdown("channel", "visit")))
                        .value())
                .isEqualTo(new BigDecimal("0"));
        assertThat(figure(result, "CP-02", "1000").terms())
                .extracting(term -> term.orThrow().text())
                .containsExactly("6", "6");
        assertThat(figure(result, "CP-04", "3200").term("denominator").orThrow().text())
                .isEqualTo("200000000");
        assertThat(figure(result, "CP-05", "1000").term("histogram").orThrow().text())
                .isEqualTo("0:6");
        assertThat(figure(result, "CP-06", "1000").state()).isEqualTo(FigureState.NOT_COMPUTABLE);
        assertThat(figure(result, "CP-06", "3100").state()).isEqualTo(FigureState.VALUE);
    }

    @Test
    void marks_the_unit_wherever_it_is_named_and_asks_for_a_word_on_it() throws IOException {
        assertThat(result.exitCode()).isEqualTo(ExitCode.SOFT_FINDINGS);
        ReturnContent content = content(result);
        CarriedOver carried = content.definitions().consolidation().carried().get(0);
        assertThat(content.definitions().organisation().unit("3201").name())
                .isEqualTo(new Text("南京中心支公司（沿用2026Q2）", "Nanjing central sub-branch (carried over from 2026Q2)"));
        String brief = carried.manifest().brief();
        assertThat(content.open())
                .extracting(finding -> finding.sentence(Language.ZH), finding -> finding.sentence(Language.EN))
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "3200 江苏分公司（沿用2026Q2）  2026Q3：未报；以 2026Q2 的数代替（3200-2026Q2-r1.suping.zip，清单 " + brief
                                + "）。应有本期自己的封存包。催报，收到后再次合并；为何可以沿用，用 ./suping explain CONS-CARRIED 说明",
                        "3200 江苏分公司（沿用2026Q2）  2026Q3: no package has come; figures of 2026Q2 stand in"
                                + " (3200-2026Q2-r1.suping.zip, manifest " + brief
                                + "). Expected a package of its own for the period. Ask for its package and consolidate again; say with"
                                + " ./suping explain CONS-CARRIED why its earlier figures may stand in"));
        assertThat(Files.readString(headquarters.folders().reports().resolve("1000-2026Q3-consolidated-r1.html")))
                .contains("江苏分公司（沿用2026Q2）", "合并 2 个封存包，未纳入 0 家机构", "另有 1 家沿用上期的数", "3200-2026Q2-r1.suping.zip");
    }

    /** 2 of 3100 and 1 of 3300; 3200 had 3 in the period before. */
    @Test
    void has_no_place_among_those_that_reported() throws IOException {
        String page = Files.readString(headquarters.folders().reports().resolve("1000-2026Q3-consolidated-r1.html"));
        assertThat(page)
                .contains("<p class=\"told\">2 家机构有数值，中位数 1.5 件（不足 6 家，不判离群）</p>")
                .contains(
                        "<td class=\"number\">–</td><th scope=\"row\"><span class=\"code\">3200</span>江苏分公司（沿用2026Q2）</th>");
    }

    /** A program that reckons the workbook again comes to the same medians. */
    @Test
    void stands_below_the_rows_that_medians_are_made_of() throws IOException {
        Path workbook = headquarters.folders().reports().resolve("1000-2026Q3-consolidated-r1.xlsx");
        try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(workbook))) {
            FormulaEvaluator evaluator = read.getCreationHelper().createFormulaEvaluator();
            List<String> medians = new ArrayList<>();
            read.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.FORMULA
                        && cell.getCellFormula().startsWith("MEDIAN")) {
                    medians.add(cell.getCellFormula());
                    assertThat(evaluator.evaluate(cell).getNumberValue())
                            .as(sheet.getSheetName() + "!" + cell.getAddress())
                            .isEqualTo(cell.getNumericCellValue());
                }
            })));
            assertThat(medians).isNotEmpty();
        }
    }

    @Test
    void traces_the_rows_of_the_period_and_names_the_package_of_the_other() {
        try (Book book = headquarters.book();
                FigureTracer tracer = new FigureTracer(headquarters.folders());
                TracedAttempt traced = tracer.of(book, result.attempt().key())) {
            Trace trace = traced.trace(content(result).definitions(), new FigureKey("CP-01", "1000"))
                    .orElseThrow();

            assertThat(trace.proof().differences()).isEmpty();
            assertThat(trace.counted())
                    .extracting(row -> row.places().row(row.number()))
                    .allMatch(place -> place.contains("2026Q3-r1"));
            assertThat(trace.carried()).singleElement().satisfies(part -> {
                assertThat(part.from().name()).isEqualTo("3200-2026Q2-r1.suping.zip");
                assertThat(part.figure().value()).isEqualTo(new BigDecimal("3"));
            });

            Trace below = traced.trace(content(result).definitions(), new FigureKey("CP-06", "3200"))
                    .orElseThrow();
            assertThat(below.proof().differences()).isEmpty();
            assertThat(below.counted()).isEmpty();
            assertThat(below.carried())
                    .singleElement()
                    .satisfies(part -> assertThat(part.figure()).isEqualTo(below.figure()));
        }
    }

    @Test
    void leaves_out_who_has_no_earlier_package(@TempDir Path work) throws IOException {
        RunResult without = headquarters(work).consolidate(null, Missing.CARRY_OVER);

        assertThat(content(without).definitions().consolidation().carried()).isEmpty();
        assertThat(content(without).definitions().consolidation().leftOut())
                .containsExactly(new LeftOut("3200", new Text("江苏分公司", "Jiangsu branch"), "missing"));
        assertThat(figure(without, "CP-01", "1000").value()).isEqualTo(new BigDecimal("3"));
    }

    @Test
    void carries_nothing_over_of_an_indicator_that_was_defined_otherwise(@TempDir Path work) throws IOException {
        Headquarters office = headquarters(work);
        Path kept = office.accept(earlier, IN_JULY).file(office.folders());
        Path indicator = office.folders().config().resolve("indicators/CP-03.yml");
        String text = Files.readString(indicator);
        assertThat(text).contains("channel = 'regulator'");
        Files.writeString(indicator, text.replace("channel = 'regulator'", "channel = 'letter'"));

        CarriedOver carried = EarlierPackage.read(
                        kept, TakenIn.read(kept, office.accept(earlier, IN_JULY), "3200"::equals))
                .carriedOver(
                        DefinitionsLoader.loadOrThrow(office.folders().config()),
                        new LeftOut("3200", new Text("江苏分公司", "Jiangsu branch"), "missing"));

        assertThat(carried.otherwise()).containsExactly("CP-03");
        assertThat(carried.figures())
                .contains("CP-01@3200\tcount\tVALUE\t3\t3\n")
                .doesNotContain("CP-03@");
    }

    @Test
    void refuses_to_count_twice_what_a_unit_below_has_sent(@TempDir Path work) throws IOException {
        Headquarters office = withEarlier(work.resolve("hq"));
        GroupPackages own = GroupPackages.in(work.resolve("own"));
        office.accept(own.send("3201", GroupPackages.complaint("B-9", "3201", "2026-07-09")));

        BlockedException refused =
                catchThrowableOfType(BlockedException.class, () -> office.consolidate(null, Missing.CARRY_OVER));

        assertThat(refused.exitCode()).isEqualTo(ExitCode.RETURNS_MISSING);
        assertThat(refused.findings())
                .extracting(finding -> finding.sentence(Language.ZH), finding -> finding.sentence(Language.EN))
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "3200 江苏分公司  不能沿用上期的数：其下级已有本期的封存包：3201 南京中心支公司。同一件事应只计一次。请先接收该机构本期的封存包",
                        "3200 江苏分公司  its figures of the period before cannot be carried over: units below it have packages of"
                                + " this one: 3201 Nanjing central sub-branch. Everything counts once. First receive the package of the"
                                + " unit itself"));
    }

    @Test
    void refuses_an_earlier_package_whose_definitions_are_not_those_that_were_listed() throws IOException {
        Path changed = withBrokenRecord(folder.resolve("changed.zip"));

        BlockedException refused = catchThrowableOfType(
                BlockedException.class, () -> EarlierPackage.read(changed, taken(changed, told(earlier))));

        assertThat(refused.exitCode()).isEqualTo(ExitCode.NOT_PROVED);
        assertThat(refused.findings()).extracting(Finding::code).containsExactly("CONS-CHANGED");
    }

    @Test
    void names_an_earlier_package_whose_definitions_the_program_cannot_read() throws IOException {
        Path unreadable = withBrokenRecord(folder.resolve("unreadable.zip"));
        String listed = told(earlier).replace(digest(earlier), digest(unreadable));

        BlockedException refused = catchThrowableOfType(
                BlockedException.class, () -> EarlierPackage.read(unreadable, taken(unreadable, listed)));

        assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(refused.findings())
                .extracting(finding -> finding.sentence(Language.EN))
                .containsExactly("unreadable.zip  the definitions in the earlier package of 3200 can no longer be read:"
                        + " config/records/complaint.yml:1: The YAML cannot be read: expected the node content, but found"
                        + " '<stream end>'. An earlier package that this version of the program can read. Receive the"
                        + " package of this period from the unit, or consolidate with --missing leave-out, without those"
                        + " that have not reported");
    }

    private static Path withBrokenRecord(Path copy) throws IOException {
        try (ZipFile from = new ZipFile(earlier.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry member : Collections.list(from.entries())) {
                byte[] bytes =
                        member.getName().equals(RECORD) ? "code: [".getBytes(UTF_8) : read(from, member.getName());
                CRC32 sum = new CRC32();
                sum.update(bytes);
                ZipEntry stored = new ZipEntry(member.getName());
                stored.setMethod(ZipEntry.STORED);
                stored.setSize(bytes.length);
                stored.setCrc(sum.getValue());
                to.putNextEntry(stored);
                to.write(bytes);
            }
        }
        return copy;
    }

    private static byte[] read(ZipFile zip, String member) throws IOException {
        try (InputStream bytes = zip.getInputStream(zip.getEntry(member))) {
            return bytes.readAllBytes();
        }
    }

    private static String told(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(read(zip, PackageLayout.MANIFEST), UTF_8);
        }
    }

    private static String digest(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return Sha256.of(read(zip, RECORD)).hex();
        }
    }

    private static TakenIn taken(Path file, String manifest) {
        Sha256 digest = Sha256.of(manifest);
        Manifest listed = Manifest.parse(manifest.getBytes(UTF_8));
        return new TakenIn(
                String.valueOf(file.getFileName()), digest, listed, new BranchSources("3200", List.of()), "");
    }
}
