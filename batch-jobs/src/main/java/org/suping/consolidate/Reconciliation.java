package org.suping.consolidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suping.check.compare.UnitWords;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.definitions.TermDefinition.Kind;
import org.suping.definitions.consolidation.CarriedOver;
import org.suping.evidence.AttemptKey;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.Reporters;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.measure.UnitTree;
import org.suping.measure.carried.CarriedText;
import org.suping.vocabulary.FigureState;
import org.suping.vocabulary.Text;

/**
 * What branches reported against what their rows come to at headquarters, and the sums of what they reported against what all
 * rows together come to above them.
 *
 * <p>A figure agrees when its state, its value and every term are equal. Terms that add up are added as reported, without
 * looking at a row; distinct counts do not add up and are not held against a sum.
 *
 * @param figures how many reported figures were compared
 * @param sums how many terms above the branches were added from reported ones and compared
 * @param differences each a hard finding that names the unit, the figure and both values
 */
public record Reconciliation(long figures, long sums, List<Finding> differences) {

    /** Compares everything that was reported. */
    public static Reconciliation of(Definitions definitions, MeasuredReturn measured, List<TakenIn> packages) {
        return new Comparison(definitions, measured).compare(packages);
    }

    private static final class Comparison {

        private final Definitions definitions;
        private final MeasuredReturn measured;
        private final UnitTree tree;
        private final Reporters reporters;
        private final List<Finding> differences = new ArrayList<>();
        /** What each branch reported for itself, by branch: all that is added up above it. */
        private final Map<String, Map<FigureKey, Figure>> reported = new TreeMap<>();

        private long figures;
        private long sums;

        Comparison(Definitions definitions, MeasuredReturn measured) {
            this.definitions = definitions;
            this.measured = measured;
            this.tree = UnitTree.of(definitions, measured.attempt());
            this.reporters = Reporters.of(definitions, tree);
        }

        Reconciliation compare(List<TakenIn> packages) {
            for (TakenIn one : packages) {
                AttemptKey attempt = one.manifest().attempt();
                MeasuredReturn told = one.content().measured(attempt, definitions);
                told.figures().values().stream()
                        .filter(figure -> speaksAlone(
                                attempt.revision().org(), figure.key().org()))
                        .forEach(this::compare);
                reported.put(attempt.revision().org(), ofItself(told));
            }
            definitions.consolidation().carried().stream()
                    .filter(one -> tree.has(one.org()))
                    .forEach(this::carriedOver);
            for (String unit : tree.units()) {
                if (reporters.of(unit) == null || reporters.areSeveralFor(unit)) {
                    definitions.indicators().values().forEach(indicator -> add(indicator, unit));
                }
            }
            return new Reconciliation(figures, sums, List.copyOf(differences));
        }

        /** A legal person's own package tells of its branches too, that nothing of theirs was reported: they speak for themselves. */
        private boolean speaksAlone(String org, String unit) {
            return tree.has(unit) && org.equals(reporters.of(unit)) && !reporters.areSeveralFor(unit);
        }

        /** What stands in for a package is added and held against what is shown like what a package reported. */
        private void carriedOver(CarriedOver one) {
            Map<FigureKey, Figure> told = new TreeMap<>(CarriedText.parse(one.figures(), definitions));
            told.keySet().removeIf(key -> !tree.has(key.org()));
            told.values().forEach(this::compare);
            reported.put(one.org(), ofItself(told, one.org()));
        }

        private static Map<FigureKey, Figure> ofItself(MeasuredReturn told) {
            return ofItself(told.figures(), told.attempt().revision().org());
        }

        private static Map<FigureKey, Figure> ofItself(Map<FigureKey, Figure> told, String org) {
            return told.entrySet().stream()
                    .filter(figure -> figure.getKey().org().equals(org)
                            && figure.getKey().breakdown().isNone())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        private void compare(Figure told) {
            figures++;
            Optional<Figure> here = measured.figure(told.key());
            if (here.isEmpty() || !isEqual(told, here.get())) {
                differs("CONS-REPORTED", told.key(), words(told), words(here.orElse(null)));
            }
        }

        private static boolean isEqual(Figure told, Figure here) {
            BigDecimal one = told.value();
            BigDecimal other = here.value();
            boolean values = one == null || other == null ? one == other : one.compareTo(other) == 0;
            return told.state() == here.state() && values && told.terms().equals(here.terms());
        }

        private void add(IndicatorDefinition indicator, String unit) {
            FigureKey key = new FigureKey(indicator.code(), unit);
            Optional<Figure> here = measured.figure(key);
            for (TermDefinition term : indicator.terms()) {
                TermValue sum = term.kind() == Kind.DISTINCT ? null : sum(key, term.name());
                if (sum != null && here.isPresent()) {
                    sums++;
                    Term own = here.get().term(term.name());
                    if (own.state() != FigureState.VALUE || !own.orThrow().equals(sum)) {
                        differs("CONS-SUM", key, Text.same(shown(sum)), words(here.get()));
                    }
                }
            }
        }

        /** Null where a branch has no value: what is then above is a state, not a sum. */
        private @Nullable TermValue sum(FigureKey above, String term) {
            TermValue sum = null;
            for (Map.Entry<String, Map<FigureKey, Figure>> told : reported.entrySet()) {
                String org = told.getKey();
                if (tree.upwards(org).contains(above.org())) {
                    Figure figure = told.getValue().get(new FigureKey(above.indicator(), org));
                    Term own = figure == null ? null : figure.term(term);
                    if (own == null || own.state() != FigureState.VALUE) {
                        return null;
                    }
                    sum = sum == null ? own.orThrow() : sum.plus(own.orThrow());
                }
            }
            return sum;
        }

        private void differs(String code, FigureKey key, Text told, Text here) {
            differences.add(Finding.of(
                    code,
                    Severity.HARD,
                    UnitWords.where(definitions.organisation().unit(key.org())),
                    key,
                    told,
                    here));
        }

        private static Text words(@Nullable Figure figure) {
            BigDecimal value = figure == null ? null : figure.value();
            return figure == null
                    ? Text.same("-")
                    : value == null ? figure.state().text() : Text.same(value.toPlainString());
        }

        private static String shown(TermValue value) {
            return value instanceof TermValue.Histogram ? String.valueOf(value.rows()) : value.text();
        }
    }
}
