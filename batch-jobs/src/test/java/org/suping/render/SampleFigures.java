package org.suping.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.suping.definitions.CodeList;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.evidence.AttemptKey;
import org.suping.measure.Breakdown;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.vocabulary.FigureState;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;

/**
 * Figures drawn from a seed. Terms do not add up the tree here, but the codes of a breakdown add up to the whole, so that
 * sums across a row can be proved. One office has no rate, one reported nothing, one unit cannot be computed.
 */
final class SampleFigures {

    private final Definitions definitions;
    private final Random random;
    private final List<Figure> figures = new ArrayList<>();

    SampleFigures(Definitions definitions, long seed) {
        this.definitions = definitions;
        this.random = new Random(seed);
    }

    MeasuredReturn measured(AttemptKey attempt) {
        for (OrgUnit unit : definitions.organisation().subtree("3100", Period.parse("2026Q3"))) {
            for (IndicatorDefinition indicator : definitions.indicators().values()) {
                measure(indicator, unit.code());
            }
        }
        return MeasuredReturn.of(attempt, figures);
    }

    private void measure(IndicatorDefinition indicator, String org) {
        FigureKey whole = new FigureKey(indicator.code(), org);
        if (indicator.code().equals("CP-04") && org.equals("31010101")) {
            figures.add(without(whole, FigureState.NOT_REPORTED, indicator));
        } else if (indicator.code().equals("CP-06") && org.equals("3102")) {
            figures.add(without(whole, FigureState.NOT_COMPUTABLE, indicator));
        } else {
            long size = org.equals("3100") ? 1_834 : org.equals("31020101") ? 0 : 3_600 / (org.length() * org.length());
            figures.add(drawn(whole, indicator, size));
            for (String dimension : indicator.breakdowns()) {
                spread(whole, indicator, dimension);
            }
        }
    }

    private void spread(FigureKey whole, IndicatorDefinition indicator, String dimension) {
        CodeList list = Objects.requireNonNull(definitions.codeLists().get(dimension));
        List<String> codes = List.copyOf(list.codes().keySet());
        Figure all = figures.stream()
                .filter(figure -> figure.key().equals(whole))
                .findFirst()
                .orElseThrow();
        long left = all.terms().get(0).value() instanceof TermValue.Count count ? count.rows() : 0;
        for (int i = 0; i < codes.size(); i++) {
            long share = i == codes.size() - 1 ? left : left == 0 ? 0 : random.nextLong(left / 2 + 1);
            left -= share;
            FigureKey key = new FigureKey(whole.indicator(), whole.org(), new Breakdown(dimension, codes.get(i)));
            figures.add(drawn(key, indicator, share));
        }
    }

    private Figure drawn(FigureKey key, IndicatorDefinition indicator, long size) {
        List<Term> terms = new ArrayList<>();
        for (TermDefinition term : indicator.terms()) {
            terms.add(Term.of(term.name(), value(term, size)));
        }
        return switch (indicator.formula()) {
            case AMOUNT -> new Figure(key, FigureState.VALUE, number(terms.get(0)), terms);
            case RATIO -> ratio(key, indicator, terms);
            case MEDIAN ->
                size == 0
                        ? new Figure(key, FigureState.NO_RATE, null, terms)
                        : new Figure(key, FigureState.VALUE, new BigDecimal("13.0"), terms);
        };
    }

    private TermValue value(TermDefinition term, long size) {
        return switch (term.kind()) {
            case COUNT ->
                new TermValue.Count(
                        switch (term.filterText()) {
                            case "" -> size;
                            case "days_to_tell <= 15" -> size - random.nextLong(size / 8 + 1);
                            default -> random.nextLong(size / 4 + 1);
                        });
            case SUM -> new TermValue.Sum(BigDecimal.valueOf(size + 1).multiply(new BigDecimal("1234567.89")), 12);
            case HISTOGRAM -> new TermValue.Histogram(histogram(size));
            case DISTINCT -> new TermValue.Distinct(size - size / 20, size);
        };
    }

    private static SortedMap<Long, Long> histogram(long size) {
        SortedMap<Long, Long> counts = new TreeMap<>();
        if (size > 0) {
            counts.put(3L, size / 4);
            counts.put(13L, size - size / 4 - size / 5);
            counts.put(41L, size / 5);
            counts.values().removeIf(rows -> rows == 0);
        }
        return counts;
    }

    private static BigDecimal number(Term term) {
        return new BigDecimal(Objects.requireNonNull(term.value()).text());
    }

    private static Figure ratio(FigureKey key, IndicatorDefinition indicator, List<Term> terms) {
        BigDecimal numerator = number(terms.get(0));
        BigDecimal denominator = number(terms.get(1));
        if (denominator.signum() == 0) {
            return new Figure(key, FigureState.NO_RATE, null, terms);
        }
        BigDecimal value =
                numerator.multiply(indicator.factor()).divide(denominator, indicator.scale(), RoundingMode.HALF_UP);
        return new Figure(key, FigureState.VALUE, value, terms);
    }

    private static Figure without(FigureKey key, FigureState state, IndicatorDefinition indicator) {
        List<Term> terms = indicator.terms().stream()
                .map(term -> new Term(term.name(), state, null))
                .toList();
        return new Figure(key, state, null, terms);
    }
}
