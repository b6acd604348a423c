package org.suping.render;

import java.math.BigDecimal;
import java.util.Locale;
import org.suping.definitions.IndicatorDefinition;
import org.suping.measure.Figure;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Text;

/**
 * How documents put things into words of one language: labels, numbers, periods, marks.
 *
 * <p>A number keeps the decimals it has and is grouped by thousands; a figure without a value is its reason, never 0 and
 * never blank. Nothing depends on the machine's locale.
 */
public record Wording(Language language) {

    /** The label {@code render.KEY} with its arguments put in. */
    public String label(String key, Object... arguments) {
        return Labels.in(language, "render." + key, arguments);
    }

    public String of(Text text) {
        return text.in(language);
    }

    /** As a name that stands alone in its cell: with a capital first letter, where there are capitals. */
    public String title(Text text) {
        return capital(of(text));
    }

    /** With a capital first letter, where there are capitals. */
    public static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    public static String number(BigDecimal number) {
        return grouped(number.toPlainString());
    }

    /** A change with its sign; nothing has none. */
    public static String signed(BigDecimal change) {
        String number = number(change.abs());
        return change.signum() == 0 ? number : (change.signum() < 0 ? "−" : "+") + number;
    }

    /** Points that were lost, as a deduction; empty where none were. */
    public static String lost(BigDecimal points) {
        return points.signum() == 0 ? "" : signed(points.negate());
    }

    public static String number(long number) {
        return grouped(Long.toString(number));
    }

    /** Digits before the point in groups of three; a workbook has thousands of numbers, and a formatter reads its pattern for each. */
    private static String grouped(String plain) {
        int point = plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        int first = plain.startsWith("-") ? 1 : 0;
        for (int comma = (point < 0 ? plain.length() : point) - 3; comma > first; comma -= 3) {
            grouped.insert(comma, ',');
        }
        return grouped.toString();
    }

    /** The value without its unit, or why there is none. */
    public String figure(Figure figure) {
        BigDecimal value = figure.value();
        return value == null ? of(figure.state().text()) : number(value);
    }

    /** The value with its unit, or why there is none. */
    public String figureWithUnit(Figure figure, IndicatorDefinition indicator) {
        return figure.value() == null ? figure(figure) : figure(figure) + " " + of(indicator.unit());
    }

    /** The term, or why there is none; a histogram as its number of rows. */
    public String term(Term term) {
        TermValue value = term.value();
        if (value == null) {
            return of(term.state().text());
        }
        if (value instanceof TermValue.Histogram) {
            return label("rows", number(value.rows()));
        }
        return number(new BigDecimal(value.text()));
    }

    /** The formula with its terms put in: {@code 1,829 ÷ 2,004 × 100}. */
    public String arithmetic(Figure figure, IndicatorDefinition indicator) {
        String first = term(figure.terms().get(0));
        return switch (indicator.formula()) {
            case AMOUNT -> first;
            case MEDIAN -> label("arithmetic.median", first, indicator.scale());
            case RATIO ->
                first + " ÷ " + term(figure.terms().get(1))
                        + (indicator.factor().compareTo(BigDecimal.ONE) == 0
                                ? ""
                                : " × "
                                        + number(indicator
                                                .factor()
                                                .stripTrailingZeros()
                                                .setScale(0)));
        };
    }

    /** The period in words: 2026年第3季度. */
    public String period(Period period) {
        return period.isYear()
                ? label("period.year", period.year())
                : label("period.quarter", period.year(), period.quarter());
    }

    /** What a score of the period is: 年内预估 of a quarter, for the evaluation is of years. */
    public String standing(Period period) {
        return label(period.isYear() ? "standing.year" : "standing.quarter");
    }

    /** What stands beside a result that rests on something weakly published; empty where nothing need be said. */
    public String mark(Certainty certainty) {
        return isWeak(certainty) ? label("mark", certainty.text()) : "";
    }

    /** Whether a result that rests on it must say so. */
    public static boolean isWeak(Certainty certainty) {
        return certainty == Certainty.WEAK || certainty == Certainty.UNVERIFIED;
    }
}
