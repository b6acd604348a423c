package org.suping.definitions.scheme;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.expression.Expression;
import org.suping.definitions.expression.Values;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/** How a criterion earns its points, or costs some. */
public sealed interface ScoringRule {

    /** Code of the indicator it rests on, or that is shown beside an answer; null where there is none. */
    @Nullable
    String indicator();

    /** The kind of rule in words: 分档, 线性 … */
    Text kind();

    /** A rule over a figure. */
    sealed interface Measured extends ScoringRule {

        @Override
        String indicator();

        /** What a figure gives, not yet kept within 0 and the points, nor rounded but for a division (34 digits). */
        Result apply(BigDecimal value, BigDecimal points);
    }

    /**
     * What a rule gives.
     *
     * @param filled the rule with the numbers put in
     * @param exact null where the rule has no result, as after a division by 0
     */
    record Result(Text filled, @Nullable BigDecimal exact) {}

    /**
     * An expression over the names {@code value} (of the indicator) and {@code points}.
     *
     * @param text as written
     */
    record Formula(String indicator, Expression score, String text) implements Measured {

        @Override
        public Text kind() {
            return Labels.text("rule.formula");
        }

        @Override
        public Result apply(BigDecimal value, BigDecimal points) {
            Values values = Map.of("value", value, "points", points)::get;
            return score.evaluate(values) instanceof BigDecimal exact
                    ? new Result(score.filledIn(values), exact)
                    : new Result(Text.same(text), null);
        }
    }

    /**
     * The first band the figure lies in decides; what lies in none earns nothing.
     *
     * @param areUpper whether the limits are the most a figure may be, not the least
     * @param bands best first
     */
    record Bands(String indicator, boolean areUpper, List<Band> bands) implements Measured {

        @Override
        public Text kind() {
            return Labels.text("rule.bands");
        }

        @Override
        public Result apply(BigDecimal value, BigDecimal points) {
            return bands.stream()
                    .filter(band -> areUpper ? value.compareTo(band.limit()) <= 0 : value.compareTo(band.limit()) >= 0)
                    .findFirst()
                    .map(band -> new Result(
                            Labels.text(areUpper ? "rule.band.most" : "rule.band.least", plain(band.limit())),
                            band.points()))
                    .orElseGet(() -> new Result(Labels.text("rule.band.none"), BigDecimal.ZERO));
        }
    }

    /** A limit, which belongs to its band, and what the band earns. */
    record Band(BigDecimal limit, BigDecimal points) {}

    /**
     * points × (value − none) ÷ (full − none).
     *
     * @param full figure that earns all points
     * @param none figure that earns nothing; above or below {@code full}
     */
    record Linear(String indicator, BigDecimal full, BigDecimal none) implements Measured {

        @Override
        public Text kind() {
            return Labels.text("rule.linear");
        }

        @Override
        public Result apply(BigDecimal value, BigDecimal points) {
            String filled = plain(points) + " × (" + plain(value) + " − " + operand(none) + ") ÷ (" + plain(full)
                    + " − " + operand(none) + ")";
            BigDecimal exact =
                    points.multiply(value.subtract(none)).divide(full.subtract(none), MathContext.DECIMAL128);
            return new Result(Text.same(filled), exact);
        }
    }

    /**
     * Takes points from what the other criteria of the element earned, after they were re-weighted.
     *
     * @param each points for each event the indicator counts
     * @param most points it can cost
     */
    record Deduction(String indicator, BigDecimal each, BigDecimal most) implements Measured {

        @Override
        public Text kind() {
            return Labels.text("rule.deduction");
        }

        @Override
        public Result apply(BigDecimal value, BigDecimal points) {
            return new Result(Text.same(plain(each) + " × " + operand(value)), each.multiply(value));
        }
    }

    /**
     * All points or none.
     *
     * @param condition over the name {@code value}
     */
    record YesNo(String indicator, Expression condition) implements Measured {

        @Override
        public Text kind() {
            return Labels.text("rule.yes-no");
        }

        @Override
        public Result apply(BigDecimal value, BigDecimal points) {
            boolean holds = condition.holds(Map.of("value", value)::get);
            return new Result(
                    Labels.text(holds ? "rule.holds" : "rule.fails", condition.words()),
                    holds ? points : BigDecimal.ZERO);
        }
    }

    /**
     * What only a person can say.
     *
     * @param isYesNo whether the answer is yes or no, not a number of points
     * @param indicator shown beside the answer
     */
    record Judged(Text question, boolean isYesNo, @Nullable String indicator) implements ScoringRule {

        @Override
        public Text kind() {
            return Labels.text("rule.judged");
        }
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString().replace('-', '−');
    }

    /** A number on the right of an operator. */
    private static String operand(BigDecimal number) {
        return number.signum() < 0 ? "(" + plain(number) + ")" : plain(number);
    }
}
