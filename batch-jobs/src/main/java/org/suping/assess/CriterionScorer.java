package org.suping.assess;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.suping.definitions.SchemeDefinition.Criterion;
import org.suping.definitions.scheme.ScoreRounding;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/**
 * What a criterion earns, line by line.
 *
 * <pre>
 *   rule → kept within 0 and points → rounded                                          first line
 *   re-weighted: rule → kept within → × new points ÷ old points → rounded              second line: what that adds
 *   deduction:   rule → at most the cap → rounded → at most what is left to take from  further lines where they limit
 * </pre>
 */
final class CriterionScorer {

    /** A quotient without end is shown to this many decimals, cut and marked with an ellipsis. */
    private static final int SHOWN_DECIMALS = 6;

    private final String element;
    private final ScoreRounding rounding;

    CriterionScorer(String element, ScoreRounding rounding) {
        this.element = element;
        this.rounding = rounding;
    }

    /** @param points what it can earn after re-weighting */
    CriterionScore score(Criterion criterion, Earning earning, BigDecimal points) {
        BigDecimal exact = earning.exact();
        if (exact == null) {
            return without(criterion, earning.state(), points, earning.from());
        }
        BigDecimal kept = exact.max(BigDecimal.ZERO).min(criterion.points());
        BigDecimal first = rounded(kept, criterion.points());
        List<ScoreLine> lines = new ArrayList<>();
        lines.add(new ScoreLine(earning.what(), earning.from(), formula(earning, exact, kept, first), first));
        if (points.compareTo(criterion.points()) != 0) {
            lines.add(shared(criterion, kept, first, points));
        }
        return scored(criterion, points, lines);
    }

    /** Points that are no multiple of the unit must not be exceeded by rounding. */
    private BigDecimal rounded(BigDecimal kept, BigDecimal most) {
        return rounding.criterion(kept).min(most);
    }

    private ScoreLine shared(Criterion criterion, BigDecimal kept, BigDecimal first, BigDecimal points) {
        BigDecimal exact = kept.multiply(points).divide(criterion.points(), MathContext.DECIMAL128);
        BigDecimal earned = rounded(exact, points);
        return new ScoreLine(
                Labels.text("assess.shared"),
                Labels.text("assess.shared.from", shown(criterion.points()), shown(points)),
                Labels.text(
                        exact.compareTo(earned) == 0 ? "assess.shared.exact" : "assess.shared.rounded",
                        shown(kept) + " × " + shown(points) + " ÷ " + shown(criterion.points()),
                        shown(exact),
                        earned.toPlainString(),
                        rounding.mode().text()),
                earned.subtract(first));
    }

    /**
     * A deduction.
     *
     * @param most the points it can cost
     * @param left what the element has left to take from
     */
    CriterionScore deduct(Criterion criterion, Earning earning, BigDecimal most, BigDecimal left) {
        List<ScoreLine> lines = new ArrayList<>();
        BigDecimal exact = earning.exact();
        if (exact == null) {
            // nobody gains by not reporting
            BigDecimal taken = rounding.criterion(most);
            Text formula = Labels.text("assess.deduct.unknown", taken.toPlainString());
            lines.add(new ScoreLine(criterion.rule().kind(), earning.from(), formula, taken.negate()));
        } else {
            BigDecimal kept = exact.max(BigDecimal.ZERO).min(most);
            BigDecimal taken = rounding.criterion(kept);
            lines.add(new ScoreLine(
                    earning.what(),
                    earning.from(),
                    Labels.text("assess.deducted", formula(earning, exact, kept, taken)),
                    taken.negate()));
        }
        BigDecimal taken = lines.get(0).amount().negate();
        if (taken.compareTo(left) > 0) {
            lines.add(new ScoreLine(
                    Labels.text("assess.deduct.left"),
                    Text.EMPTY,
                    Labels.text("assess.deduct.left.formula", left.toPlainString()),
                    taken.subtract(left)));
        }
        return scored(criterion, BigDecimal.ZERO, lines);
    }

    /** @param why the whole sentence */
    CriterionScore without(Criterion criterion, ScoreState state, BigDecimal points, Text why) {
        return new CriterionScore(element, criterion.code(), state, points, null, why, List.of());
    }

    private CriterionScore scored(Criterion criterion, BigDecimal points, List<ScoreLine> lines) {
        BigDecimal earned =
                lines.stream().map(ScoreLine::amount).reduce(BigDecimal::add).orElseThrow();
        return new CriterionScore(element, criterion.code(), ScoreState.SCORED, points, earned, sentence(lines), lines);
    }

    private static Text sentence(List<ScoreLine> lines) {
        ScoreLine first = lines.get(0);
        Text sentence = Labels.text("assess.arithmetic", first.from(), first.formula());
        for (ScoreLine line : lines.subList(1, lines.size())) {
            sentence = Labels.text("assess.arithmetic.more", sentence, line.what(), line.formula());
        }
        return sentence;
    }

    private Text formula(Earning earning, BigDecimal exact, BigDecimal kept, BigDecimal earned) {
        if (earning.filled().equals(Text.EMPTY)) {
            return Labels.text("assess.score.plain", earned.toPlainString());
        }
        String ending = exact.compareTo(kept) > 0 ? "most" : exact.compareTo(kept) < 0 ? "least" : "rounded";
        return Labels.text(
                "assess.score." + (exact.compareTo(earned) == 0 ? "exact" : ending),
                earning.filled(),
                shown(exact),
                earned.toPlainString(),
                rounding.mode().text());
    }

    private static String shown(BigDecimal exact) {
        BigDecimal stripped = exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
        String plain = stripped.toPlainString().replace('-', '−');
        return stripped.scale() <= SHOWN_DECIMALS
                ? plain
                : plain.substring(0, plain.indexOf('.') + 1 + SHOWN_DECIMALS) + "…";
    }
}
