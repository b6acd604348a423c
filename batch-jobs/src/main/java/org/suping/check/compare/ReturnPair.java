package org.suping.check.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suping.check.compare.LikeForLike.LeftOut;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.Organisation;
import org.suping.definitions.TermDefinition;
import org.suping.definitions.TermDefinition.Kind;
import org.suping.measure.Breakdown;
import org.suping.measure.Figure;
import org.suping.measure.FigureCalculation;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.measure.UnitTree;

/** Two returns side by side, each with the units as they stood when it was added up. */
final class ReturnPair {

    private final Definitions definitions;
    private final ReturnBase base;
    private final MeasuredReturn now;
    private final MeasuredReturn then;
    private final UnitTree units;
    private final UnitTree before;
    private final Organisation organisationBefore;
    private final Map<String, LeftOut> leftOut = new HashMap<>();

    ReturnPair(Definitions definitions, MeasuredReturn now, Earlier.Measured earlier) {
        this.definitions = definitions;
        this.base = earlier.base();
        this.now = now;
        this.then = earlier.figures();
        this.organisationBefore = earlier.organisation();
        this.units = UnitTree.of(definitions, now.attempt());
        this.before = UnitTree.of(organisationBefore, then.attempt());
    }

    /** The figure beside the earlier one; empty where one of them has no value. */
    Optional<ComparedFigure> compare(Figure figure) {
        Optional<BigDecimal> earlier = then.figure(figure.key()).flatMap(old -> Optional.ofNullable(old.value()));
        return Optional.ofNullable(figure.value())
                .flatMap(value -> earlier.map(
                        old -> new ComparedFigure(base, figure.key(), value, old, null, likeForLike(figure.key()))));
    }

    private Optional<LikeForLike> likeForLike(FigureKey key) {
        LeftOut left = leftOut.computeIfAbsent(key.org(), this::leftOut);
        IndicatorDefinition indicator = definitions.indicator(key.indicator());
        if (left.isNobody() || !indicator.terms().stream().allMatch(ReturnPair::addsUp)) {
            return Optional.empty();
        }
        List<String> fromNow = both(left.opened(), left.movedIn());
        List<String> fromThen = both(left.closed(), left.movedOut());
        return without(now, key, units, fromNow)
                .flatMap(value ->
                        without(then, key, before, fromThen).map(earlier -> new LikeForLike(value, earlier, left)));
    }

    private static boolean addsUp(TermDefinition term) {
        return term.kind() == Kind.COUNT || term.kind() == Kind.SUM;
    }

    /** The units below one that stood below it in one of the periods only. */
    private LeftOut leftOut(String org) {
        List<String> came = below(units, before, org);
        List<String> went = below(before, units, org);
        return new LeftOut(
                came.stream().filter(unit -> !wasThere(unit)).toList(),
                went.stream().filter(unit -> !isThere(unit)).toList(),
                came.stream().filter(this::wasThere).toList(),
                went.stream().filter(this::isThere).toList());
    }

    private static List<String> below(UnitTree tree, UnitTree other, String org) {
        return tree.units().stream()
                .filter(unit -> tree.upwards(unit).contains(org))
                .filter(unit -> !other.has(unit) || !other.upwards(unit).contains(org))
                .toList();
    }

    private boolean wasThere(String unit) {
        return organisationBefore.has(unit)
                && organisationBefore
                        .unit(unit)
                        .isValidIn(then.attempt().revision().period());
    }

    private boolean isThere(String unit) {
        Organisation organisation = definitions.organisation();
        return organisation.has(unit)
                && organisation.unit(unit).isValidIn(now.attempt().revision().period());
    }

    /** The figure without what these units have themselves: the units below them may have been there. */
    private Optional<BigDecimal> without(MeasuredReturn measured, FigureKey key, UnitTree tree, List<String> left) {
        IndicatorDefinition indicator = definitions.indicator(key.indicator());
        List<Term> terms = new ArrayList<>();
        for (TermDefinition term : indicator.terms()) {
            Optional<BigDecimal> number = number(measured, key, term.name());
            for (String unit : left) {
                Optional<BigDecimal> own = own(measured, at(key, unit), tree, term.name());
                number = number.flatMap(sum -> own.map(sum::subtract));
            }
            if (number.isEmpty()) {
                return Optional.empty();
            }
            terms.add(Term.of(term.name(), new TermValue.Sum(number.get(), 0)));
        }
        return Optional.ofNullable(FigureCalculation.of(indicator, key, terms).value());
    }

    private static Optional<BigDecimal> own(MeasuredReturn measured, FigureKey key, UnitTree tree, String term) {
        Optional<BigDecimal> own = number(measured, key, term);
        for (String child : tree.children(key.org())) {
            Optional<BigDecimal> below = number(measured, at(key, child), term);
            own = own.flatMap(sum -> below.map(sum::subtract));
        }
        return own;
    }

    /** A part that a unit with a whole does not have is 0. */
    private static Optional<BigDecimal> number(MeasuredReturn measured, FigureKey key, String term) {
        Optional<Figure> figure = measured.figure(key);
        if (figure.isEmpty() && !key.breakdown().isNone()) {
            return number(measured, new FigureKey(key.indicator(), key.org()), term)
                    .map(whole -> BigDecimal.ZERO);
        }
        return figure.flatMap(there -> Optional.ofNullable(there.term(term).value()))
                .map(TermValue::number);
    }

    private static FigureKey at(FigureKey key, String org) {
        Breakdown breakdown = key.breakdown();
        return new FigureKey(key.indicator(), org, breakdown);
    }

    private static List<String> both(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
