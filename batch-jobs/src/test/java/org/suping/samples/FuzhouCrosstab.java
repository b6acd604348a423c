package org.suping.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.suping.definitions.Definitions;
import org.suping.measure.Breakdown;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.TermValue;
import org.suping.vocabulary.Text;

/**
 * The hotline's report: for each river, district and the city the complaints by year, kind, channel and anonymity, the
 * share of the city and three averages.
 *
 * <p>The years' terms are added, shares and averages computed from the sums. Where nothing was received there is neither a
 * share nor an average.
 */
final class FuzhouCrosstab {

    static final String CITY = "3501";
    static final List<Integer> YEARS = List.of(2016, 2017, 2018, 2019, 2020);
    /** Decimals to which shares and averages are compared. */
    static final int SCALE = 6;

    private static final String COUNT = "FZ-01";
    private static final Map<String, String> AVERAGES =
            Map.of("avg_transfers", "FZ-02", "avg_replies", "FZ-03", "avg_days", "FZ-04");

    private final Definitions definitions;
    private final Map<Integer, MeasuredReturn> years;

    FuzhouCrosstab(Definitions definitions, Map<Integer, MeasuredReturn> years) {
        this.definitions = definitions;
        this.years = years;
    }

    /** The unit's row of the report: column to value. */
    Map<String, BigDecimal> row(String unit) {
        Map<String, BigDecimal> row = new LinkedHashMap<>();
        BigDecimal total = count(unit, Breakdown.NONE);
        row.put("total", total);
        years.forEach((year, measured) -> row.put("y" + year, term(measured, COUNT, unit, Breakdown.NONE, 0)));
        for (String dimension : List.of("kind", "channel", "anonymity")) {
            words(definitions, dimension)
                    .forEach((code, words) -> row.put(words.zh(), count(unit, new Breakdown(dimension, code))));
        }
        if (total.signum() > 0) {
            row.put("share", ratio(total, count(CITY, Breakdown.NONE)));
            AVERAGES.forEach((column, indicator) -> row.put(column, average(indicator, unit)));
        }
        return row;
    }

    /** Code to words of a code list. */
    static Map<String, Text> words(Definitions definitions, String list) {
        return Objects.requireNonNull(definitions.codeLists().get(list)).codes();
    }

    private BigDecimal count(String unit, Breakdown breakdown) {
        return years.values().stream()
                .map(measured -> term(measured, COUNT, unit, breakdown, 0))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal average(String indicator, String unit) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal rows = BigDecimal.ZERO;
        for (MeasuredReturn measured : years.values()) {
            sum = sum.add(term(measured, indicator, unit, Breakdown.NONE, 0));
            rows = rows.add(term(measured, indicator, unit, Breakdown.NONE, 1));
        }
        return ratio(sum, rows);
    }

    private static BigDecimal term(
            MeasuredReturn measured, String indicator, String unit, Breakdown breakdown, int ordinal) {
        return measured.figure(new FigureKey(indicator, unit, breakdown))
                .map((Figure figure) -> figure.terms().get(ordinal).value())
                .map(value -> value instanceof TermValue.Sum sum ? sum.sum() : BigDecimal.valueOf(value.rows()))
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal ratio(BigDecimal numerator, BigDecimal denominator) {
        return numerator.divide(denominator, SCALE, RoundingMode.HALF_UP);
    }
}
