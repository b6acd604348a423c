package org.suping.definitions;

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
 * @param figures name in the expression → {@code CP-02} for a value, {@code CP-02.numerator} for a term, or
 *     {@code rows.read}, {@code rows.accepted}, {@code rows.rejected}, {@code rows.out_of_period}, {@code rows.duplicate}
 *     for what was delivered (reporting unit only)
 * @param expect must be true
 * @param found the sentence of the finding; <code>{name}</code> stands for a figure
 * @param expected what should be, in words
 * @param action what to do
 */
public record CheckDefinition(
        String code,
        Severity severity,
        Text name,
        boolean everyUnit,
        Map<String, String> figures,
        Expression expect,
        String expectText,
        Text found,
        Text expected,
        Text action) {}
