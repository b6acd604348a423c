package org.suping.check.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.suping.check.compare.LikeForLike.LeftOut;
import org.suping.definitions.Definitions;
import org.suping.definitions.Organisation;
import org.suping.definitions.consolidation.CarriedOver;
import org.suping.definitions.consolidation.Consolidation;
import org.suping.definitions.consolidation.Timeliness;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.AttemptKey;
import org.suping.measure.Figure;
import org.suping.measure.FigureCalculation;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/**
 * Units that were merged at the end of 2025; the first quarter of 2026 beside the last of 2025.
 *
 * <pre>
 *   3100 > 3101 > 310101, 310102, 310103 (closed at the end of 2025)
 *        > 3102 > 310201
 * </pre>
 */
class MergedUnitsTest {

    private static final Definitions SHIPPED = DefinitionsLoader.loadOrThrow(Path.of("..", "config"));
    private static final AttemptKey NOW = attempt("2026Q1");
    private static final ReturnBase BASE = new ReturnBase(Against.PREVIOUS, attempt("2025Q4"), Sha256.of("then"));
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    /** 310103 (25 of 3101's 55) went into 310201 below 3102, which had 45 and has 75 now. */
    @Test
    void counts_what_was_merged_with_its_successor_and_leaves_it_out_where_it_stood() {
        Organisation merged = with(unit("310103", "3101", LAST, "310201"));
        MeasuredReturn then = counts(
                BASE.attempt(),
                Map.of(
                        "3100", 100L, "3101", 55L, "310101", 10L, "310102", 20L, "310103", 25L, "3102", 45L, "310201",
                        45L));
        MeasuredReturn now = counts(
                NOW, Map.of("3100", 110L, "3101", 35L, "310101", 12L, "310102", 23L, "3102", 75L, "310201", 75L));

        Comparison comparison = compare(merged, now, then);

        LeftOut intoOne = new LeftOut(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of("310103"));
        assertThat(find(comparison, "310201").then()).isEqualByComparingTo("70");
        assertThat(find(comparison, "310201").growth()).hasValue(new BigDecimal("7.14"));
        assertThat(find(comparison, "310201").likeForLike())
                .hasValue(new LikeForLike(new BigDecimal("75"), new BigDecimal("70"), intoOne));
        assertThat(find(comparison, "3102").then()).isEqualByComparingTo("70");
        assertThat(intoOne.words(merged))
                .isEqualTo(new Text(
                        "上期数含并入的机构：310103 外高桥支公司",
                        "with the earlier figures of units merged in: 310103 Waigaoqiao sub-branch"));
        assertThat(find(comparison, "3101").then()).isEqualByComparingTo("55");
        assertThat(find(comparison, "3101").likeForLike())
                .hasValue(new LikeForLike(
                        new BigDecimal("35"),
                        new BigDecimal("30"),
                        new LeftOut(List.of(), List.of(), List.of(), List.of("310103"))));
        assertThat(find(comparison, "3100").growth()).hasValue(new BigDecimal("10.00"));
        assertThat(find(comparison, "3100").likeForLike()).isEmpty();
    }

    /** 310101 (10) and 310102 (20) became 310104, which has 36: the first quarter of a unit that was not there before. */
    @Test
    void gives_a_unit_that_several_were_merged_into_their_earlier_figures_added() {
        Organisation merged = with(
                unit("310101", "3101", LAST, "310104"),
                unit("310102", "3101", LAST, "310104"),
                unit("310103", "3101", LAST, null),
                new OrgUnit(
                        "310104",
                        new Text("新支公司", "New sub-branch"),
                        "sub-branch",
                        "3101",
                        Text.EMPTY,
                        false,
                        LAST.plusDays(1),
                        null));
        MeasuredReturn then =
                counts(BASE.attempt(), Map.of("3100", 30L, "3101", 30L, "310101", 10L, "310102", 20L, "310103", 0L));
        MeasuredReturn now = counts(NOW, Map.of("3100", 36L, "3101", 36L, "310104", 36L));

        Comparison comparison = compare(merged, now, then);

        assertThat(find(comparison, "310104").then()).isEqualByComparingTo("30");
        assertThat(find(comparison, "310104").growth()).hasValue(new BigDecimal("20.00"));
        assertThat(find(comparison, "3101").likeForLike())
                .hasValueSatisfying(same -> assertThat(same.leftOut())
                        .isEqualTo(new LeftOut(List.of(), List.of("310103"), List.of(), List.of())))
                .hasValueSatisfying(same -> assertThat(same.then()).isEqualByComparingTo("30"));
    }

    /** 8 of 10 and 2 of 20 are 10 of 30. */
    @Test
    void adds_terms_of_rates_and_compares_no_distinct_counts() {
        Organisation merged = with(unit("310103", "3101", LAST, "310201"));
        MeasuredReturn then = MeasuredReturn.of(
                BASE.attempt(),
                List.of(rate("310201", 8, 10), rate("310103", 2, 20), persons("310201", 5), persons("310103", 4)));
        MeasuredReturn now = MeasuredReturn.of(NOW, List.of(rate("310201", 12, 24), persons("310201", 9)));

        Comparison comparison = compare(merged, now, then);

        // 10 of 30, and not the average of 80.00 and 10.00
        assertThat(comparison.find(Against.PREVIOUS, new FigureKey("CP-02", "310201")))
                .hasValueSatisfying(rate -> assertThat(rate.then()).isEqualByComparingTo("33.33"))
                .hasValueSatisfying(rate -> assertThat(rate.likeForLike()).isPresent());
        assertThat(comparison.find(Against.PREVIOUS, new FigureKey("CP-06", "310201")))
                .isEmpty();
    }

