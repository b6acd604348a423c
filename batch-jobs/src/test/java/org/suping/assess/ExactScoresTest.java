package org.suping.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suping.assess.SmallScheme.criterion;
import static org.suping.assess.SmallScheme.deduction;
import static org.suping.assess.SmallScheme.figure;
import static org.suping.assess.SmallScheme.inQuarter;
import static org.suping.assess.SmallScheme.judged;
import static org.suping.assess.SmallScheme.judgement;
import static org.suping.assess.SmallScheme.linear;
import static org.suping.assess.SmallScheme.yes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suping.definitions.SchemeDefinition.Criterion;
import org.suping.definitions.SchemeDefinition.Element;
import org.suping.definitions.scheme.Judgements.Judgement;
import org.suping.definitions.scheme.Judgements.Verdict;
import org.suping.definitions.scheme.ScoreRounding;
import org.suping.measure.Figure;
import org.suping.vocabulary.Text;

/** Every printed score is the sum of its printed lines, whatever the scheme, the figures and the answers are. */
class ExactScoresTest {

    private static final int SCHEMES = 200;
    private static final List<String> INDICATORS = List.of("CP-01", "CP-02", "CP-03", "CP-04", "CP-05", "CP-06");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void add_up_from_lines_to_the_whole(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < SCHEMES; i++) {
            List<Judgement> answers = new ArrayList<>();
            Element[] elements = elements(random, answers);
            ScoreRounding.Mode mode = ScoreRounding.Mode.values()[random.nextInt(3)];
            BigDecimal unit = new BigDecimal(random.nextBoolean() ? "0.1" : "0.05");
            Figure[] figures = INDICATORS.stream()
                    .filter(indicator -> random.nextInt(8) > 0)
                    .map(indicator -> figure(
                            indicator,
                            BigDecimal.valueOf(random.nextInt(20_000), 2).toPlainString()))
                    .toArray(Figure[]::new);

            AssessedReturn assessed = SmallScheme.assess(
                    SmallScheme.of(new ScoreRounding(mode, unit, new BigDecimal("0.1")), elements), answers, figures);

            mustAddUp(assessed, elements);
        }
    }

    private static void mustAddUp(AssessedReturn assessed, Element[] elements) {
        for (CriterionScore score : assessed.scores()) {
            BigDecimal lines = sum(score.lines().stream().map(ScoreLine::amount).toList());
            assertThat(lines).as(score.toString()).isEqualByComparingTo(zeroIfNone(score.earned()));
        }
        for (Element element : elements) {
            List<CriterionScore> scores = assessed.scores().stream()
                    .filter(score -> score.element().equals(element.code()))
                    .toList();
            BigDecimal earned =
                    sum(scores.stream().map(score -> zeroIfNone(score.earned())).toList());
            BigDecimal points = sum(scores.stream().map(CriterionScore::points).toList());
            assertThat(earned).isBetween(BigDecimal.ZERO, element.weight());
            if (points.signum() > 0) {
                assertThat(points).as("points of %s", element).isEqualByComparingTo(element.weight());
            }
            assertThat(zeroIfNone(assessed.elements().stream()
                            .filter(sum -> sum.element().equals(element.code()))
                            .findFirst()
                            .orElseThrow()
                            .earned()))
                    .isEqualByComparingTo(earned);
        }
        assertThat(sum(assessed.elements().stream()
                        .map(element -> zeroIfNone(element.earned()))
                        .toList()))
                .isEqualByComparingTo(assessed.earned());
    }

    private static Element[] elements(Random random, List<Judgement> answers) {
        Element[] elements = new Element[1 + random.nextInt(4)];
        for (int e = 0; e < elements.length; e++) {
            String code = "E" + (e + 1);
            List<Criterion> criteria = new ArrayList<>();
            for (int c = 0; c < 2 + random.nextInt(5); c++) {
                criteria.add(any(random, code + "-" + (c + 1), answers));
            }
            BigDecimal weight = sum(criteria.stream().map(Criterion::points).toList());
            elements[e] = new Element(code, Text.same(code), weight, weight, List.copyOf(criteria));
        }
        return elements;
    }

    private static Criterion any(Random random, String code, List<Judgement> answers) {
        String indicator = INDICATORS.get(random.nextInt(INDICATORS.size()));
        String points = BigDecimal.valueOf(5L * (1 + random.nextInt(100)), 1).toPlainString();
        switch (random.nextInt(6)) {
            case 0:
                return criterion(code, "0", deduction(indicator, "0.03", "2.5"));
            case 1:
                return criterion(code, points, yes(indicator, "value >= 90"));
            case 2:
                return criterion(code, points, linear(indicator, "30", "130"), inQuarter(1 + random.nextInt(4)));
            case 3:
                if (random.nextBoolean()) {
                    Verdict verdict = random.nextBoolean()
                            ? new Verdict.Points(BigDecimal.valueOf(random.nextInt(5), 1))
                            : new Verdict.NotApplicable();
                    answers.add(judgement(code, verdict));
                }
                return criterion(code, points, judged(false));
            default:
                return criterion(code, points, linear(indicator, "97", "7"));
        }
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal zeroIfNone(@Nullable BigDecimal number) {
        return Objects.requireNonNullElse(number, BigDecimal.ZERO);
    }
}
