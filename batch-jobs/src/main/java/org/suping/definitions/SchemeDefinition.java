package org.suping.definitions;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.expression.Expression;
import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.Text;

/**
 * An evaluation scheme: elements with weights, criteria with scoring rules, levels with boundaries.
 *
 * @param id as {@code CN-NFRA-2025-20}
 * @param documentNumber 金规〔2025〕20号
 * @param yearFrom first evaluation year it holds for
 * @param yearTo last evaluation year, or null while it is in force
 * @param unit smallest unit of a score, as 0.1; scores are rounded half up to it, last
 * @param weightsCertainty how well the weights are published
 * @param levels best first
 * @param notice that the level may not be used publicly
 */
public record SchemeDefinition(
        String id,
        Text name,
        String documentNumber,
        int yearFrom,
        @Nullable Integer yearTo,
        BigDecimal unit,
        Certainty weightsCertainty,
        List<Element> elements,
        List<Level> levels,
        Certainty levelsCertainty,
        Text notice) {

    /**
     * One element.
     *
     * @param weightMin the published floor, in points of 100
     * @param weight the weight of the year, in points of 100
     * @param criteria empty while the element is not scored
     */
    public record Element(String code, Text name, BigDecimal weightMin, BigDecimal weight, List<Criterion> criteria) {}

    /**
     * What is scored within an element.
     *
     * @param points the most it can earn
     * @param indicator code of the indicator it rests on
     * @param score points earned, over the names {@code value} (of the indicator) and {@code points}
     * @param scoreText the rule as written
     */
    public record Criterion(
            String code,
            Text name,
            BigDecimal points,
            String indicator,
            Expression score,
            String scoreText,
            Certainty certainty) {}

    /** A level and the least score that earns it. */
    public record Level(String code, BigDecimal minInclusive) {}
}
