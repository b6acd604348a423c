package org.suping.definitions;

import java.math.BigDecimal;
import java.util.List;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/**
 * What is measured.
 *
 * @param code as {@code CP-02}
 * @param unit as % or 件
 * @param terms in the order of the formula
 * @param factor a ratio is multiplied by it before the one rounding: 100 for a percentage
 * @param scale decimals of the value, rounded half up
 * @param breakdowns columns by which it is also measured
 */
public record IndicatorDefinition(
        String code,
        Text name,
        Text description,
        Text unit,
        Formula formula,
        List<TermDefinition> terms,
        BigDecimal factor,
        int scale,
        List<String> breakdowns,
        Clause clause) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** How the terms become a value. */
    public enum Formula {
        /** The one term itself: a count, a sum or a distinct count. */
        AMOUNT,
        /** First term ÷ second term × factor. */
        RATIO,
        /** The median of the one histogram. */
        MEDIAN
    }

    /** What readers call one of its terms: a ratio's are numerator and denominator, any other is what its kind is. */
    public Text role(TermDefinition term) {
        return formula == Formula.RATIO
                ? Labels.text(terms.get(0).name().equals(term.name()) ? "term.numerator" : "term.denominator")
                : Labels.text("term." + term.kind());
    }

    /** A percentage of rows of one record by one moment: there the numerator is a part of the denominator. */
    public boolean isShare() {
        if (formula != Formula.RATIO || factor.compareTo(HUNDRED) != 0) {
            return false;
        }
        TermDefinition part = terms.get(0);
        TermDefinition whole = terms.get(1);
        return part.record().equals(whole.record())
                && part.moment().equals(whole.moment())
                && part.kind() == whole.kind()
                && part.kind() == TermDefinition.Kind.COUNT;
    }

    public TermDefinition term(String name) {
        return terms.stream()
                .filter(term -> term.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Indicator " + code + " has no term " + name));
    }
}
