package org.suping.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.suping.definitions.Definitions;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.render.FigureTable.Column;
import org.suping.vocabulary.FigureState;
import org.suping.vocabulary.Language;

/** A unit with only the rows of the units below it is told from one with rows of its own. */
class OwnRowsTest {

    private static final Definitions DEFINITIONS = SampleDefinitions.definitions(Language.ZH);
    private static final List<Column> COLUMNS =
            List.of(new Column("亿元保费投诉量", "件/亿元", DEFINITIONS.indicator("CP-04"), false));

    private final OwnRows owed = OwnRows.of(DEFINITIONS, COLUMNS);

    @Test
    void names_the_record_of_which_a_unit_has_as_many_rows_as_those_below_together() {
        assertThat(owed.missing(COLUMNS, figure(24), List.of(figure(9), figure(15))))
                .containsExactly(DEFINITIONS.record("exposure"));
    }

    @Test
    void names_none_where_a_unit_has_a_row_more() {
        assertThat(owed.missing(COLUMNS, figure(25), List.of(figure(9), figure(15))))
                .isEmpty();
    }

    @Test
    void names_none_of_a_unit_with_none_below_or_where_a_figure_below_is_not_known() {
        assertThat(owed.missing(COLUMNS, figure(0), List.of())).isEmpty();
        assertThat(owed.missing(COLUMNS, figure(9), List.of(figure(9), unknown())))
                .isEmpty();
    }

    @Test
    void is_told_behind_the_name_of_the_unit_in_both_languages() {
        assertThat(names(Language.ZH)).contains("徐汇支公司（本级保费未报）", "上海分公司", "浦东中心支公司", "静安支公司");
        assertThat(names(Language.EN)).contains("Xuhui Sub-branch (own Premium not reported)", "Shanghai Branch");
    }

    @Test
    void is_not_told_beside_columns_that_do_not_rest_on_what_is_missing() {
        FigureTable units =
                Statistics.of(SampleReport.model(Language.ZH)).chapters().get(0).units();

        assertThat(units.first(3).rows()).allMatch(row -> row.ownMissing().isEmpty());
        assertThat(units.first(4).rows()).anyMatch(row -> !row.ownMissing().isEmpty());
    }

    private static List<String> names(Language language) {
        Wording words = new Wording(language);
        return Statistics.of(SampleReport.model(language)).chapters().get(0).units().rows().stream()
                .map(row -> row.name(words))
                .toList();
    }

    private static List<Optional<Figure>> figure(long rows) {
        List<Term> terms = List.of(
                Term.of("numerator", new TermValue.Count(3)),
                Term.of("denominator", new TermValue.Sum(new BigDecimal("700.00"), rows)));
        return List.of(Optional.of(new Figure(new FigureKey("CP-04", "3101"), FigureState.NO_RATE, null, terms)));
    }

    private static List<Optional<Figure>> unknown() {
        List<Term> terms = List.of(
                Term.without("numerator", FigureState.NOT_REPORTED),
                Term.without("denominator", FigureState.NOT_REPORTED));
        return List.of(
                Optional.of(new Figure(new FigureKey("CP-04", "310101"), FigureState.NOT_REPORTED, null, terms)));
    }
}
