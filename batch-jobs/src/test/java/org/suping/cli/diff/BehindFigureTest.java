package org.suping.cli.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.vocabulary.FigureState;
import org.suping.vocabulary.Language;

/** What tells figures apart that are shown alike. */
class BehindFigureTest {

    @Test
    void tells_a_rate_by_its_terms_and_a_single_count_by_its_rows() {
        assertThat(of(Term.of("n", new TermValue.Count(4)), Term.of("d", new TermValue.Count(5))))
                .isEqualTo("(4 ÷ 5)");
        assertThat(of(Term.of("count", new TermValue.Count(1)))).isEqualTo("(of 1 row)");
        assertThat(of(Term.of("median", new TermValue.Histogram(new TreeMap<>(Map.of(11L, 3L))))))
                .isEqualTo("(of 3 rows)");
    }

    @Test
    void tells_nothing_of_what_is_not_there() {
        assertThat(BehindFigure.of(Optional.empty(), Language.EN)).isEmpty();
        assertThat(of(Term.without("count", FigureState.NOT_REPORTED))).isEmpty();
    }

    private static String of(Term... terms) {
        Figure figure =
                new Figure(new FigureKey("CP-05", "3100"), FigureState.VALUE, BigDecimal.valueOf(11), List.of(terms));
        return BehindFigure.of(Optional.of(figure), Language.EN);
    }
}
