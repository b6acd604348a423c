package org.suping.check.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.TermDefinition.Kind;
import org.suping.measure.Figure;
import org.suping.measure.FigureCalculation;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.measure.UnitTree;

/**
 * The figures of a return beside those of earlier periods, base by base, in the order of the figures. A figure without a value
 * in either period is not compared.
 */
public record Comparison(List<ComparedFigure> figures) {

    /** Where there is nothing to compare with. */
    public static final Comparison NONE = new Comparison(List.of());

    public Comparison {
        figures = List.copyOf(figures);
    }

    /**
     * Compares.
     *
     * @param definitions of the return that is compared: they say which units existed when
     * @param bases the figures of each base
     */
    public static Comparison of(Definitions definitions, MeasuredReturn now, Map<Base, MeasuredReturn> bases) {
        List<ComparedFigure> figures = new ArrayList<>();
        bases.forEach((base, then) -> figures.addAll(new Pair(definitions, base, now, then).figures()));
        return new Comparison(figures);
    }

    /** The comparison of one figure with one kind of earlier period. */
    public Optional<ComparedFigure> find(Against against, FigureKey key) {
        return figures.stream()
                .filter(figure ->
                        figure.base().against() == against && figure.key().equals(key))
                .findFirst();
    }

    /** Two returns side by side. */
    private record Pair(Definitions definitions, Base base, MeasuredReturn now, MeasuredReturn then) {

        List<ComparedFigure> figures() {
            UnitTree units = UnitTree.of(definitions, now.attempt());
            UnitTree before = UnitTree.of(definitions, then.attempt());
            List<ComparedFigure> figures = new ArrayList<>();
            for (Figure figure : now.figures().values()) {
                Figure earlier = then.figure(figure.key()).orElse(null);
                if (figure.value() != null && earlier != null && earlier.value() != null) {
                    figures.add(new ComparedFigure(
                            base,
                            figure.key(),
                            figure.value(),
                            earlier.value(),
                            likeForLike(figure.key(), units, before)));
                }
            }
            return figures;
        }

        private Optional<LikeForLike> likeForLike(FigureKey key, UnitTree units, UnitTree before) {
            List<String> opened = left(units, before, key.org());
            List<String> closed = left(before, units, key.org());
            IndicatorDefinition indicator = definitions.indicator(key.indicator());
            boolean adds =
                    indicator.terms().stream().allMatch(term -> term.kind() == Kind.COUNT || term.kind() == Kind.SUM);
            if (!adds || opened.isEmpty() && closed.isEmpty()) {
                return Optional.empty();
            }
            Optional<BigDecimal> today = without(now, key, units, opened);
            Optional<BigDecimal> earlier = without(then, key, before, closed);
            return today.flatMap(value -> earlier.map(old -> new LikeForLike(value, old, opened, closed)));
        }

        /** The units below this one that stand in one tree and not in the other. */
        private static List<String> left(UnitTree tree, UnitTree other, String org) {
            return tree.units().stream()
                    .filter(unit -> !other.has(unit) && tree.upwards(unit).contains(org))
                    .toList();
        }

        /** The figure without what these units have themselves: the units below them may have been there. */
        private Optional<BigDecimal> without(MeasuredReturn measured, FigureKey key, UnitTree tree, List<String> left) {
            Map<String, TermValue> terms = new LinkedHashMap<>();
            for (Term term : measured.figure(key).map(Figure::terms).orElse(List.of())) {
                Optional<BigDecimal> number = Optional.ofNullable(term.value()).map(TermValue::number);
                for (String unit : left) {
                    Optional<BigDecimal> own = own(measured, at(key, unit), tree, term.name());
                    number = number.flatMap(sum -> own.map(sum::subtract));
                }
                number.ifPresent(sum -> terms.put(term.name(), new TermValue.Sum(sum, 0)));
            }
            IndicatorDefinition indicator = definitions.indicator(key.indicator());
            if (terms.size() < indicator.terms().size()) {
                return Optional.empty();
            }
            List<Term> made = new ArrayList<>();
            terms.forEach((name, value) -> made.add(Term.of(name, value)));
            return Optional.ofNullable(
                    FigureCalculation.of(indicator, key, made).value());
        }

        private static Optional<BigDecimal> own(MeasuredReturn measured, FigureKey key, UnitTree tree, String term) {
            Optional<BigDecimal> own = number(measured, key, term);
            for (String child : tree.children(key.org())) {
                Optional<BigDecimal> below = number(measured, at(key, child), term);
                own = own.flatMap(sum -> below.map(sum::subtract));
            }
            return own;
        }

        private static Optional<BigDecimal> number(MeasuredReturn measured, FigureKey key, String term) {
            return measured.figure(key)
                    .flatMap(figure -> Optional.ofNullable(figure.term(term).value()))
                    .map(TermValue::number);
        }

        private static FigureKey at(FigureKey key, String org) {
            return new FigureKey(key.indicator(), org, key.breakdown());
        }
    }
}
