package org.suping.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suping.assess.SmallScheme.assess;
import static org.suping.assess.SmallScheme.band;
import static org.suping.assess.SmallScheme.criterion;
import static org.suping.assess.SmallScheme.deduction;
import static org.suping.assess.SmallScheme.figure;
import static org.suping.assess.SmallScheme.inQuarter;
import static org.suping.assess.SmallScheme.judged;
import static org.suping.assess.SmallScheme.judgement;
import static org.suping.assess.SmallScheme.linear;
import static org.suping.assess.SmallScheme.tenths;
import static org.suping.assess.SmallScheme.when;
import static org.suping.assess.SmallScheme.without;
import static org.suping.assess.SmallScheme.yes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suping.definitions.SchemeDefinition.Criterion;
import org.suping.definitions.scheme.EvidenceFile;
import org.suping.definitions.scheme.EvidenceType;
import org.suping.definitions.scheme.Judgements.Evidence;
import org.suping.definitions.scheme.Judgements.Judgement;
import org.suping.definitions.scheme.Judgements.Verdict;
import org.suping.definitions.scheme.ScoreRounding;
import org.suping.definitions.scheme.ScoringRule;
import org.suping.measure.Figure;
import org.suping.vocabulary.FigureState;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/** Each kind of rule, what does not apply, and what is taken away at the end. */
class ScoringRulesTest {

    private static final EvidenceFile MINUTES =
            new EvidenceFile("judgements/3100/2026/minutes.pdf", EvidenceType.PDF, 7, Sha256.of("minutes"));

    @ParameterizedTest
    @CsvSource({
        "95.00, 4.0, 'the band of at least 95 = 4.0 points'",
        "94.99, 3.0, 'the band of at least 90 = 3.0 points'",
        "80.00, 1.5, 'the band of at least 80 = 1.5 points'",
        "79.99, 0.0, 'in no band = 0.0 points'"
    })
    void gives_what_the_first_band_earns(String value, String earned, String formula) {
        ScoringRule bands =
                new ScoringRule.Bands("CP-02", false, List.of(band("95", "4"), band("90", "3"), band("80", "1.5")));

        CriterionScore score = only(criterion("E4-1", "4", bands), List.of(), figure("CP-02", value));

        assertThat(score.earned()).isEqualTo(earned);
        assertThat(score.arithmetic().en()).isEqualTo("CP-02 indicator CP-02 " + value + " %: " + formula);
    }

    @Test
    void takes_an_upper_limit_as_part_of_its_band() {
        ScoringRule bands = new ScoringRule.Bands("CP-03", true, List.of(band("10", "2"), band("20", "1")));

        assertThat(only(criterion("E4-1", "2", bands), List.of(), figure("CP-03", "20.00"))
                        .arithmetic()
                        .zh())
                .isEqualTo("CP-03 指标CP-03 20.00 %：不超过 20 的一档 = 1.0 分");
    }

    @ParameterizedTest
    @CsvSource({
        "92.50, 2.5, '5 × (92.50 − 85) ÷ (100 − 85) = 2.5 points'",
        "91.27, 2.1, '5 × (91.27 − 85) ÷ (100 − 85) = 2.09, rounded half up to 2.1 points'",
        "90.00, 1.7, '5 × (90.00 − 85) ÷ (100 − 85) = 1.666666…, rounded half up to 1.7 points'",
        "80.00, 0.0, '5 × (80.00 − 85) ÷ (100 − 85) = −1.666666…, at least 0.0 points'"
    })
    void runs_straight_from_nothing_to_all_points(String value, String earned, String formula) {
        CriterionScore score =
                only(criterion("E4-1", "5", linear("CP-02", "100", "85")), List.of(), figure("CP-02", value));

        assertThat(score.earned()).isEqualTo(earned);
        assertThat(score.arithmetic().en()).isEqualTo("CP-02 indicator CP-02 " + value + " %: " + formula);
    }

    @Test
    void falls_as_the_figure_grows_where_less_is_better() {
        CriterionScore score =
                only(criterion("E4-1", "4", linear("CP-05", "10", "30")), List.of(), figure("CP-05", "15.0"));

        assertThat(score.earned()).isEqualTo("3.0");
        assertThat(score.lines())
                .containsExactly(new ScoreLine(
                        new Text("线性", "linear"),
                        new Text("CP-05 指标CP-05 15.0 件", "CP-05 indicator CP-05 15.0 件"),
                        new Text("4 × (15.0 − 30) ÷ (10 − 30) = 3.0 分", "4 × (15.0 − 30) ÷ (10 − 30) = 3.0 points"),
                        new BigDecimal("3.0")));
    }

