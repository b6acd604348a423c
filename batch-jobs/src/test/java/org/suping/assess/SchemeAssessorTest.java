package org.suping.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suping.assess.AssessedReturn.ElementScore;
import org.suping.definitions.SchemeDefinition;
import org.suping.definitions.SchemeDefinition.Criterion;
import org.suping.definitions.SchemeDefinition.Element;
import org.suping.definitions.SchemeDefinition.Level;
import org.suping.definitions.expression.ValueType;
import org.suping.definitions.scheme.Applicability;
import org.suping.definitions.scheme.ScoreRounding;
import org.suping.definitions.scheme.ScoringRule;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.SmallWorld;
import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.FigureState;
import org.suping.vocabulary.Text;

/** What figures earn. */
class SchemeAssessorTest {

    private static final Criterion TOLD =
            criterion("E4-1", "15", "CP-02", "CASE WHEN value >= 95 THEN points ELSE points - (95 - value) * 0.5 END");
    private static final Criterion FORWARDED = criterion("E4-2", "10", "CP-03", "points - value / 3");
    private static final Criterion PREMIUM = criterion("E6-1", "5", "CP-04", "points - value * 0.01");

    @Test
    void adds_up_from_criteria_to_elements_to_the_projected_score() {
        AssessedReturn assessed = assess(figure("CP-02", "91.27"), figure("CP-03", "10.00"), figure("CP-04", "110.00"));

        assertThat(assessed.scores())
                .extracting(CriterionScore::earned)
                .containsExactly(new BigDecimal("13.1"), new BigDecimal("6.7"), new BigDecimal("3.9"));
        assertThat(assessed.elements())
                .containsExactly(
                        new ElementScore("E1", new BigDecimal("70"), null),
                        new ElementScore("E4", new BigDecimal("25"), new BigDecimal("19.8")),
                        new ElementScore("E6", new BigDecimal("5"), new BigDecimal("3.9")));
        assertThat(assessed.earned()).isEqualTo("23.7");
        assertThat(assessed.scoredWeight()).isEqualTo("30");
        assertThat(assessed.projected()).isEqualTo("79.0");
        assertThat(assessed.level()).isEqualTo("2");
    }

    @Test
    void prints_the_rule_with_the_numbers_put_in() {
        AssessedReturn assessed = assess(figure("CP-02", "91.27"), figure("CP-03", "10.00"), figure("CP-04", "110.00"));

        assertThat(assessed.scores())
                .extracting(score -> score.arithmetic().en())
                .containsExactly(
                        "CP-02 indicator CP-02 91.27 %: 15 − (95 − 91.27) × 0.5 = 13.135, rounded half up to 13.1 points",
                        "CP-03 indicator CP-03 10.00 %: 10 − 10.00 ÷ 3 = 6.666666…, rounded half up to 6.7 points",
                        "CP-04 indicator CP-04 110.00 件: 5 − 110.00 × 0.01 = 3.9 points");
        assertThat(assessed.scores().get(0).arithmetic().zh())
                .isEqualTo("CP-02 指标CP-02 91.27 %\uff1a15 − (95 − 91.27) × 0.5 = 13.135\uff0c四舍五入为 13.1 分");
    }

    @ParameterizedTest
    @CsvSource({
        "100.00, 15.0, 'CP-02 indicator CP-02 100.00 %: 15 = 15.0 points'",
        "0.00, 0.0, 'CP-02 indicator CP-02 0.00 %: 15 − (95 − 0.00) × 0.5 = −32.5, at least 0.0 points'"
    })
    void stays_within_nothing_and_all_points(String value, String earned, String arithmetic) {
        AssessedReturn assessed = assess(figure("CP-02", value), figure("CP-03", "0.00"), figure("CP-04", "-600.00"));

        assertThat(assessed.scores().get(0).earned()).isEqualTo(earned);
        assertThat(assessed.scores().get(0).arithmetic().en()).isEqualTo(arithmetic);
        assertThat(assessed.scores().get(2).arithmetic().en())
                .isEqualTo("CP-04 indicator CP-04 -600.00 件: 5 − (−600.00) × 0.01 = 11, at most 5.0 points");
    }

