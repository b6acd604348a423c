package org.suping.assess;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.Definitions;
import org.suping.definitions.SchemeDefinition;
import org.suping.definitions.SchemeDefinition.Criterion;
import org.suping.definitions.SchemeDefinition.Element;
import org.suping.definitions.SchemeDefinition.Level;
import org.suping.definitions.expression.ValueType;
import org.suping.definitions.scheme.Applicability;
import org.suping.definitions.scheme.Judgements;
import org.suping.definitions.scheme.Judgements.Evidence;
import org.suping.definitions.scheme.Judgements.Judgement;
import org.suping.definitions.scheme.Judgements.Verdict;
import org.suping.definitions.scheme.ScoreRounding;
import org.suping.definitions.scheme.ScoringRule;
import org.suping.definitions.scheme.ScoringRule.Band;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.SmallWorld;
import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.FigureState;
import org.suping.vocabulary.Text;

/** Schemes and figures of a few lines, to be scored. */
final class SmallScheme {

    private SmallScheme() {}

    /** One element with these criteria, weighing what their points add up to, and a level. */
    static SchemeDefinition of(ScoreRounding rounding, Criterion... criteria) {
        BigDecimal weight = List.of(criteria).stream().map(Criterion::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        return of(rounding, new Element("E4", Text.same("E4"), weight, weight, List.of(criteria)));
    }

    static SchemeDefinition of(ScoreRounding rounding, Element... elements) {
        return new SchemeDefinition(
                "TEST-2026",
                Text.EMPTY,
                "1",
                2026,
                null,
                rounding,
                Certainty.UNVERIFIED,
                List.of(elements),
                List.of(new Level("1", BigDecimal.ZERO)),
                Certainty.UNVERIFIED,
                List.of(),
                null,
                Text.EMPTY);
    }

    static AssessedReturn assess(SchemeDefinition scheme, List<Judgement> answers, Figure... figures) {
        Definitions small = SmallWorld.definitions(List.of(), List.of(scheme));
        Definitions judged = new Definitions(
                small.settings(),
                small.organisation(),
                small.codeLists(),
                small.records(),
                small.sources(),
                small.indicators(),
                small.checks(),
                small.schemes(),
                List.of(new Judgements("3100", 2026, answers)),
                small.schedule(),
                small.files());
        return SchemeAssessor.assess(judged, MeasuredReturn.of(SmallWorld.ATTEMPT, List.of(figures)));
    }

    static ScoreRounding tenths() {
        return ScoreRounding.halfUp(new BigDecimal("0.1"));
    }

    static Criterion criterion(String code, String points, ScoringRule rule) {
        return criterion(code, points, rule, Applicability.ALWAYS);
    }

    static Criterion criterion(String code, String points, ScoringRule rule, Applicability applicability) {
        return new Criterion(
                code, Text.same(code), new BigDecimal(points), rule, Text.EMPTY, applicability, Certainty.UNVERIFIED);
    }

    static ScoringRule linear(String indicator, String full, String none) {
        return new ScoringRule.Linear(indicator, new BigDecimal(full), new BigDecimal(none));
    }

    static ScoringRule deduction(String indicator, String each, String most) {
        return new ScoringRule.Deduction(indicator, new BigDecimal(each), new BigDecimal(most));
    }

    static ScoringRule yes(String indicator, String condition) {
        return new ScoringRule.YesNo(indicator, SmallWorld.overFigures(condition, ValueType.BOOLEAN, "value"));
    }

    static Band band(String limit, String points) {
        return new Band(new BigDecimal(limit), new BigDecimal(points));
    }

    static ScoringRule judged(boolean isYesNo) {
        return new ScoringRule.Judged(new Text("是否健全", "is it sound"), isYesNo, null);
    }

    static Applicability inQuarter(int quarter) {
        return new Applicability(Set.of(quarter), null, null);
    }

    static Applicability when(String indicator, String condition) {
        return new Applicability(Set.of(), indicator, SmallWorld.overFigures(condition, ValueType.BOOLEAN, "value"));
    }

    static Judgement judgement(String criterion, Verdict verdict, Evidence... evidence) {
        return new Judgement(criterion, "王芳", LocalDate.of(2026, 9, 30), verdict, "制度齐全", List.of(evidence));
    }

    static Figure figure(String indicator, String value) {
        return new Figure(new FigureKey(indicator, "3100"), FigureState.VALUE, new BigDecimal(value), List.of());
    }

    static Figure without(String indicator, FigureState state) {
        @Nullable BigDecimal none = null;
        return new Figure(new FigureKey(indicator, "3100"), state, none, List.of());
    }
}