    @Test
    void gives_all_or_nothing() {
        Criterion criterion = criterion("E4-1", "1.5", yes("CP-01", "value >= 1"));

        assertThat(only(criterion, List.of(), figure("CP-01", "2")).arithmetic())
                .isEqualTo(new Text(
                        "CP-01 指标CP-01 2 件：符合“value不低于 1” = 1.5 分",
                        "CP-01 indicator CP-01 2 件: “value is at least 1” holds = 1.5 points"));
        assertThat(only(criterion, List.of(), figure("CP-01", "0")).arithmetic().en())
                .isEqualTo("CP-01 indicator CP-01 0 件: “value is at least 1” does not hold = 0.0 points");
    }

    @Test
    void takes_points_for_each_event_and_no_more_than_the_cap_or_what_is_there() {
        Criterion earning = criterion("E4-1", "1", yes("CP-02", "value >= 90"));
        Criterion capped = criterion("E4-2", "0", deduction("CP-01", "0.25", "0.7"));
        Criterion last = criterion("E4-3", "0", deduction("CP-06", "0.2", "2"));

        AssessedReturn assessed = assess(
                SmallScheme.of(tenths(), capped, earning, last),
                List.of(),
                figure("CP-02", "95.00"),
                figure("CP-01", "4"),
                figure("CP-06", "3"));

        assertThat(assessed.scores())
                .extracting(score -> score.arithmetic().en())
                .containsExactly(
                        "CP-01 indicator CP-01 4 件: 0.25 × 4 = 1, at most 0.7 points, deducted",
                        "CP-02 indicator CP-02 95.00 %: “value is at least 90” holds = 1.0 points",
                        "CP-06 indicator CP-06 3 件: 0.2 × 3 = 0.6 points, deducted; an element is never below 0: the element has"
                                + " 0.3 points to take from");
        assertThat(assessed.scores())
                .extracting(CriterionScore::earned)
                .containsExactly(new BigDecimal("-0.7"), new BigDecimal("1.0"), new BigDecimal("-0.3"));
        assertThat(assessed.scores())
                .extracting(CriterionScore::lost)
                .containsExactly(new BigDecimal("0.7"), new BigDecimal("0.0"), new BigDecimal("0.3"));
        assertThat(assessed.earned()).isEqualTo("0.0");
    }

    @Test
    void takes_the_most_where_the_events_were_not_reported() {
        AssessedReturn assessed = assess(
                SmallScheme.of(
                        tenths(),
                        criterion("E4-1", "5", yes("CP-02", "value >= 90")),
                        criterion("E4-2", "0", deduction("CP-01", "0.5", "2"))),
                List.of(),
                figure("CP-02", "95.00"),
                without("CP-01", FigureState.NOT_REPORTED));

        assertThat(assessed.scores().get(1).earned()).isEqualTo("-2.0");
        assertThat(assessed.scores().get(1).arithmetic())
                .isEqualTo(new Text(
                        "不得分：CP-01 指标CP-01未报：按上限扣 2.0 分",
                        "no score because CP-01 indicator CP-01 is not reported; its points are not earned: the most is"
                                + " deducted: 2.0 points"));
    }

    @Test
    void takes_what_a_person_judged_and_says_who_and_what_was_shown() {
        Evidence evidence = new Evidence(MINUTES, "会议纪要", LocalDate.of(2026, 7, 24), null);
        Judgement points = judgement("E4-1", new Verdict.Points(new BigDecimal("1.6")), evidence);

        CriterionScore score = only(criterion("E4-1", "2", judged(false)), List.of(points));

        assertThat(score.earned()).isEqualTo("1.6");
        assertThat(score.arithmetic().zh())
                .isEqualTo("王芳于2026-09-30评分：制度齐全；证据：会议纪要 minutes.pdf sha256 "
                        + MINUTES.digest().brief() + "：1.6 分");
        assertThat(only(criterion("E4-1", "2", judged(true)), List.of(judgement("E4-1", new Verdict.Answer(true))))
                        .arithmetic()
                        .en())
                .isEqualTo("王芳 on 2026-09-30: 制度齐全: yes = 2.0 points");
        assertThat(only(criterion("E4-1", "2", judged(true)), List.of(judgement("E4-1", new Verdict.Answer(false))))
                        .earned())
                .isEqualTo("0.0");
    }

    @Test
    void leaves_blank_what_nobody_judged_and_its_points_are_lost() {
        AssessedReturn assessed = assess(
                SmallScheme.of(
                        tenths(),
                        criterion("E4-1", "3", judged(false)),
                        criterion("E4-2", "1", yes("CP-01", "value >= 0"))),
                List.of(),
                figure("CP-01", "1"));

        CriterionScore blank = assessed.scores().get(0);
        assertThat(blank.state()).isEqualTo(ScoreState.BLANK);
        assertThat(blank.earned()).isNull();
        assertThat(blank.lost()).isEqualTo("3");
        assertThat(blank.arithmetic())
                .isEqualTo(new Text(
                        "不得分：尚无人评分（是否健全）",
                        "no score because nobody has judged it (is it sound); its points are not earned"));
        assertThat(assessed.projected()).isEqualTo("25.0");
    }

