package org.suping.definitions.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suping.definitions.expression.parse.ExpressionParser;
import org.suping.definitions.expression.parse.Scope;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Text;

/** An expression that speaks of the days of a period. */
class PeriodDaysTest {

    private static final Period QUARTER = Period.parse("2026Q3");

    private static Expression parsed(String text) {
        Scope scope = Scope.rows(Map.of(
                "a", new Scope.Name(ValueType.DATE, new Text("甲", "a")),
                "n", new Scope.Name(ValueType.NUMBER, new Text("数", "n"))));
        return ExpressionParser.parse(text, scope.ofPeriod(), ValueType.BOOLEAN).orThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a <= period_end                                | "a" <= DATE '2026-09-30'
            NOT (a < period_start OR a IS NULL)            | NOT ("a" < DATE '2026-07-01' OR "a" IS NULL)
            a BETWEEN period_start AND period_end          | "a" BETWEEN DATE '2026-07-01' AND DATE '2026-09-30'
            a IN (period_start, DATE '2026-01-01')         | "a" IN (DATE '2026-07-01', DATE '2026-01-01')
            add_days(period_end, n) = a                    | (DATE '2026-09-30' + TRY_CAST("n" AS INTEGER)) = "a"
            abs(days_between(a, period_end)) - 1 > -n      | abs(date_diff('day', "a", DATE '2026-09-30')) - 1 > -"n"
            CASE WHEN n > 0 THEN a ELSE period_end END > a | CASE WHEN "n" > 0 THEN "a" ELSE DATE '2026-09-30' END > "a"
            """)
    void has_the_days_of_the_period_that_is_asked_for(String text, String sql) {
        assertThat(PeriodDays.of(parsed(text), QUARTER).sql()).isEqualTo(sql);
    }

    @Test
    void holds_in_a_year_what_it_does_not_in_a_quarter() {
        Expression byTheEnd = parsed("a <= period_end");
        Values inAutumn = Map.<String, Object>of("a", LocalDate.of(2026, 11, 1))::get;

        assertThat(PeriodDays.of(byTheEnd, QUARTER).holds(inAutumn)).isFalse();
        assertThat(PeriodDays.of(byTheEnd, Period.parse("2026")).holds(inAutumn))
                .isTrue();
    }

    @Test
    void is_told_in_words_of_whatever_period_and_rests_on_no_column_for_it() {
        Expression byTheEnd = parsed("a <= period_end");

        assertThat(byTheEnd.words()).isEqualTo(new Text("甲不晚于 期末日", "a is on or before the period's last day"));
        assertThat(byTheEnd.names()).containsExactly("a");
        assertThatThrownBy(byTheEnd::sql).hasMessage("period_end of no period");
    }

    @Test
    void means_the_column_where_a_record_has_one_of_that_name() {
        Scope scope = Scope.rows(Map.of("period_end", new Scope.Name(ValueType.DATE, Text.same("their end"))))
                .ofPeriod();
        Expression own = ExpressionParser.parse("period_end IS NULL", scope, ValueType.BOOLEAN)
                .orThrow();

        assertThat(PeriodDays.of(own, QUARTER).sql()).isEqualTo("\"period_end\" IS NULL");
    }
}
