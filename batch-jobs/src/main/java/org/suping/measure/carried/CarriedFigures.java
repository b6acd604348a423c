package org.suping.measure.carried;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.definitions.TermDefinition.Kind;
import org.suping.definitions.consolidation.CarriedOver;
import org.suping.measure.Breakdown;
import org.suping.measure.Figure;
import org.suping.measure.FigureCalculation;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.Reporters;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.measure.UnitTree;
import org.suping.vocabulary.FigureState;

/**
 * What stands in for units without a package of the period, put together with what was measured from rows.
 *
 * <pre>
 *   at the unit and below it              the term as its package reported it for its own period
 *   above it, counts, sums, histograms    what was measured + what is carried over; values are reckoned from the sum
 *   above it, distinct counts             NOT_COMPUTABLE: nobody knows who is counted on both sides
 *   above it, one side without a value    NOT_COMPUTABLE; NOT_REPORTED where no side has one
 *   an indicator defined otherwise then   NOT_COMPUTABLE at the unit, below and above
 * </pre>
 *
 * <p>A breakdown value that the package does not know has 0 there where the breakdown was reported at all, as in any return.
 */
public final class CarriedFigures {

    /** One figure that went into another, or is it. */
    public record Part(CarriedOver from, Figure figure) {}

    private final Definitions definitions;
    private final List<CarriedOver> carried;
    private final UnitTree tree;
    private final Reporters reporters;
    private final Map<String, SortedMap<FigureKey, Figure>> figures = new HashMap<>();

    private CarriedFigures(Definitions definitions, UnitTree tree, Reporters reporters) {
        this.definitions = definitions;
        this.carried = definitions.consolidation().carried().stream()
                .filter(one -> tree.has(one.org()))
                .toList();
        this.tree = tree;
        this.reporters = reporters;
        carried.forEach(one -> figures.put(one.org(), CarriedText.parse(one.figures(), definitions)));
    }

    /** Those of a return; for one that carries nothing over, none. */
    public static CarriedFigures of(Definitions definitions, UnitTree tree) {
        return new CarriedFigures(definitions, tree, Reporters.of(definitions, tree));
    }

    /** Whether the unit's figures are carried over and not measured. */
    public boolean isOf(String unit) {
        return from(unit).isPresent();
    }

    /** What was measured together with what is carried over: every figure of the return. */
    public MeasuredReturn with(MeasuredReturn measured) {
        if (carried.isEmpty()) {
            return measured;
        }
        SortedMap<String, SortedSet<Breakdown>> breakdowns = new TreeMap<>();
        Stream.concat(Stream.of(measured.figures()), figures.values().stream())
                .flatMap(byKey -> byKey.keySet().stream())
                .forEach(key -> breakdowns
                        .computeIfAbsent(key.indicator(), first -> new TreeSet<>())
                        .add(key.breakdown()));
        List<Figure> together = new ArrayList<>();
        breakdowns.forEach((code, values) -> {
            IndicatorDefinition indicator = definitions.indicator(code);
            for (Breakdown value : values) {
                tree.units()
                        .forEach(unit ->
                                together.add(figure(indicator, new FigureKey(code, unit, value), measured.figures())));
            }
        });
        return MeasuredReturn.of(measured.attempt(), together);
    }

    private Figure figure(IndicatorDefinition indicator, FigureKey key, SortedMap<FigureKey, Figure> measured) {
        return FigureCalculation.of(
                indicator,
                key,
                indicator.terms().stream()
                        .map(term -> with(key, term, ToldTerm.of(measured, key, term)))
                        .toList());
    }

    /** What is carried over into a figure: the same figure of each such unit at or below its own. */
    public List<Part> parts(FigureKey key) {
        Optional<CarriedOver> own = from(key.org());
        return own.isPresent()
                ? List.of(part(own.get(), key))
                : below(key.org()).stream()
                        .map(one -> part(one, new FigureKey(key.indicator(), one.org(), key.breakdown())))
                        .toList();
    }

    private Part part(CarriedOver one, FigureKey key) {
        IndicatorDefinition indicator = definitions.indicator(key.indicator());
        List<Term> terms = indicator.terms().stream()
                .map(term -> carriedTerm(one, key, term))
                .toList();
        return new Part(one, FigureCalculation.of(indicator, key, terms));
    }

    /**
     * A term with what is carried over.
     *
     * @param measured from this return's own rows; of a unit that is carried over it counts for nothing
     */
    public Term with(FigureKey key, TermDefinition term, Term measured) {
        Optional<CarriedOver> own = from(key.org());
        if (own.isPresent()) {
            return carriedTerm(own.get(), key, term);
        }
        List<Term> sides = below(key.org()).stream()
                .map(one -> carriedTerm(one, new FigureKey(key.indicator(), one.org(), key.breakdown()), term))
                .collect(Collectors.toList());
        if (sides.isEmpty()) {
            return measured;
        }
        if (reporters.areThereFor(key.org())) {
            sides.add(measured);
        }
        return together(term, sides);
    }

    private static Term together(TermDefinition term, List<Term> sides) {
        if (sides.stream().allMatch(side -> side.state() == FigureState.NOT_REPORTED)) {
            return Term.without(term.name(), FigureState.NOT_REPORTED);
        }
        if (term.kind() == Kind.DISTINCT || sides.stream().anyMatch(side -> side.state() != FigureState.VALUE)) {
            return Term.without(term.name(), FigureState.NOT_COMPUTABLE);
        }
        return Term.of(
                term.name(),
                sides.stream().map(Term::orThrow).reduce(TermValue::plus).orElseThrow());
    }

    private Term carriedTerm(CarriedOver one, FigureKey key, TermDefinition term) {
        return one.otherwise().contains(key.indicator())
                ? Term.without(term.name(), FigureState.NOT_COMPUTABLE)
                : ToldTerm.of(figuresOf(one), key, term);
    }

    /** What the unit's own figures are carried over from: going up, that comes before any package of the period. */
    public Optional<CarriedOver> from(String unit) {
        String reporter = carried.isEmpty() ? null : reporters.of(unit);
        for (String above : carried.isEmpty() ? List.<String>of() : tree.upwards(unit)) {
            Optional<CarriedOver> found =
                    carried.stream().filter(one -> one.org().equals(above)).findFirst();
            if (found.isPresent() || above.equals(reporter)) {
                return found;
            }
        }
        return Optional.empty();
    }

    private List<CarriedOver> below(String unit) {
        return carried.stream()
                .filter(one -> tree.upwards(one.org()).contains(unit))
                .toList();
    }

    private SortedMap<FigureKey, Figure> figuresOf(CarriedOver one) {
        return Objects.requireNonNullElseGet(figures.get(one.org()), TreeMap::new);
    }
}
