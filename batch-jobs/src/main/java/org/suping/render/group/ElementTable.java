package org.suping.render.group;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suping.assess.CriterionScore;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.SchemeDefinition;
import org.suping.definitions.SchemeDefinition.Criterion;
import org.suping.definitions.SchemeDefinition.Element;
import org.suping.definitions.consolidation.Included;
import org.suping.definitions.consolidation.ToldScore;
import org.suping.render.ReportModel;
import org.suping.render.ranking.Ranking;

/**
 * One element of the scheme, unit by unit: what each criterion earned, and the figures the criteria rest on.
 *
 * <p>What the return's own unit earned was reckoned here; what a branch earned is what its package tells by the same scheme, for only
 * the branch knows what was judged of it. Figures are those measured here, of all of them.
 *
 * @param units the return's own first
 * @param scores one for each criterion, in the order of the scheme
 * @param figures one for each indicator the criteria rest on, in the order of the scheme
 * @param withoutBase units whose nil return leaves a criterion of the element without a base: their sums stand beside no others
 */
public record ElementTable(
        Element element, List<String> units, List<Scores> scores, List<Figures> figures, Set<String> withoutBase) {

    /**
     * What a criterion earned.
     *
     * @param earned by unit; those without a score are not in it
     * @param branches the branches' places by it
     */
    public record Scores(Criterion criterion, Map<String, BigDecimal> earned, Ranking branches) {}

    /** An indicator with the places of the branches. */
    public record Figures(IndicatorDefinition indicator, Ranking branches) {}

    /** The elements that have criteria. */
    public static List<ElementTable> all(ReportModel model) {
        Branches branches = Branches.of(model);
        return model.scheme().stream()
                .flatMap(scheme -> scheme.elements().stream()
                        .filter(element -> !element.criteria().isEmpty())
                        .map(element -> of(branches, scheme, element)))
                .toList();
    }

    private static ElementTable of(Branches branches, SchemeDefinition scheme, Element element) {
        List<Scores> scores = element.criteria().stream()
                .map(criterion -> scores(branches, scheme, criterion))
                .toList();
        List<Figures> figures = element.criteria().stream()
                .map(Criterion::indicator)
                .filter(Objects::nonNull)
                .distinct()
                .map(code -> figures(branches, code))
                .toList();
        return new ElementTable(element, branches.withOwn(), scores, figures, withoutBase(branches, scheme, element));
    }

    private static Set<String> withoutBase(Branches branches, SchemeDefinition scheme, Element element) {
        return branches.codes().stream()
                .filter(unit -> told(branches.model(), scheme, unit).stream()
                        .anyMatch(score -> element.criteria().stream()
                                .map(Criterion::code)
                                .anyMatch(score.withoutBase()::contains)))
                .collect(Collectors.toSet());
    }

    private static Scores scores(Branches branches, SchemeDefinition scheme, Criterion criterion) {
        Map<String, BigDecimal> earned = new LinkedHashMap<>();
        own(branches.model(), criterion)
                .ifPresent(score -> earned.put(branches.model().revision().org(), score));
        for (String unit : branches.codes()) {
            told(branches.model(), scheme, unit)
                    .flatMap(told -> Optional.ofNullable(told.criteria().get(criterion.code())))
                    .ifPresent(score -> earned.put(unit, score));
        }
        return new Scores(criterion, earned, ranking(branches, earned::get));
    }

    private static Optional<BigDecimal> own(ReportModel model, Criterion criterion) {
        return model.assessed().scores().stream()
                .filter(score -> score.criterion().equals(criterion.code()))
                .map(CriterionScore::earned)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Optional<ToldScore> told(ReportModel model, SchemeDefinition scheme, String unit) {
        return model.definitions()
                .consolidation()
                .of(unit)
                .map(Included::score)
                .filter(told -> told.scheme().equals(scheme.id()));
    }

    private static Figures figures(Branches branches, String code) {
        return new Figures(branches.model().definitions().indicator(code), IndicatorRanking.ranking(branches, code));
    }

    private static Ranking ranking(Branches branches, Value value) {
        return Ranking.of(branches.codes().stream()
                .map(unit -> new Ranking.Entry(unit, value.of(unit)))
                .toList());
    }

    /** A unit's value, if it has one. */
    private interface Value {
        @Nullable
        BigDecimal of(String unit);
    }

    /**
     * What the element earned in a unit: its criteria added up; empty where none has a score. A deduction is none: where nothing could
     * be earned, nothing deducted is no nought that stands beside others.
     */
    public Optional<BigDecimal> earned(String unit) {
        boolean areDeductions =
                scores.stream().allMatch(column -> column.criterion().isDeduction());
        boolean isScored = scores.stream()
                .filter(column -> areDeductions || !column.criterion().isDeduction())
                .anyMatch(column -> column.earned().containsKey(unit));
        return isScored ? sum(unit) : Optional.empty();
    }

    private Optional<BigDecimal> sum(String unit) {
        return scores.stream()
                .map(column -> column.earned().get(unit))
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add);
    }

    /** The branches' places by the whole element. */
    public Ranking branches() {
        List<Ranking.Entry> entries = new ArrayList<>();
        units.subList(1, units.size())
                .forEach(unit -> entries.add(new Ranking.Entry(
                        unit, withoutBase.contains(unit) ? null : earned(unit).orElse(null))));
        return Ranking.of(entries);
    }
}
