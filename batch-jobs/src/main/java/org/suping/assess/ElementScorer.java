package org.suping.assess;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suping.definitions.SchemeDefinition.Criterion;
import org.suping.definitions.SchemeDefinition.Element;
import org.suping.definitions.scheme.ScoreRounding;
import org.suping.definitions.scheme.ScoringRule;
import org.suping.vocabulary.Text;

/**
 * The criteria of one element: those that do not apply give their points to the others, in proportion; deductions come last
 * and take no more than the others earned.
 */
final class ElementScorer {

    private final Element element;
    private final Applied applied;
    private final ScoreRounding rounding;
    private final CriterionScorer scorer;
    private final Map<String, CriterionScore> scores = new HashMap<>();

    ElementScorer(Element element, Applied applied, ScoreRounding rounding) {
        this.element = element;
        this.applied = applied;
        this.rounding = rounding;
        this.scorer = new CriterionScorer(element.code(), rounding);
    }

    /** In the order of the scheme. */
    List<CriterionScore> scores() {
        List<Criterion> earning = new ArrayList<>();
        List<Criterion> deducting = new ArrayList<>();
        for (Criterion criterion : element.criteria()) {
            Optional<Text> exclusion = applied.exclusion(criterion);
            if (exclusion.isPresent()) {
                scores.put(
                        criterion.code(),
                        scorer.without(criterion, ScoreState.NOT_APPLICABLE, BigDecimal.ZERO, exclusion.get()));
            } else {
                (criterion.isDeduction() ? deducting : earning).add(criterion);
            }
        }
        Map<String, BigDecimal> points = shared(earning);
        for (Criterion criterion : earning) {
            BigDecimal most = points.getOrDefault(criterion.code(), criterion.points());
            scores.put(criterion.code(), scorer.score(criterion, applied.earning(criterion), most));
        }
        deduct(deducting);
        return element.criteria().stream()
                .flatMap(criterion -> Optional.ofNullable(scores.get(criterion.code())).stream())
                .toList();
    }

    /** The whole weight over those that apply: rounded as running sums, so that the shares add up to it. */
    private Map<String, BigDecimal> shared(List<Criterion> earning) {
        BigDecimal sum = earning.stream().map(Criterion::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<String, BigDecimal> points = new HashMap<>();
        if (sum.compareTo(element.weight()) == 0 || sum.signum() == 0) {
            return points;
        }
        BigDecimal before = BigDecimal.ZERO;
        BigDecimal running = BigDecimal.ZERO;
        for (Criterion criterion : earning) {
            running = running.add(criterion.points());
            BigDecimal upTo = running.compareTo(sum) == 0
                    ? element.weight()
                    : rounding.criterion(running.multiply(element.weight()).divide(sum, MathContext.DECIMAL128));
            points.put(criterion.code(), upTo.subtract(before));
            before = upTo;
        }
        return points;
    }

    private void deduct(List<Criterion> deducting) {
        BigDecimal left = element.criteria().stream()
                .flatMap(criterion -> Optional.ofNullable(scores.get(criterion.code())).stream())
                .flatMap(score -> Optional.ofNullable(score.earned()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        for (Criterion criterion : deducting) {
            if (criterion.rule() instanceof ScoringRule.Deduction rule) {
                CriterionScore score = scorer.deduct(criterion, applied.earning(criterion), rule.most(), left);
                scores.put(criterion.code(), score);
                BigDecimal earned = score.earned();
                left = earned == null ? left : left.add(earned);
            }
        }
    }
}