    @Test
    void leaves_blank_what_rests_on_evidence_that_has_expired() {
        Evidence expired = new Evidence(MINUTES, "会议纪要", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 9, 29));
        Judgement points = judgement("E4-1", new Verdict.Points(BigDecimal.ONE), expired);

        CriterionScore blank = only(criterion("E4-1", "2", judged(false)), List.of(points));

        assertThat(blank.state()).isEqualTo(ScoreState.BLANK);
        assertThat(blank.arithmetic().zh()).isEqualTo("不得分：证据 minutes.pdf 在期末 2026-09-30 无效");
    }

    @Test
    void shares_the_points_of_what_does_not_apply_among_the_others_exactly() {
        AssessedReturn assessed = assess(
                SmallScheme.of(
                        tenths(),
                        criterion("E4-1", "1", linear("CP-02", "100", "0")),
                        criterion("E4-2", "1", linear("CP-03", "100", "0")),
                        criterion("E4-3", "1", linear("CP-04", "100", "0")),
                        criterion("E4-4", "2", judged(false)),
                        criterion("E4-5", "3", yes("CP-01", "value >= 1"), inQuarter(1)),
                        criterion("E4-6", "2", linear("CP-05", "10", "30"), when("CP-01", "value > 0"))),
                List.of(judgement("E4-4", new Verdict.NotApplicable())),
                figure("CP-01", "0"),
                figure("CP-02", "50.00"),
                figure("CP-03", "100.00"),
                figure("CP-04", "10.00"),
                figure("CP-05", "12.0"));

        assertThat(assessed.scores())
                .extracting(CriterionScore::points)
                .containsExactly(
                        new BigDecimal("3.3"),
                        new BigDecimal("3.4"),
                        new BigDecimal("3.3"),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO);
        assertThat(assessed.scores().get(0).lines())
                .extracting(line -> line.from().en() + " | " + line.formula().en() + " | " + line.amount())
                .containsExactly(
                        "CP-02 indicator CP-02 50.00 % | 1 × (50.00 − 0) ÷ (100 − 0) = 0.5 points | 0.5",
                        "points of criteria that do not apply are shared among the others of the element: 1 point become"
                                + " 3.3 | 0.5 × 3.3 ÷ 1 = 1.65, rounded half up to 1.7 points | 1.2");
        assertThat(assessed.scores().subList(3, 6))
                .extracting(score -> score.arithmetic().zh())
                .containsExactly("不适用：制度齐全（王芳，2026-09-30）", "不适用：只在第 1 季度评价", "不适用：CP-01 指标CP-01 0 件，不满足“value大于 0”");
        assertThat(assessed.elements().get(0).earned()).isEqualTo("5.4");
        assertThat(assessed.scoredWeight()).isEqualTo("10");
    }

    @Test
    void counts_an_empty_base_as_not_applicable_and_a_missing_figure_as_lost() {
        Criterion criterion = criterion("E4-1", "2", linear("CP-03", "0", "50"), when("CP-02", "value >= 0"));
        Criterion other = criterion("E4-2", "2", yes("CP-01", "value >= 0"));

        assertThat(assess(
                                SmallScheme.of(tenths(), criterion, other),
                                List.of(),
                                without("CP-02", FigureState.NO_RATE),
                                figure("CP-01", "1"))
                        .scores())
                .extracting(CriterionScore::state)
                .containsExactly(ScoreState.NOT_APPLICABLE, ScoreState.SCORED);
        assertThat(assess(
                                SmallScheme.of(tenths(), criterion, other),
                                List.of(),
                                without("CP-02", FigureState.NOT_REPORTED),
                                without("CP-03", FigureState.NOT_REPORTED),
                                figure("CP-01", "1"))
                        .scores())
                .extracting(CriterionScore::state)
                .containsExactly(ScoreState.NO_VALUE, ScoreState.SCORED);
    }

    @ParameterizedTest
    @CsvSource({"HALF_UP, 0.3, 15.0", "HALF_EVEN, 0.2, 10.0", "DOWN, 0.2, 10.0"})
    void rounds_as_the_scheme_says(ScoreRounding.Mode mode, String earned, String projected) {
        ScoreRounding rounding = new ScoreRounding(mode, new BigDecimal("0.1"), new BigDecimal("5"));

        AssessedReturn assessed = assess(
                SmallScheme.of(rounding, criterion("E4-1", "2", linear("CP-02", "8", "0"))),
                List.of(),
                figure("CP-02", "1"));

        assertThat(assessed.earned()).isEqualTo(earned);
        assertThat(assessed.projected()).isEqualByComparingTo(projected);
    }

    private static CriterionScore only(Criterion criterion, List<Judgement> answers, Figure... figures) {
        return assess(SmallScheme.of(tenths(), criterion), answers, figures)
                .scores()
                .get(0);
    }
}
