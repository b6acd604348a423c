package org.suping.jobs.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.GroupPackages;
import org.suping.assess.RolledUp;
import org.suping.definitions.consolidation.ToldScore;
import org.suping.evidence.store.Book;
import org.suping.jobs.RunResult;
import org.suping.jobs.RunResult.Ended;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.prove.Trace;
import org.suping.prove.store.FigureTracer;
import org.suping.prove.store.TracedAttempt;
import org.suping.submit.store.SubmissionStore;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.FigureState;

/**
 * A branch that declares that nobody complained, among two that were complained of, by hand:
 *
 * <pre>
 *   3100   at 3101           premium of 9 units, a hundred million each
 *   3200   nil; no complaint at all   premium of 3200 and 3201
 *   3300   C-1 at 3301                premium of 3300 and 3301
 * </pre>
 */
class NilBranchTest {

    private static final String NOTE = "nil: {declared-by: 王敏, on: 2026-10-08, reason: 本季度没有投诉}\n";
    private static final String PREMIUM = """
            机构代码,月份,险种,保费收入
            3200,2026-07-01,机动车辆保险,100000000.00
            3201,2026-07-01,机动车辆保险,100000000.00
            """;

    @TempDir
    private static Path folder;

    private static Headquarters headquarters;
    private static RunResult made;

    @BeforeAll
    static void consolidate_with_a_nil_return() throws IOException {
        GroupPackages group = GroupPackages.in(folder.resolve("group"));
        Path crm = group.prepared("3200").config().resolve("sources/crm.yml");
        Files.writeString(
                crm,
                Files.readString(crm)
                        .replaceFirst("columns:", "complete: {notes: \"{period}/*.delivery.yml\"}\ncolumns:"));
        List<Path> sent = List.of(
                group.send(
                        "3100",
                        GroupPackages.complaint("A-1", "3101", "2026-07-03"),
                        GroupPackages.complaint("A-2", "3101", "2026-08-03")),
                group.sendFiles("3200", null, Map.of("crm.delivery.yml", NOTE, "finance-premium.csv", PREMIUM)),
                group.send("3300", GroupPackages.complaint("C-1", "3301", "2026-07-05")));
        headquarters = new Headquarters(group);
        headquarters.receive(Instant.parse("2026-10-15T02:00:00Z"), sent);
        Files.writeString(
                group.headquarters().config().resolve("schemes/CN-NFRA-2025-20.yml"),
                "\nroll-up: {legal-person: 50, branches: 50, aggregate: average, certainty: one source,"
                        + " aggregate-certainty: unverified}\n",
                StandardOpenOption.APPEND);
        made = headquarters.consolidate();
    }

    @Test
    void is_in_the_return_and_nobody_is_missing() {
        try (Book book = headquarters.book()) {
            assertThat(new SubmissionStore(book.jdbc()).of(GroupPackages.PERIOD))
                    .extracting(one -> one.revision().org() + " " + one.nil())
                    .containsExactly("3100 false", "3200 true", "3300 false");
        }
        assertThat(made.exitCode()).isEqualTo(ExitCode.DONE);
        Ended ended = (Ended) made;
        assertThat(ended.content().definitions().consolidation().packages())
                .extracting(one -> one.org())
                .containsExactly("3100", "3200", "3300");
        assertThat(ended.content().definitions().consolidation().leftOut()).isEmpty();
        assertThat(ended.content().open()).isEmpty();
    }

    @Test
    void counts_as_nought_and_not_as_missing() {
        assertThat(figure("CP-01", "3200").state()).isEqualTo(FigureState.VALUE);
        assertThat(figure("CP-01", "3200").value()).isEqualTo("0");
        assertThat(figure("CP-06", "3200").value()).isEqualTo("0");
        assertThat(figure("CP-02", "3200").state())
                .as("of no complaint there is no rate")
                .isEqualTo(FigureState.NO_RATE);
        assertThat(figure("CP-05", "3200").state()).isEqualTo(FigureState.NO_RATE);
    }

    @Test
    void leaves_the_records_it_does_deliver_as_they_are() {
        assertThat(premium("3200")).isEqualByComparingTo("200000000.00");
        assertThat(figure("CP-04", "3200").value()).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void is_added_up_above_it() {
        assertThat(figure("CP-01", "1000").value()).isEqualTo("3");
        assertThat(figure("CP-02", "1000").value()).isEqualTo(new BigDecimal("100.00"));
        assertThat(premium("1000")).isEqualByComparingTo("1300000000.00");
        assertThat(figure("CP-04", "1000").value())
                .as("3 ÷ 13 hundred millions")
                .isEqualTo(new BigDecimal("0.23"));
        assertThat(figure("CP-05", "1000").state()).isEqualTo(FigureState.VALUE);
    }

    @Test
    void is_proved_by_the_declaration_that_lies_in_its_package() {
        try (Book book = headquarters.book();
                FigureTracer tracer = new FigureTracer(headquarters.folders());
                TracedAttempt traced = tracer.of(book, made.attempt().key())) {
            Trace trace = traced.trace(((Ended) made).content().definitions(), new FigureKey("CP-01", "3200"))
                    .orElseThrow();

            assertThat(trace.proof().isProved()).isTrue();
        }
        assertThat(((Ended) made).content().collected().files())
                .extracting(file -> file.source() + " " + file.name())
                .contains("3200.crm 3200-2026Q3-r1.suping.zip!2026Q3/crm.delivery.yml")
                .doesNotContain("3200.crm 3200-2026Q3-r1.suping.zip!2026Q3/crm-complaints-1.csv");
    }

    /** By its own package 17.6 of 100: the criteria of complaints earned nothing, for there was none. */
    @Test
    void is_neither_in_the_average_of_scores_nor_ranked_where_criteria_have_no_base() throws IOException {
        Ended ended = (Ended) made;
        ToldScore told = ended.content()
                .definitions()
                .consolidation()
                .of("3200")
                .orElseThrow()
                .score();
        assertThat(Objects.requireNonNull(told).projected()).isEqualTo("17.6");
        assertThat(told.withoutBase()).containsExactly("E4-1", "E4-2", "E4-3");

        RolledUp rolledUp = RolledUp.of(
                        ended.content().definitions(), ended.content().assessed())
                .orElseThrow();
        assertThat(rolledUp.nil()).containsExactly("3200");
        assertThat(rolledUp.total()).isEqualTo("100.0");
        Path workbook = headquarters.folders().reports().resolve("1000-2026Q3-consolidated-r1.xlsx");
        try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(workbook))) {
            assertThat(texts(read.getSheet("排名"))).contains("得分 封存包所载得分（折合 100 分） 分  3200 江苏分公司 零报告");
        }
    }

    private static List<String> texts(Sheet sheet) {
        DataFormatter shown = new DataFormatter();
        return StreamSupport.stream(sheet.spliterator(), false)
                .map(row -> StreamSupport.stream(row.spliterator(), false)
                        .map(shown::formatCellValue)
                        .collect(Collectors.joining(" "))
                        .strip())
                .toList();
    }

    private static BigDecimal premium(String org) {
        return Objects.requireNonNull(figure("CP-04", org).term("denominator").value())
                .number();
    }

    private static Figure figure(String indicator, String org) {
        return ((Ended) made)
                .content()
                .measured()
                .figure(new FigureKey(indicator, org))
                .orElseThrow();
    }
}
