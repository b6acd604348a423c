package org.suping.definitions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.suping.definitions.expression.Expression;
import org.suping.findings.Severity;
import org.suping.vocabulary.Text;

/**
 * A rule over figures.
 *
 * <p>Where one of its figures has no value for a unit the rule does not apply to it.
 *
 * @param code as {@code CK-01}
 * @param everyUnit whether it is checked for every unit, or for the reporting unit only
 * @param found the sentence of the finding; <code>{name}</code> stands for a figure, or for what the rule puts in
 * @param expected what should be, in words
 * @param action what to do
 */
public record CheckDefinition(
        String code,
        Severity severity,
        Text name,
        boolean everyUnit,
        Rule rule,
        Text found,
        Text expected,
        Text action) {

    /** A rule that is an expression. */
    public CheckDefinition(
            String code,
            Severity severity,
            Text name,
            boolean everyUnit,
            Map<String, String> figures,
            Expression expect,
            String expectText,
            Text found,
            Text expected,
            Text action) {
        this(code, severity, name, everyUnit, new Rule.Holds(figures, expect, expectText), found, expected, action);
    }

    /** What must hold. */
    public sealed interface Rule {

        /**
         * An expression over named figures.
         *
         * @param figures name in the expression → {@code CP-02} for a value, {@code CP-02.numerator} for a term, or
         *     {@code rows.read}, {@code rows.accepted}, {@code rows.rejected}, {@code rows.out_of_period}, {@code
         *     rows.duplicate} for what was delivered (reporting unit only)
         * @param expect must be true
         */
        record Holds(Map<String, String> figures, Expression expect, String expectText) implements Rule {}

        /** Each additive term is the sum of its parts, in every breakdown of the indicators. */
        record Parts(List<String> indicators) implements Rule {}

        /** The numerator of a share is not larger than its denominator. */
        record Coverage(List<String> indicators) implements Rule {}

        /**
         * No figure, whole or part of a breakdown, moved by more than {@code beyond} percent since an earlier period.
         *
         * @param than {@code previous} period or same period of {@code last-year}
         * @param least where now and then are both smaller, it is not looked at
         */
        record Change(List<String> indicators, String than, BigDecimal beyond, BigDecimal least) implements Rule {}

        /**
         * No unit is far from the units beside it: its value is at most {@code factor} times their median, and the median at
         * most {@code factor} times its value.
         *
         * @param least a unit whose terms count fewer rows together is not looked at
         * @param siblings fewer units than these beside each other are not compared
         */
        record Outlier(List<String> indicators, BigDecimal factor, long least, int siblings) implements Rule {}
    }
}
