package org.suping.measure.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suping.collect.CollectedReturn;
import org.suping.evidence.AttemptKey;
import org.suping.measure.Figure;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.PlainMeasurement;
import org.suping.measure.SmallRows;
import org.suping.measure.SmallRows.Complaint;
import org.suping.measure.SmallRows.Exposure;
import org.suping.measure.SmallVault;
import org.suping.measure.SmallWorld;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.measure.TermValue.Distinct;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;

/** What the figures of a return are, counted by the engine over real parts and added up the tree. */
class FigureMeasurerTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "rows drawn from seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void are_what_plain_java_counts_row_by_row(long seed) {
        List<Complaint> complaints = SmallRows.complaints(seed, 900);
        List<Exposure> exposures = SmallRows.exposures(seed);

        MeasuredReturn measured = measure(new SmallVault(folder)
                .with(complaints.subList(0, 500))
                .with(complaints.subList(500, 900))
                .withPremiums(exposures));

        assertThat(told(measured)).isEqualTo(PlainMeasurement.figures(complaints, exposures));
        assertThat(measured.figures()).hasSize(9 * (7 + 4 + 1 + 1 + 4 + 4 + 1 + 1));
    }

    @ParameterizedTest(name = "split drawn from seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void of_the_whole_do_not_depend_on_how_its_rows_are_spread_over_units_and_parts(long seed) {
        Random random = new Random(seed);
        List<Complaint> complaints = SmallRows.complaints(seed, 300).stream()
                .filter(row -> !row.org().equals(SmallWorld.CLOSED))
                .toList();
        List<Complaint> spread = new ArrayList<>(complaints.stream()
                .map(row -> row.at(SmallWorld.UNITS.get(random.nextInt(SmallWorld.UNITS.size()))))
                .toList());
        Collections.shuffle(spread, random);
        int cut = 1 + random.nextInt(200);

        MeasuredReturn before = measure(new SmallVault(folder.resolve("before")).with(complaints));
        MeasuredReturn after = measure(new SmallVault(folder.resolve("after"))
                .with(spread.subList(0, cut))
                .with(List.of())
                .with(spread.subList(cut, cut + 50))
                .with(spread.subList(cut + 50, spread.size())));

        assertThat(ofTop(after)).isEqualTo(ofTop(before));
    }

    @Test
    void are_computed_again_at_every_unit_and_never_averaged() {
        MeasuredReturn measured = measure(new SmallVault(folder)
                .with(List.of(
                        SmallRows.complaint("310101", "2026-07-01", "regulator"),
                        SmallRows.complaint("310102", "2026-07-01", "hotline"),
                        SmallRows.complaint("310102", "2026-07-02", "hotline"),
                        SmallRows.complaint("310102", "2026-07-03", "hotline"))));

        assertThat(told(measured))
                .containsEntry("CP-03@310101", "100.00 = 1 / 1")
                .containsEntry("CP-03@310102", "0.00 = 0 / 3")
                .containsEntry("CP-03@3101", "25.00 = 1 / 4");
    }

    @Test
    void count_a_person_once_in_every_unit_above_however_many_units_the_person_went_to() {
        MeasuredReturn measured = measure(new SmallVault(folder)
                .with(List.of(
                        person("31010101", "p1"),
                        person("310102", "p1"),
                        person("310201", "p1"),
                        person("310102", "p2"))));

        assertThat(told(measured))
                .containsEntry("CP-06@31010101", "1 = 1 of 1")
                .containsEntry("CP-06@310101", "1 = 1 of 1")
                .containsEntry("CP-06@310102", "2 = 2 of 2")
                .containsEntry("CP-06@3101", "2 = 2 of 3")
                .containsEntry("CP-06@3102", "1 = 1 of 1")
                .containsEntry("CP-06@3100", "2 = 2 of 4");
    }

    @Test
    void are_not_reported_where_no_premium_came_from_a_unit_or_below_and_not_computable_above_it() {
        LocalDate month = LocalDate.of(2026, 7, 1);
        BigDecimal million = new BigDecimal("1000000.00");
        MeasuredReturn measured = measure(new SmallVault(folder)
                .with(List.of(SmallRows.complaint("310101", "2026-07-01", "hotline")))
                .withPremiums(List.of(
                        new Exposure("310101", month, million),
                        new Exposure("31020101", month, million),
                        new Exposure("310202", month, million.negate()))));

        assertThat(told(measured))
                .containsEntry("CP-04@310101", "100.00 = 1 / 1000000")
                .containsEntry("CP-04@31010101", "NOT_REPORTED = 0 / NOT_REPORTED")
                .containsEntry("CP-04@310102", "NOT_REPORTED = 0 / NOT_REPORTED")
                .containsEntry("CP-04@3101", "NOT_COMPUTABLE = 1 / NOT_COMPUTABLE")
                .containsEntry("CP-04@310201", "0.00 = 0 / 1000000")
                .containsEntry("CP-04@3102", "NO_RATE = 0 / 0")
                .containsEntry("CP-04@3100", "NOT_COMPUTABLE = 1 / NOT_COMPUTABLE");
    }

    @Test
    void are_not_computable_where_only_some_units_below_delivered_even_beside_rows_of_the_unit_itself() {
        LocalDate month = LocalDate.of(2026, 7, 1);
        BigDecimal million = new BigDecimal("1000000.00");
        MeasuredReturn measured = measure(new SmallVault(folder)
                .with(List.of(SmallRows.complaint("310101", "2026-07-01", "hotline")))
                .withPremiums(List.of(
                        new Exposure("3101", month, million),
                        new Exposure("310101", month, million),
                        new Exposure("3102", month, million))));

        assertThat(told(measured))
                .containsEntry("CP-04@310102", "NOT_REPORTED = 0 / NOT_REPORTED")
                .containsEntry("CP-04@3101", "NOT_COMPUTABLE = 1 / NOT_COMPUTABLE")
                .containsEntry("CP-04@310201", "NOT_REPORTED = 0 / NOT_REPORTED")
                .containsEntry("CP-04@3102", "0.00 = 0 / 1000000");
    }

    @Test
    void are_not_reported_anywhere_when_a_record_has_no_counting_row_and_zero_when_it_has_one() {
        MeasuredReturn nothing = measure(new SmallVault(folder.resolve("nothing")));
        MeasuredReturn one = measure(new SmallVault(folder.resolve("one"))
                .with(List.of(SmallRows.complaint("310202", "2026-04-01", "hotline"))));

        assertThat(nothing.figures()).hasSize(9 * 8);
        assertThat(told(nothing).values())
                .allSatisfy(figure -> assertThat(figure).startsWith("NOT_REPORTED = NOT_REPORTED"));
        assertThat(told(one))
                .containsEntry("CP-01@3101", "0 = 0")
                .containsEntry("CP-02@3101", "NO_RATE = 0 / 0")
                .containsEntry("CP-05@3101", "NO_RATE = ")
                .containsEntry("CP-06@3101", "0 = 0 of 0");
    }

    @Test
    void leave_out_units_that_did_not_exist_in_the_period() {
        MeasuredReturn measured = measure(new SmallVault(folder)
                .with(List.of(
                        SmallRows.complaint(SmallWorld.CLOSED, "2026-07-01", "hotline"),
                        SmallRows.complaint("3101", "2026-07-01", "hotline"))));

        assertThat(told(measured)).containsEntry("CP-01@3101", "1 = 1").doesNotContainKey("CP-01@" + SmallWorld.CLOSED);
    }

    @Test
    void of_a_year_are_counted_over_the_rows_of_the_year() {
        AttemptKey year = new AttemptKey(new RevisionKey("3100", Period.parse("2026"), RevisionKind.FINAL, 1), 1);
        SmallVault vault = new SmallVault(folder)
                .with(List.of(
                        SmallRows.complaint("310101", "2025-12-31", "hotline"),
                        SmallRows.complaint("310101", "2026-01-01", "hotline"),
                        SmallRows.complaint("310101", "2026-12-31", "hotline")));

        MeasuredReturn measured =
                FigureMeasurer.measure(SmallWorld.definitions(), vault.collected(year), vault.folders());

        assertThat(told(measured)).containsEntry("CP-01@3100", "2 = 2").containsEntry("CP-02@3100", "100.00 = 2 / 2");
    }

    private static Complaint person(String org, String person) {
        LocalDate day = LocalDate.of(2026, 7, 1);
        Complaint row = SmallRows.complaint(org, day.toString(), "hotline");
        return new Complaint(org, day, day, day, row.channel(), null, person, row.status(), false);
    }

    private static MeasuredReturn measure(SmallVault vault) {
        CollectedReturn collected = vault.collected();
        return FigureMeasurer.measure(SmallWorld.definitions(), collected, vault.folders());
    }

    private static SortedMap<String, String> ofTop(MeasuredReturn measured) {
        SortedMap<String, String> figures = told(measured);
        figures.keySet().removeIf(key -> !key.contains("@3100"));
        return figures;
    }

    /** Figure key → value or state, with the terms. */
    static SortedMap<String, String> told(MeasuredReturn measured) {
        SortedMap<String, String> figures = new TreeMap<>();
        for (Figure figure : measured.figures().values()) {
            BigDecimal value = figure.value();
            String terms = figure.terms().stream().map(FigureMeasurerTest::told).collect(Collectors.joining(" / "));
            figures.put(
                    figure.key().toString(),
                    (value == null ? figure.state().name() : value.toPlainString()) + " = " + terms);
        }
        return figures;
    }

    private static String told(Term term) {
        TermValue value = term.value();
        if (value == null) {
            return term.state().name();
        }
        return value instanceof Distinct distinct ? distinct.values() + " of " + distinct.rows() : value.text();
    }
}