    @Test
    void earns_nothing_without_a_figure_and_says_why_while_its_points_stay_in_the_weight() {
        AssessedReturn assessed =
                assess(figure("CP-02", "95.00"), figure("CP-03", "0.00"), without("CP-04", FigureState.NOT_COMPUTABLE));

        CriterionScore unscored = assessed.scores().get(2);
        assertThat(unscored.earned()).isNull();
        assertThat(unscored.arithmetic())
                .isEqualTo(new Text(
                        "不得分\uff1aCP-04 指标CP-04不可计算",
                        "no score because CP-04 indicator CP-04 is not computable; its points are not earned"));
        assertThat(assessed.elements().get(2).earned()).isNull();
        assertThat(assessed.earned()).isEqualTo("25.0");
        assertThat(assessed.scoredWeight()).isEqualTo("30");
        assertThat(assessed.projected()).isEqualTo("83.3");
    }

    @Test
    void has_no_projection_and_no_level_when_nothing_has_a_score() {
        AssessedReturn assessed = assess(
                without("CP-02", FigureState.NO_RATE),
                without("CP-03", FigureState.NO_RATE),
                without("CP-04", FigureState.NOT_REPORTED));

        assertThat(assessed.projected()).isNull();
        assertThat(assessed.level()).isNull();
        assertThat(assessed.earned()).isEqualTo("0");
    }

    @Test
    void scores_nothing_in_a_year_without_a_scheme() {
        MeasuredReturn measured = MeasuredReturn.of(SmallWorld.ATTEMPT, List.of(figure("CP-02", "91.27")));

        assertThat(SchemeAssessor.assess(SmallWorld.definitions(), measured))
                .isEqualTo(AssessedReturn.unscored(SmallWorld.ATTEMPT));
    }

    private static AssessedReturn assess(Figure... figures) {
        SchemeDefinition scheme = new SchemeDefinition(
                "TEST-2026",
                Text.EMPTY,
                "1",
                2026,
                null,
                ScoreRounding.halfUp(new BigDecimal("0.1")),
                Certainty.UNVERIFIED,
                List.of(element("E1", "70"), element("E4", "25", TOLD, FORWARDED), element("E6", "5", PREMIUM)),
                List.of(
                        new Level("1", new BigDecimal("90.0")),
                        new Level("2", new BigDecimal("79.0")),
                        new Level("3", BigDecimal.ZERO)),
                Certainty.UNVERIFIED,
                List.of(),
                null,
                Text.EMPTY);
        return SchemeAssessor.assess(
                SmallWorld.definitions(List.of(), List.of(scheme)),
                MeasuredReturn.of(SmallWorld.ATTEMPT, List.of(figures)));
    }

    private static Element element(String code, String weight, Criterion... criteria) {
        return new Element(code, Text.same(code), new BigDecimal(weight), new BigDecimal(weight), List.of(criteria));
    }

    private static Criterion criterion(String code, String points, String indicator, String rule) {
        return new Criterion(
                code,
                Text.same(code),
                new BigDecimal(points),
                new ScoringRule.Formula(
                        indicator, SmallWorld.overFigures(rule, ValueType.NUMBER, "value", "points"), rule),
                Text.EMPTY,
                Applicability.ALWAYS,
                Certainty.UNVERIFIED);
    }

    private static Figure figure(String indicator, String value) {
        return new Figure(new FigureKey(indicator, "3100"), FigureState.VALUE, new BigDecimal(value), List.of());
    }

    private static Figure without(String indicator, FigureState state) {
        @Nullable BigDecimal none = null;
        return new Figure(new FigureKey(indicator, "3100"), state, none, List.of());
    }
}
