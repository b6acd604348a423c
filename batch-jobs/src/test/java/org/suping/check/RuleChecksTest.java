package org.suping.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.suping.check.compare.Against;
import org.suping.check.compare.Comparison;
import org.suping.check.compare.Earlier;
import org.suping.check.compare.ReturnBase;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.Definitions;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.AttemptKey;
import org.suping.findings.Finding;
import org.suping.measure.Breakdown;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.vocabulary.FigureState;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;

/** The checks that ship, over figures made wrong on purpose. */
class RuleChecksTest {

    private static final AttemptKey ATTEMPT =
            new AttemptKey(new RevisionKey("3100", Period.parse("2025Q4"), RevisionKind.FINAL, 1), 1);
    private static final Definitions SHIPPED = DefinitionsLoader.loadOrThrow(Path.of("..", "config"));

    private final List<Figure> figures = new ArrayList<>();

    @Test
    void tells_open_complaints_that_do_not_roll_forward() {
        long[] counts = {10, 5, 1, 3, 1, 1, 12};
        String[] codes = {"CP-07", "CP-01", "CP-11", "CP-09", "CP-10", "CP-12", "CP-08"};
        for (int i = 0; i < codes.length; i++) {
            count(codes[i], "3100", Breakdown.NONE, counts[i]);
        }

        assertThat(found("CK-04"))
                .containsExactly(
                        "3100 上海分公司  期初在办 10 + 受理 5 + 重新受理 1 − 办结 3 − 撤回 1 − 重新办结 1，与期末在办 12 不等。期初 + 增加 − 减少 = 期末。"
                                + "请用 ./suping trace 核对上述指标的条件，以及同一投诉多次办结、撤回的日期");
    }

    @Test
    void is_silent_where_they_do() {
        long[] counts = {10, 5, 1, 3, 1, 1, 11};
        String[] codes = {"CP-07", "CP-01", "CP-11", "CP-09", "CP-10", "CP-12", "CP-08"};
        for (int i = 0; i < codes.length; i++) {
            count(codes[i], "3100", Breakdown.NONE, counts[i]);
        }

        assertThat(found("CK-04")).isEmpty();
    }

    @Test
    void tells_parts_that_do_not_make_up_the_whole() {
        count("CP-09", "3101", Breakdown.NONE, 5);
        count("CP-09", "3101", new Breakdown("handler_level", "branch"), 3);
        count("CP-09", "3101", new Breakdown("handler_level", ""), 1);

        assertThat(found("CK-05"))
                .containsExactly("3101 浦东中心支公司  CP-09 办结投诉量：按处理层级分类，本期办结的投诉合计 4，总数 5。各分类合计应等于总数。"
                        + "账簿或定义有误，请再运行一次；仍然不等时请用 ./suping trace 核对");
    }

    @Test
    void tells_a_share_over_a_hundred_percent() {
        ratio("CP-25", "3102", 8, 7);
        ratio("CP-13", "3102", 7, 7);

        assertThat(found("CK-06"))
                .containsExactly("3102 浦西中心支公司  CP-25 当期受理办结率：本期受理且至期末已办结的投诉 8，多于本期受理的投诉 7。分子是分母的一部分。" + "请核对该指标两项的条件");
    }

    @Test
    void covers_every_share_of_one_record_and_one_day() {
        assertThat(SHIPPED.checks().get("CK-06"))
                .extracting(check -> check.rule().toString())
                .asString()
                .contains("CP-02", "CP-13", "CP-21", "CP-25", "RV-03", "RV-04")
                .doesNotContain("CP-04", "CP-01");
    }

    @Test
    void tells_what_moved_far_since_the_same_period_of_last_year_but_not_what_is_at_the_limit() {
        count("CP-01", "3100", Breakdown.NONE, 61);
        count("CP-09", "3100", Breakdown.NONE, 60);
        MeasuredReturn now = MeasuredReturn.of(ATTEMPT, figures);
        figures.clear();
        count("CP-01", "3100", Breakdown.NONE, 40);
        count("CP-09", "3100", Breakdown.NONE, 40);
        AttemptKey then = new AttemptKey(new RevisionKey("3100", Period.parse("2024Q4"), RevisionKind.FINAL, 1), 1);
        ReturnBase base = new ReturnBase(Against.LAST_YEAR, then, Sha256.of("then"));
        Earlier earlier = new Earlier.Measured(base, MeasuredReturn.of(then, figures), SHIPPED.organisation());

        assertThat(found("CK-09", now, Comparison.of(SHIPPED, now, List.of(earlier))))
                .containsExactly(
                        "3100 上海分公司  受理投诉量较上年同期 +52.50%（3100-2024Q4-r1 40 → 本期 61 件）。变动应不超过 50%（两期都不足 30 的不比较）。请说明变动的原因");
    }

    @Test
    void tells_a_unit_far_from_those_beside_it_but_not_one_at_the_limit() {
        value("CP-03", "310101", "90", 100);
        value("CP-03", "310102", "30", 100);
        value("CP-03", "310103", "9", 100);

        assertThat(found("CK-07"))
                .containsExactly("310103 外高桥支公司  CP-03 监管转办占比为 9 %，与同一上级的 3 个机构（含本机构）的中位数 30.00 相差 3 倍以上。"
                        + "应不超过中位数的 3 倍，也不低于其 3 分之一（计入不足 20 行的机构不比较）。请核对该机构的数据和分母，并说明原因");
    }

    @Test
    void compares_no_unit_with_few_rows_and_no_two_units() {
        value("CP-03", "310101", "90", 100);
        value("CP-03", "310102", "30", 100);
        value("CP-03", "310103", "1", 19);

        assertThat(found("CK-07")).isEmpty();
    }

    private void count(String code, String org, Breakdown breakdown, long rows) {
        figures.add(new Figure(
                new FigureKey(code, org, breakdown),
                FigureState.VALUE,
                BigDecimal.valueOf(rows),
                List.of(Term.of("count", new TermValue.Count(rows)))));
    }

    private void ratio(String code, String org, long part, long whole) {
        figures.add(new Figure(
                new FigureKey(code, org),
                FigureState.VALUE,
                BigDecimal.valueOf(part * 100 / whole),
                List.of(
                        Term.of("numerator", new TermValue.Count(part)),
                        Term.of("denominator", new TermValue.Count(whole)))));
    }

    private void value(String code, String org, String value, long rows) {
        figures.add(new Figure(
                new FigureKey(code, org),
                FigureState.VALUE,
                new BigDecimal(value),
                List.of(
                        Term.of("numerator", new TermValue.Count(0)),
                        Term.of("denominator", new TermValue.Count(rows)))));
    }

    private List<String> found(String check) {
        return found(check, MeasuredReturn.of(ATTEMPT, figures), Comparison.NONE);
    }

    private static List<String> found(String check, MeasuredReturn measured, Comparison comparison) {
        CollectedReturn collected = new CollectedReturn(ATTEMPT, List.of(), List.of(), Map.of(), List.of());
        return new FigureChecker(SHIPPED, collected, measured, comparison)
                .findings(Objects.requireNonNull(SHIPPED.checks().get(check))).stream()
                        .map((Finding finding) -> finding.sentence(Language.ZH))
                        .toList();
    }
}
