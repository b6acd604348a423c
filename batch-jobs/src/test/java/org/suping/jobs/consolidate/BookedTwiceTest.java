package org.suping.jobs.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.GroupPackages;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.RunResult;
import org.suping.jobs.RunResult.Ended;
import org.suping.jobs.consolidate.ConsolidationRequest.Missing;
import org.suping.measure.FigureKey;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Language;

/**
 * Complaints of persons in three branches, by hand; ONE and TWO are identity numbers:
 *
 * <pre>
 *   3100   X-1 of ONE on 3 July     A-2 of TWO on 4 July    A-3 of ONE on 5 July, delivered twice
 *   3200   X-1 of ONE on 3 July     B-2 of TWO on 4 July    B-3 of ONE on 6 July
 *   3300   C-1 of nobody named on 3 July
 * </pre>
 */
@Tag("campaign")
class BookedTwiceTest {

    private static final String ONE = "11010519491231002X";
    private static final String TWO = "440524188001010014";
    private static final String SHANGHAI = "3100-2026Q3-r1.suping.zip!2026Q3/crm-complaints-1.csv:";
    private static final String JIANGSU = "3200-2026Q3-r1.suping.zip!2026Q3/crm-complaints-1.csv:";

    @TempDir
    private static Path folder;

    private static Path shanghai;
    private static Path jiangsu;
    private static Path zhejiang;

    @BeforeAll
    static void sealThreeBranches() throws IOException {
        GroupPackages group = GroupPackages.in(folder.resolve("group"));
        shanghai = group.send(
                "3100",
                of(ONE, "X-1", "3101", "2026-07-03"),
                of(TWO, "A-2", "3101", "2026-07-04"),
                of(ONE, "A-3", "3101", "2026-07-05"),
                of(ONE, "A-3", "3101", "2026-07-05"));
        jiangsu = group.send(
                "3200",
                of(ONE, "X-1", "3201", "2026-07-03"),
                of(TWO, "B-2", "3200", "2026-07-04"),
                of(ONE, "B-3", "3201", "2026-07-06"));
        zhejiang = group.send("3300", GroupPackages.complaint("C-1", "3301", "2026-07-03"));
    }

    private static String of(String person, String number, String unit, String day) {
        return GroupPackages.complaint(number, unit, day).replace("王某,,", "王某," + person + ",");
    }

    private static RunResult consolidate(Path work, List<Path> packages) throws IOException {
        Headquarters headquarters = new Headquarters(GroupPackages.in(work));
        packages.forEach(headquarters::accept);
        return headquarters.consolidate(null, Missing.LEAVE_OUT);
    }

    private static List<Finding> findings(RunResult result) {
        return ((Ended) result).content().collected().findings();
    }

    private static List<String> sentences(List<Finding> findings, Language language) {
        return findings.stream().map(finding -> finding.sentence(language)).toList();
    }

    @Test
    void tells_numbers_and_persons_that_two_units_have_booked(@TempDir Path work) throws IOException {
        RunResult result = consolidate(work, List.of(shanghai, jiangsu, zhejiang));

        List<Finding> found = findings(result);
        assertThat(found).allMatch(finding -> finding.severity() == Severity.SOFT);
        assertThat(sentences(found, Language.ZH))
                .containsExactly(
                        "3100 上海分公司 / 3200 江苏分公司  投诉有 1 行的投诉编号在两家机构相同：" + SHANGHAI + "2 与 " + JIANGSU
                                + "2。同一件事只由一家机构登记。请两家机构核对是否同一件；是则由其中一家更正后报送下一版，不是则用 ./suping explain 说明；目前都计入",
                        "3100 上海分公司 / 3200 江苏分公司  投诉有 1 行编号不同，但证件号码、投诉事由、受理日期在两家机构都相同：" + SHANGHAI + "3 与 "
                                + JIANGSU
                                + "3。同一件事只由一家机构登记。请两家机构核对是否同一件；是则由其中一家更正后报送下一版，不是则用 ./suping explain 说明；目前都计入");
        assertThat(sentences(found, Language.EN))
                .containsExactly(
                        "3100 上海分公司 / 3200 江苏分公司  complaint: 1 row has the same complaint number in both units: "
                                + SHANGHAI + "2 and " + JIANGSU
                                + "2. One matter is booked by one unit. Ask both units whether it is one matter. If it is, one of them corrects it and sends its next revision; if not, say so with ./suping explain; all rows count until then",
                        "3100 上海分公司 / 3200 江苏分公司  complaint: 1 row has another number but the same identity number, cause, day received in both units: "
                                + SHANGHAI + "3 and " + JIANGSU
                                + "3. One matter is booked by one unit. Ask both units whether it is one matter. If it is, one of them corrects it and sends its next revision; if not, say so with ./suping explain; all rows count until then");
        assertThat(result.exitCode()).isEqualTo(ExitCode.SOFT_FINDINGS);
    }

