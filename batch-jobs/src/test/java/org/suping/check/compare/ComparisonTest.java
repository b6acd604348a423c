package org.suping.check.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suping.check.compare.LikeForLike.LeftOut;
import org.suping.check.imported.FigureImport;
import org.suping.check.imported.ImportedFigure;
import org.suping.definitions.Definitions;
import org.suping.definitions.Organisation;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.AttemptKey;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.FigureState;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/** Figures beside those of earlier periods; unit 310103 was closed on the last day of 2025. */
class ComparisonTest {

    private static final Definitions SHIPPED = DefinitionsLoader.loadOrThrow(Path.of("..", "config"));
    private static final AttemptKey NOW = attempt("2026Q1");
    private static final ReturnBase BASE = new ReturnBase(Against.PREVIOUS, attempt("2025Q4"), Sha256.of("then"));

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

        Comparison comparison = compare(now, then, SHIPPED.organisation());

        ComparedFigure branch = comparison
                .find(Against.PREVIOUS, new FigureKey("CP-01", "3100"))
                .orElseThrow();
        assertThat(branch.growth()).hasValue(new BigDecimal("-40.00"));
        assertThat(branch.change()).isEqualByComparingTo("-40");
        assertThat(branch.source()).isEqualTo(Text.same("3100-2025Q4-r1"));
        assertThat(branch.likeForLike())
                .hasValue(new LikeForLike(
                        new BigDecimal("60"),
                        new BigDecimal("55"),
                        new LeftOut(List.of(), List.of("310103"), List.of(), List.of())));
        assertThat(branch.likeForLike().flatMap(LikeForLike::growth)).hasValue(new BigDecimal("9.09"));
        assertThat(comparison.find(Against.PREVIOUS, new FigureKey("CP-01", "3102")))
                .hasValueSatisfying(same -> assertThat(same.likeForLike()).isEqualTo(Optional.empty()));
        assertThat(comparison.find(Against.LAST_YEAR, new FigureKey("CP-01", "3100")))
                .isEmpty();
    }

    /**
     * 310102 stood below 3102 until the end of 2025 and stands below 3101 since. Then 3101 had 30 (10 and 20 of its own), 3102
     * had 70 (25 in 310102, 45 in 310201), and 310103, closed with the year, nothing; now 3101 has 66 (12, 34 in 310102, 20 of its own), 3102 has 40, all in 310201.
     */
    @Test
    void compares_a_unit_without_what_moved_in_or_out_and_the_whole_with_everything() {
        MeasuredReturn then = measured(
                BASE.attempt(),
                Map.of(
                        "3100", 100L, "3101", 30L, "310101", 10L, "310103", 0L, "3102", 70L, "310102", 25L, "310201",
                        45L));
        MeasuredReturn now = measured(
                NOW, Map.of("3100", 106L, "3101", 66L, "310101", 12L, "310102", 34L, "3102", 40L, "310201", 40L));

        Comparison comparison = compare(now, then, withParent("310102", "3102"));

        assertThat(likeForLike(comparison, "3101"))
                .isEqualTo(new LikeForLike(
                        new BigDecimal("32"),
                        new BigDecimal("30"),
                        new LeftOut(List.of(), List.of("310103"), List.of("310102"), List.of())));
        assertThat(likeForLike(comparison, "3101").growth()).hasValue(new BigDecimal("6.67"));
        assertThat(likeForLike(comparison, "3102"))
                .isEqualTo(new LikeForLike(
                        new BigDecimal("40"),
                        new BigDecimal("45"),
                        new LeftOut(List.of(), List.of(), List.of(), List.of("310102"))));
        assertThat(likeForLike(comparison, "3102").growth()).hasValue(new BigDecimal("-11.11"));
        assertThat(likeForLike(comparison, "3102").leftOut().words(SHIPPED.organisation()))
                .isEqualTo(new Text("不计划出：310102 张江支公司", "left out as moved away: 310102 Zhangjiang sub-branch"));
        assertThat(comparison.find(Against.PREVIOUS, new FigureKey("CP-01", "3100")))
                .hasValueSatisfying(whole -> assertThat(whole.growth()).hasValue(new BigDecimal("6.00")))
                .hasValueSatisfying(whole -> assertThat(
                                whole.likeForLike().map(same -> same.leftOut().closed()))
                        .hasValue(List.of("310103")));
    }

    @Test
    void takes_an_imported_figure_where_nothing_was_measured_and_says_how_sure_it_is() {
        MeasuredReturn now = measured(NOW, Map.of("3100", 60L, "3101", 40L));
        MeasuredReturn then = measured(BASE.attempt(), Map.of("3100", 50L));
        FigureImport source = new FigureImport("2025 上报数", 1, "reported.csv", Sha256.of("file"), "王芳", Instant.EPOCH);
        ImportedBase imported =
                new ImportedBase(Against.PREVIOUS, Period.parse("2025Q4"), source, Sha256.of("figures"));

        Comparison comparison = Comparison.of(
                SHIPPED,
                now,
                List.of(
                        new Earlier.Measured(BASE, then, SHIPPED.organisation()),
                        new Earlier.Imported(imported, figures(Map.of("3100", "49", "3101", "32")))));

        assertThat(comparison.bases()).containsExactly(BASE, imported);
        assertThat(comparison.find(Against.PREVIOUS, new FigureKey("CP-01", "3100")))
                .hasValueSatisfying(own -> assertThat(own.then()).isEqualByComparingTo("50"))
                .hasValueSatisfying(own -> assertThat(own.base()).isEqualTo(BASE));
        ComparedFigure other = comparison
                .find(Against.PREVIOUS, new FigureKey("CP-01", "3101"))
                .orElseThrow();
        assertThat(other.growth()).hasValue(new BigDecimal("25.00"));
        assertThat(other.source()).isEqualTo(new Text("2025 上报数（导入）（未核实）", "2025 上报数 (imported), unverified"));
        assertThat(other.likeForLike()).isEmpty();
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

        assertThat(compare(measured(NOW, Map.of("3100", 60L)), nothing, SHIPPED.organisation())
                        .figures())
                .isEmpty();
    }

    private static Comparison compare(MeasuredReturn now, MeasuredReturn then, Organisation organisation) {
        return Comparison.of(SHIPPED, now, List.of(new Earlier.Measured(BASE, then, organisation)));
    }

    private static LikeForLike likeForLike(Comparison comparison, String org) {
        return comparison
                .find(Against.PREVIOUS, new FigureKey("CP-01", org))
                .flatMap(ComparedFigure::likeForLike)
                .orElseThrow();
    }

    /** The shipped units, one of them elsewhere. */
    private static Organisation withParent(String code, String parent) {
        Map<String, OrgUnit> units = new LinkedHashMap<>(SHIPPED.organisation().units());
        OrgUnit unit = SHIPPED.organisation().unit(code);
        units.put(
                code,
                new OrgUnit(
                        code,
                        unit.name(),
                        unit.kind(),
                        parent,
                        unit.regulator(),
                        unit.obliged(),
                        unit.validFrom(),
                        unit.validTo()));
        return new Organisation(SHIPPED.organisation().kinds(), units);
    }

    private static Map<FigureKey, ImportedFigure> figures(Map<String, String> values) {
        Map<FigureKey, ImportedFigure> figures = new HashMap<>();
        values.forEach((org, value) -> {
            FigureKey key = new FigureKey("CP-01", org);
            figures.put(
                    key, new ImportedFigure(Period.parse("2025Q4"), key, new BigDecimal(value), Certainty.UNVERIFIED));
        });
        return figures;
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
