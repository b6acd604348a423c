package org.suping.check.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suping.definitions.Definitions;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.AttemptKey;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.vocabulary.FigureState;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;

/** Figures beside those of earlier periods; unit 310103 was closed on the last day of 2025. */
class ComparisonTest {

    private static final Definitions SHIPPED = DefinitionsLoader.loadOrThrow(Path.of("..", "config"));
    private static final AttemptKey NOW = attempt("2026Q1");
    private static final Base BASE = new Base(Against.PREVIOUS, attempt("2025Q4"), Sha256.of("then"));

    /** Published counts and growths of the regulator's bulletins; the last two show which way a half is rounded. */
    @ParameterizedTest
    @CsvSource({
        "36754, 33732, 8.96",
        "16895, 16200, 4.29",
        "19859, 17532, 13.27",
        "9373, 15539, -39.68",
        "17172, 22353, -23.18",
        "14247, 16669, -14.53",
        "20001, 20000, 0.01",
        "19999, 20000, -0.01"
    })
    void reckons_growth_as_the_bulletins_do(BigDecimal now, BigDecimal then, BigDecimal growth) {
        assertThat(ComparedFigure.growth(now, then)).hasValue(growth);
    }

    @Test
    void has_no_growth_over_nothing() {
        assertThat(ComparedFigure.growth(BigDecimal.ONE, BigDecimal.ZERO)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026Q1, 2025Q4, 2025Q1", "2026Q3, 2026Q2, 2025Q3"})
    void knows_the_periods(String period, String previous, String lastYear) {
        assertThat(Against.PREVIOUS.of(Period.parse(period))).hasValue(Period.parse(previous));
        assertThat(Against.LAST_YEAR.of(Period.parse(period))).hasValue(Period.parse(lastYear));
    }

    @Test
    void compares_a_year_once() {
        assertThat(Against.PREVIOUS.of(Period.parse("2026"))).hasValue(Period.parse("2025"));
        assertThat(Against.LAST_YEAR.of(Period.parse("2026"))).isEmpty();
    }

    @Test
    void leaves_out_of_then_what_was_closed_since_and_tells_both() {
        MeasuredReturn now = measured(NOW, Map.of("3100", 60L, "3101", 40L, "310101", 15L, "310102", 20L, "3102", 20L));
        MeasuredReturn then = measured(
                BASE.attempt(),
                Map.of("3100", 100L, "3101", 80L, "310101", 10L, "310102", 20L, "310103", 45L, "3102", 20L));

        Comparison comparison = Comparison.of(SHIPPED, now, Map.of(BASE, then));

        ComparedFigure branch = comparison
                .find(Against.PREVIOUS, new FigureKey("CP-01", "3100"))
                .orElseThrow();
        assertThat(branch.growth()).hasValue(new BigDecimal("-40.00"));
        assertThat(branch.likeForLike())
                .hasValue(new LikeForLike(new BigDecimal("60"), new BigDecimal("55"), List.of(), List.of("310103")));
        assertThat(branch.likeForLike().flatMap(LikeForLike::growth)).hasValue(new BigDecimal("9.09"));
        assertThat(comparison.find(Against.PREVIOUS, new FigureKey("CP-01", "3102")))
                .hasValueSatisfying(same -> assertThat(same.likeForLike()).isEqualTo(Optional.empty()));
        assertThat(comparison.find(Against.LAST_YEAR, new FigureKey("CP-01", "3100")))
                .isEmpty();
    }

    @Test
    void compares_no_figure_without_a_value() {
        FigureKey key = new FigureKey("CP-01", "3100");
        MeasuredReturn nothing = MeasuredReturn.of(
                BASE.attempt(),
                List.of(new Figure(
                        key,
                        FigureState.NOT_REPORTED,
                        null,
                        List.of(Term.without("count", FigureState.NOT_REPORTED)))));

        assertThat(Comparison.of(SHIPPED, measured(NOW, Map.of("3100", 60L)), Map.of(BASE, nothing))
                        .figures())
                .isEmpty();
    }

    private static MeasuredReturn measured(AttemptKey attempt, Map<String, Long> counts) {
        List<Figure> figures = new ArrayList<>();
        counts.forEach((unit, count) -> figures.add(new Figure(
                new FigureKey("CP-01", unit),
                FigureState.VALUE,
                BigDecimal.valueOf(count),
                List.of(Term.of("count", new TermValue.Count(count))))));
        return MeasuredReturn.of(attempt, figures);
    }

    private static AttemptKey attempt(String period) {
        return new AttemptKey(new RevisionKey("3100", Period.parse(period), RevisionKind.FINAL, 1), 1);
    }
}