    @Test
    void changes_no_figure_by_telling(@TempDir Path work) throws IOException {
        RunResult result = consolidate(work, List.of(shanghai, jiangsu, zhejiang));

        // three, three and one
        assertThat(((Ended) result)
                        .content()
                        .measured()
                        .figure(new FigureKey("CP-01", "1000"))
                        .orElseThrow()
                        .value())
                .isEqualTo(new BigDecimal("7"));
    }

    @Test
    void counts_all_lines_of_a_pair_and_names_the_first_three(@TempDir Path work) throws IOException {
        GroupPackages own = GroupPackages.in(work.resolve("own"));
        String[] numbers = {"N-1", "N-2", "N-3", "N-4"};
        List<Path> packages = List.of(
                own.send("3100", booked("3101", numbers)),
                own.send("3200", booked("3201", numbers)),
                own.send("3300", booked("3301", "N-4")));

        List<Finding> found = findings(consolidate(work.resolve("hq"), packages));

        assertThat(found).extracting(Finding::code).containsOnly("CONS-TWICE-KEY");
        assertThat(found)
                .extracting(Finding::where, finding -> finding.found().en())
                .containsExactly(
                        tuple(
                                "3100 上海分公司 / 3200 江苏分公司",
                                "complaint: 4 rows have the same complaint number in both units: " + SHANGHAI + "2 and "
                                        + JIANGSU + "2, " + SHANGHAI + "3 and " + JIANGSU + "3, " + SHANGHAI + "4 and "
                                        + JIANGSU + "4, …"),
                        tuple(
                                "3100 上海分公司 / 3300 浙江分公司",
                                "complaint: 1 row has the same complaint number in both units: " + SHANGHAI
                                        + "5 and 3300-2026Q3-r1.suping.zip!2026Q3/crm-complaints-1.csv:2"));
    }

    private static String[] booked(String unit, String... numbers) {
        return Arrays.stream(numbers)
                .map(number -> GroupPackages.complaint(number, unit, "2026-07-03"))
                .toArray(String[]::new);
    }

    @Test
    void compares_no_persons_whose_hashes_have_different_keys(@TempDir Path work) throws IOException {
        Path stranger = GroupPackages.in(work.resolve("stranger"))
                .send("3300", of(TWO, "C-2", "3301", "2026-07-04"), of(ONE, "A-3", "3301", "2026-09-01"));

        List<Finding> found = findings(consolidate(work.resolve("hq"), List.of(shanghai, stranger)));

        assertThat(found)
                .extracting(Finding::code, Finding::where)
                .containsExactly(tuple("CONS-TWICE-KEY", "3100 上海分公司 / 3300 浙江分公司"));
    }

    @Test
    void tells_nothing_where_nothing_is_booked_twice(@TempDir Path work) throws IOException {
        RunResult result = consolidate(work, List.of(shanghai, zhejiang));

        assertThat(findings(result)).isEmpty();
    }
}
