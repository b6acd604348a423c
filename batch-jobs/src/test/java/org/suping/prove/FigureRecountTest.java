package org.suping.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suping.definitions.Clause;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.IndicatorDefinition.Formula;
import org.suping.measure.Figure;
import org.suping.measure.FigureCalculation;
import org.suping.measure.FigureKey;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.FigureState;
import org.suping.vocabulary.Text;

/** The second way to a value comes to what the first comes to, on numbers nobody chose. */
class FigureRecountTest {

    @ParameterizedTest(name = "terms drawn from seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void agrees_with_measuring(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            Formula formula = Formula.values()[random.nextInt(3)];
            IndicatorDefinition indicator = indicator(formula, random.nextInt(5));
            List<Term> terms = terms(formula, random);

            Figure measured = FigureCalculation.of(indicator, new FigureKey("CP-99", "3100"), terms);

            assertThat(FigureRecount.of(indicator, terms))
                    .isEqualTo(new FigureRecount(measured.state(), measured.value()));
        }
    }

    @Test
    void rounds_a_half_away_from_zero() {
        List<Term> terms = List.of(count(1), count(8));

        assertThat(FigureRecount.of(indicator(Formula.RATIO, 0), terms).value()).isEqualTo(new BigDecimal("13"));
    }

    @Test
    void has_no_value_where_a_term_was_not_reported() {
        List<Term> terms = List.of(count(1), Term.without("denominator", FigureState.NOT_REPORTED));

        assertThat(FigureRecount.of(indicator(Formula.RATIO, 2), terms))
                .isEqualTo(new FigureRecount(FigureState.NOT_REPORTED, null));
    }

    private static List<Term> terms(Formula formula, Random random) {
        return switch (formula) {
            case AMOUNT -> List.of(sum(random));
            case RATIO ->
                List.of(random.nextBoolean() ? sum(random) : count(random.nextInt(1000)), count(random.nextInt(9)));
            case MEDIAN -> List.of(Term.of("histogram", histogram(random)));
        };
    }

    private static Term count(long rows) {
        return Term.of("count", new TermValue.Count(rows));
    }

    private static Term sum(Random random) {
        BigDecimal sum = BigDecimal.valueOf(random.nextLong(-1_000_000_000, 1_000_000_000), 4);
        return Term.of("sum", new TermValue.Sum(sum, 3));
    }

    private static TermValue histogram(Random random) {
        TreeMap<Long, Long> counts = new TreeMap<>();
        int bars = random.nextInt(6);
        for (int i = 0; i < bars; i++) {
            counts.put((long) random.nextInt(40), 1L + random.nextInt(5));
        }
        return new TermValue.Histogram(counts);
    }

    private static IndicatorDefinition indicator(Formula formula, int scale) {
        return new IndicatorDefinition(
                "CP-99",
                Text.EMPTY,
                Text.EMPTY,
                Text.EMPTY,
                formula,
                new ArrayList<>(),
                BigDecimal.valueOf(100),
                scale,
                List.of(),
                new Clause(Text.EMPTY, Certainty.OFFICIAL, Certainty.UNVERIFIED));
    }
}
