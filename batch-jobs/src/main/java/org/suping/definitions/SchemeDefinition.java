package org.suping.definitions;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.scheme.Applicability;
import org.suping.definitions.scheme.RollUp;
import org.suping.definitions.scheme.ScoreRounding;
import org.suping.definitions.scheme.ScoringRule;
import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.Text;

/**
 * An evaluation scheme: elements with weights, criteria with scoring rules, levels with boundaries.
 *
 * @param id as {@code CN-NFRA-2025-20}
 * @param documentNumber 金规〔2025〕20号
 * @param yearFrom first evaluation year it holds for
 * @param yearTo last evaluation year, or null while it is in force
 * @param rounding where scores are rounded and how
 * @param weightsCertainty how well the weights are published
 * @param levels best first
 * @param laterLevels other boundaries from a later evaluation year on, by that year
 * @param rollUp how a legal person's score follows from its own and its branches'; null where nothing is known of that
 * @param notice that the level may not be used publicly
 */
public record SchemeDefinition(
        String id,
        Text name,
        String documentNumber,
        int yearFrom,
        @Nullable Integer yearTo,
        ScoreRounding rounding,
        Certainty weightsCertainty,
        List<Element> elements,
        List<Level> levels,
        Certainty levelsCertainty,
        List<LaterLevels> laterLevels,
        @Nullable RollUp rollUp,
        Text notice) {

    /** Smallest unit of the projected score, as 0.1. */
    public BigDecimal unit() {
        return rounding.projected();
    }

    /** The one of a year; where several hold, the newest. */
    public static Optional<SchemeDefinition> of(Collection<SchemeDefinition> schemes, int year) {
        return schemes.stream()
                .filter(scheme -> scheme.yearFrom() <= year)
                .filter(scheme -> {
                    Integer last = scheme.yearTo();
                    return last == null || last >= year;
                })
                .max(Comparator.comparingInt(SchemeDefinition::yearFrom))
                .map(scheme -> scheme.inYear(year));
    }

    /** The scheme with the boundaries of an evaluation year. */
    public SchemeDefinition inYear(int year) {
        return laterLevels.stream()
                .filter(later -> later.yearFrom() <= year)
                .max(Comparator.comparingInt(LaterLevels::yearFrom))
                .map(this::with)
                .orElse(this);
    }

    private SchemeDefinition with(LaterLevels later) {
        return new SchemeDefinition(
                id,
                name,
                documentNumber,
                yearFrom,
                yearTo,
                rounding,
                weightsCertainty,
                elements,
                later.levels(),
                later.certainty(),
                laterLevels,
                rollUp,
                notice);
    }

    /** The best level whose least score is reached. */
    public Optional<String> level(BigDecimal score) {
        return levels.stream()
                .filter(level -> level.minInclusive().compareTo(score) <= 0)
                .map(Level::code)
                .findFirst();
    }

    /** A criterion by its code. */
    public Optional<Criterion> criterion(String code) {
        return elements.stream()
                .flatMap(element -> element.criteria().stream())
                .filter(criterion -> criterion.code().equals(code))
                .findFirst();
    }

    /**
     * One element.
     *
     * @param weightMin the published floor, in points of 100
     * @param weight the weight of the year, in points of 100
     * @param criteria empty while the element is not scored
     */
    public record Element(String code, Text name, BigDecimal weightMin, BigDecimal weight, List<Criterion> criteria) {}

    /**
     * What is scored within an element.
     *
     * @param points the most it can earn; 0 for a deduction
     * @param rule how it earns them
     * @param evidence what has to be shown for it; empty where nothing is asked for
     * @param applicability when it applies
     */
    public record Criterion(
            String code,
            Text name,
            BigDecimal points,
            ScoringRule rule,
            Text evidence,
            Applicability applicability,
            Certainty certainty) {

        /** Code of the indicator it rests on, or that is shown beside an answer; null where there is none. */
        public @Nullable String indicator() {
            return rule.indicator();
        }

        /** Whether it takes points from what the others earned. */
        public boolean isDeduction() {
            return rule instanceof ScoringRule.Deduction;
        }
    }

    /** Boundaries from a year on, and how well they are published. */
    public record LaterLevels(int yearFrom, List<Level> levels, Certainty certainty) {}

    /** A level and the least score that earns it. */
    public record Level(String code, BigDecimal minInclusive) {}
}
