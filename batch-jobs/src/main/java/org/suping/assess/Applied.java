package org.suping.assess;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.SchemeDefinition.Criterion;
import org.suping.definitions.expression.Expression;
import org.suping.definitions.scheme.Judgements;
import org.suping.definitions.scheme.Judgements.Evidence;
import org.suping.definitions.scheme.Judgements.Judgement;
import org.suping.definitions.scheme.Judgements.Verdict;
import org.suping.definitions.scheme.ScoringRule;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.MissingColumns;
import org.suping.vocabulary.FigureState;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Text;

/** A scheme's rules applied to one return: to its figures and to what was judged for it. */
final class Applied {

    private final Definitions definitions;
    private final MeasuredReturn measured;
    private final MissingColumns columns;
    private final Period period;
    private final Judgements judgements;

    Applied(Definitions definitions, MeasuredReturn measured, MissingColumns columns) {
        this.definitions = definitions;
        this.measured = measured;
        this.columns = columns;
        this.period = measured.attempt().revision().period();
        this.judgements = definitions.judgements(org(), period);
    }

    /** Why a criterion does not apply; empty where it does, or where no figure can tell. */
    Optional<Text> exclusion(Criterion criterion) {
        Optional<Text> judged = judgements
                .of(criterion.code())
                .filter(answer -> answer.verdict() instanceof Verdict.NotApplicable)
                .map(answer -> Labels.text("assess.not-applicable.judged", answer.by(), answer.on(), answer.reason()));
        Set<Integer> quarters = criterion.applicability().quarters();
        if (judged.isPresent()) {
            return judged;
        }
        if (!quarters.isEmpty() && !period.isYear() && !quarters.contains(period.quarter())) {
            String named = quarters.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
            return Optional.of(Labels.text("assess.not-applicable.quarter", named));
        }
        String indicator = criterion.applicability().indicator();
        Expression when = criterion.applicability().when();
        return indicator == null || when == null ? Optional.empty() : exclusion(indicator, when);
    }

    private Optional<Text> exclusion(String code, Expression when) {
        IndicatorDefinition indicator = definitions.indicator(code);
        BigDecimal value = value(code);
        if (value == null) {
            // nobody gains by not reporting: only an empty base tells that there was nothing
            return state(code) == FigureState.NO_RATE
                    ? Optional.of(Labels.text(
                            "assess.not-applicable.state", code, indicator.name(), FigureState.NO_RATE.text()))
                    : Optional.empty();
        }
        return when.holds(Map.of("value", value)::get)
                ? Optional.empty()
                : Optional.of(Labels.text("assess.not-applicable.figure", shown(indicator, value), when.words()));
    }

    /** What its rule gives. */
    Earning earning(Criterion criterion) {
        if (criterion.rule() instanceof ScoringRule.Measured rule) {
            return measured(criterion, rule);
        }
        if (criterion.rule() instanceof ScoringRule.Judged rule) {
            return judgements
                    .of(criterion.code())
                    .map(judgement -> judged(criterion, rule, judgement))
                    .orElseGet(() -> Earning.none(ScoreState.BLANK, Labels.text("assess.blank", rule.question())));
        }
        throw new IllegalStateException("No rule " + criterion.rule());
    }

    private Earning measured(Criterion criterion, ScoringRule.Measured rule) {
        IndicatorDefinition indicator = definitions.indicator(rule.indicator());
        BigDecimal value = value(rule.indicator());
        if (value == null) {
            Text state = state(rule.indicator()).text();
            Text why = MissingColumns.reason(columns.of(indicator, ""))
                    .map(reason -> Labels.text("assess.no-value.reason", reason))
                    .orElse(Text.EMPTY);
            return Earning.none(
                    ScoreState.NO_VALUE,
                    Labels.text("assess.no-value", indicator.code(), indicator.name(), state, why));
        }
        Text from = shown(indicator, value);
        ScoringRule.Result result = rule.apply(value, criterion.points());
        BigDecimal exact = result.exact();
        return exact == null
                ? Earning.none(ScoreState.NO_VALUE, Labels.text("assess.no-result", from, result.filled()))
                : Earning.of(rule.kind(), from, result.filled(), exact);
    }

    private Earning judged(Criterion criterion, ScoringRule.Judged rule, Judgement judgement) {
        LocalDate end = period.end();
        Optional<Evidence> invalid = judgement.evidence().stream()
                .filter(evidence -> !evidence.isValidOn(end))
                .findFirst();
        if (invalid.isPresent()) {
            return Earning.none(
                    ScoreState.BLANK,
                    Labels.text("assess.blank.evidence", invalid.get().file().name(), end));
        }
        Text from = Labels.text("assess.judged", judgement.by(), judgement.on(), judgement.reason(), shown(judgement));
        if (judgement.verdict() instanceof Verdict.Points some) {
            return Earning.of(rule.kind(), from, Text.EMPTY, some.points());
        }
        boolean isYes = judgement.verdict() instanceof Verdict.Answer answer && answer.isYes();
        return Earning.of(
                rule.kind(),
                from,
                Labels.text(isYes ? "assess.yes" : "assess.no"),
                isYes ? criterion.points() : BigDecimal.ZERO);
    }

    private static Text shown(Judgement judgement) {
        if (judgement.evidence().isEmpty()) {
            return Text.EMPTY;
        }
        String files = judgement.evidence().stream()
                .map(evidence -> evidence.title() + " " + evidence.file().name() + " sha256 "
                        + evidence.file().digest().brief())
                .collect(Collectors.joining(", "));
        return Labels.text("assess.shown", files);
    }

    private String org() {
        return measured.attempt().revision().org();
    }

    private Optional<Figure> figure(String indicator) {
        return measured.figure(new FigureKey(indicator, org()));
    }

    private @Nullable BigDecimal value(String indicator) {
        return figure(indicator).map(Figure::value).orElse(null);
    }

    private FigureState state(String indicator) {
        return figure(indicator).map(Figure::state).orElse(FigureState.NOT_REPORTED);
    }

    private static Text shown(IndicatorDefinition indicator, BigDecimal value) {
        return Labels.text(
                "assess.figure", indicator.code(), indicator.name(), value.toPlainString(), indicator.unit());
    }
}
