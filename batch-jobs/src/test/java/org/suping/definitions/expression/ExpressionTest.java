package org.suping.definitions.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.suping.definitions.expression.parse.SampleScope;
import org.suping.vocabulary.Text;

/** How an expression is told in words, filled in and evaluated. */
class ExpressionTest {

    @Test
    void is_told_in_words() {
        Expression filter = SampleScope.condition(
                "channel = 'regulator' AND (days_to_tell > 15 OR received_on < DATE '2026-07-01')");

        assertThat(filter.words())
                .isEqualTo(new Text(
                        "渠道为监管转办，且(告知用时大于 15，或受理日期早于 2026-07-01)",
                        "channel is forwarded by the regulator; and "
                                + "(days to tell is more than 15; or day received is before 2026-07-01)"));
    }

    @Test
    void says_that_something_is_there_without_denying_that_it_is_not() {
        assertThat(SampleScope.condition("received_on IS NOT NULL").words())
                .isEqualTo(new Text("受理日期不为空", "day received is not empty"));
    }

    @Test
    void names_what_it_uses() {
        assertThat(SampleScope.condition("channel IN ('hotline') AND amount + 1 > days_to_tell")
                        .names())
                .containsExactly("amount", "channel", "days_to_tell");
    }

    @Test
    void is_filled_in_with_numbers() {
        Expression rule = SampleScope.rule("CASE WHEN value >= 95 THEN points ELSE points - (95 - value) * 0.5 END");

        assertThat(rule.filledIn(figures("91.27"))).isEqualTo(Text.same("12 − (95 − 91.27) × 0.5"));
        assertThat(rule.evaluate(figures("91.27"))).isEqualTo(new BigDecimal("10.135"));
        assertThat(rule.filledIn(figures("96"))).isEqualTo(Text.same("12"));
    }

    @Test
    void puts_brackets_round_a_negative_number_and_a_chosen_branch() {
        Expression rule = SampleScope.rule("2 * CASE WHEN value < 0 THEN points - value ELSE value END");

        assertThat(rule.filledIn(figures("-3"))).isEqualTo(Text.same("2 × (12 − (−3))"));
    }

    @Test
    void leaves_what_is_unknown_unknown() {
        assertThat(SampleScope.rule("max(0, value)").evaluate(name -> null)).isNull();
        assertThat(SampleScope.rule("points / 0").evaluate(figures("1"))).isNull();
        assertThat(SampleScope.condition("amount > 1").evaluate(name -> null)).isNull();
        assertThat(SampleScope.condition("amount > 1").holds(name -> null)).isFalse();
    }

    @Test
    void divides_figures_with_34_digits() {
        assertThat(SampleScope.rule("value / 3").evaluate(figures("1")))
                .isEqualTo(new BigDecimal("0.3333333333333333333333333333333333"));
    }

    @Test
    void joins_a_day_in_the_period_with_a_filter() {
        Expression within = Predicates.dateWithin(
                "received_on", new Text("受理日期", "day received"), LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30));
        Expression both = Predicates.and(within, SampleScope.condition("amount = 1 OR amount = 2"));

        assertThat(both.sql())
                .isEqualTo("\"received_on\" BETWEEN DATE '2026-07-01' AND DATE '2026-09-30'"
                        + " AND (\"amount\" = 1 OR \"amount\" = 2)");
        assertThat(both.holds(row(LocalDate.of(2026, 9, 30), 2L))).isTrue();
        assertThat(both.holds(row(LocalDate.of(2026, 10, 1), 2L))).isFalse();
    }

    private static Values figures(String value) {
        return name -> name.equals("value") ? new BigDecimal(value) : BigDecimal.valueOf(12);
    }

    private static Values row(LocalDate receivedOn, Long amount) {
        Map<String, Object> row = new HashMap<>(Map.of("received_on", receivedOn, "amount", amount));
        return row::get;
    }
}