    @Test
    void compares_nothing_where_what_was_merged_was_in_another_return() {
        Organisation merged = with(unit("310103", "3101", LAST, "310201"));
        MeasuredReturn then = counts(BASE.attempt(), Map.of("3100", 45L, "3102", 45L, "310201", 45L));
        MeasuredReturn now = counts(NOW, Map.of("3100", 75L, "3102", 75L, "310201", 75L));

        Comparison comparison = compare(merged, now, then);

        assertThat(comparison.find(Against.PREVIOUS, new FigureKey("CP-01", "310201")))
                .isEmpty();
        assertThat(comparison.find(Against.PREVIOUS, new FigureKey("CP-01", "3100")))
                .isPresent();
    }

    /** 3102 is carried over: its 45 are then's, and the whole moved only by what 3101 did, from 55 to 66. */
    @Test
    void leaves_out_of_both_what_is_carried_over() {
        CarriedOver carried = new CarriedOver(
                "3102",
                Period.parse("2025Q4"),
                1,
                "3102-2025Q4-r1.suping.zip",
                Sha256.of("manifest"),
                "missing",
                Set.of(),
                "CP-01@3102\tcount\tVALUE\t45\t45\n");
        Organisation merged = with(unit("310103", "3101", LAST, "310101"));
        MeasuredReturn then = counts(
                BASE.attempt(),
                Map.of("3100", 100L, "3101", 55L, "310101", 30L, "310103", 25L, "3102", 45L, "310201", 45L));
        MeasuredReturn now = counts(NOW, Map.of("3100", 111L, "3101", 66L, "310101", 66L, "3102", 45L, "310201", 45L));

        Comparison comparison = compare(definitions(merged, List.of(carried)), now, then);

        assertThat(comparison.find(Against.PREVIOUS, new FigureKey("CP-01", "3102")))
                .isEmpty();
        assertThat(find(comparison, "3100").likeForLike())
                .hasValueSatisfying(same -> assertThat(same.now()).isEqualByComparingTo("66"))
                .hasValueSatisfying(same -> assertThat(same.then()).isEqualByComparingTo("55"))
                .hasValueSatisfying(same -> assertThat(same.leftOut().words(merged))
                        .isEqualTo(new Text(
                                "两期都不计沿用：3102 浦西中心支公司", "left out as carried over: 3102 Puxi central sub-branch")));
    }

    private static ComparedFigure find(Comparison comparison, String org) {
        return comparison.find(Against.PREVIOUS, new FigureKey("CP-01", org)).orElseThrow();
    }

    private static Comparison compare(Organisation now, MeasuredReturn measured, MeasuredReturn then) {
        return compare(definitions(now, List.of()), measured, then);
    }

    private static Comparison compare(Definitions definitions, MeasuredReturn measured, MeasuredReturn then) {
        // then nobody knew of the merger yet
        return Comparison.of(definitions, measured, List.of(new Earlier.Measured(BASE, then, SHIPPED.organisation())));
    }

    private static Definitions definitions(Organisation now, List<CarriedOver> carried) {
        return new Definitions(
                SHIPPED.settings(),
                now,
                SHIPPED.codeLists(),
                SHIPPED.records(),
                SHIPPED.sources(),
                SHIPPED.indicators(),
                SHIPPED.checks(),
                SHIPPED.schemes(),
                SHIPPED.judgements(),
                SHIPPED.schedule(),
                new Consolidation(List.of(), List.of(), carried, Timeliness.NONE),
                SHIPPED.files());
    }

    private static OrgUnit unit(String code, String parent, LocalDate last, @Nullable String heir) {
        OrgUnit unit = SHIPPED.organisation().unit(code);
        return new OrgUnit(
                code, unit.name(), unit.kind(), parent, unit.regulator(), unit.obliged(), unit.validFrom(), last, heir);
    }

    private static Organisation with(OrgUnit... others) {
        Map<String, OrgUnit> units = new LinkedHashMap<>(SHIPPED.organisation().units());
        for (OrgUnit other : others) {
            units.put(other.code(), other);
        }
        return new Organisation(SHIPPED.organisation().kinds(), units);
    }

    private static MeasuredReturn counts(AttemptKey attempt, Map<String, Long> counts) {
        List<Figure> figures = new ArrayList<>();
        counts.forEach(
                (unit, count) -> figures.add(figure("CP-01", unit, Term.of("count", new TermValue.Count(count)))));
        return MeasuredReturn.of(attempt, figures);
    }

    private static Figure rate(String unit, long part, long whole) {
        return figure(
                "CP-02",
                unit,
                Term.of("numerator", new TermValue.Count(part)),
                Term.of("denominator", new TermValue.Count(whole)));
    }

    private static Figure persons(String unit, long persons) {
        return figure("CP-06", unit, Term.of("distinct", new TermValue.Distinct(persons, persons)));
    }

    private static Figure figure(String indicator, String unit, Term... terms) {
        return FigureCalculation.of(SHIPPED.indicator(indicator), new FigureKey(indicator, unit), List.of(terms));
    }

    private static AttemptKey attempt(String period) {
        return new AttemptKey(new RevisionKey("3100", Period.parse(period), RevisionKind.FINAL, 1), 1);
    }
}
