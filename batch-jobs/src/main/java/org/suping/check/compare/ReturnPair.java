package org.suping.check.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suping.check.compare.LikeForLike.LeftOut;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.IndicatorDefinition.Formula;
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
import org.suping.measure.carried.CarriedFigures;
import org.suping.vocabulary.OrgUnit;

/** Two returns side by side, each with the units as they stood when it was added up. */
final class ReturnPair {

    private final Definitions definitions;
    private final ReturnBase base;
    private final MeasuredReturn now;
    private final MeasuredReturn then;
    private final UnitTree units;
    private final UnitTree before;
    private final CarriedFigures carried;
    private final UnitDifference difference;
    private final Map<String, LeftOut> leftOut = new HashMap<>();

    ReturnPair(Definitions definitions, MeasuredReturn now, Earlier.Measured earlier) {
        this.definitions = definitions;
        this.base = earlier.base();
        this.now = now;
        this.then = earlier.figures();
        this.units = UnitTree.of(definitions, now.attempt());
        this.before = UnitTree.of(earlier.organisation(), then);
        this.carried = CarriedFigures.of(definitions, units);
        this.difference =
                new UnitDifference(definitions, now.attempt().revision().period(), units, earlier, before);
    }

    /** The figure beside the earlier one; empty where one of them has no value, and where it is carried over from then. */
    Optional<ComparedFigure> compare(Figure figure) {
        if (carried.isOf(figure.key().org())) {
            return Optional.empty();
        }
        Optional<BigDecimal> earlier = earlier(figure.key()).flatMap(old -> Optional.ofNullable(old.value()));
        return Optional.ofNullable(figure.value())
                .flatMap(value -> earlier.map(
                        old -> new ComparedFigure(base, figure.key(), value, old, null, likeForLike(figure.key()))));
    }

    /** That of then, with those of units that were merged into its own since; what does not add up has none then. */
    private Optional<Figure> earlier(FigureKey key) {
        List<String> merged = leftOut(key.org()).merged();
        if (merged.isEmpty()) {
            return then.figure(key);
        }
        IndicatorDefinition indicator = definitions.indicator(key.indicator());
        List<FigureKey> keys = new ArrayList<>();
        if (before.has(key.org())) {
            keys.add(key);
        }
        merged.forEach(unit -> keys.add(at(key, unit)));
        List<Term> terms = new ArrayList<>();
        for (TermDefinition term : indicator.terms()) {
            Optional<TermValue> sum = sum(term, keys);
            if (sum.isEmpty()) {
                return Optional.empty();
            }
            terms.add(Term.of(term.name(), sum.get()));
        }
        return Optional.of(FigureCalculation.of(indicator, key, terms));
    }

    private Optional<TermValue> sum(TermDefinition term, List<FigureKey> keys) {
        TermValue sum = TermValue.zero(term.kind());
        for (FigureKey key : keys) {
            TermValue value = value(term, key);
            if (value == null || term.kind() == Kind.DISTINCT) {
                return Optional.empty();
            }
            sum = sum.plus(value);
        }
        return Optional.of(sum);
    }

    /** A part that a unit with a whole does not have is 0. */
    private @Nullable TermValue value(TermDefinition term, FigureKey key) {
        Optional<Figure> figure = then.figure(key);
        if (figure.isEmpty() && !key.breakdown().isNone()) {
            return value(term, new FigureKey(key.indicator(), key.org())) == null ? null : TermValue.zero(term.kind());
        }
        return figure.map(there -> there.term(term.name()).value()).orElse(null);
    }

    private LeftOut leftOut(String org) {
        return leftOut.computeIfAbsent(org, difference::below);
    }

    private Optional<LikeForLike> likeForLike(FigureKey key) {
        LeftOut left = leftOut(key.org());
        IndicatorDefinition indicator = definitions.indicator(key.indicator());
        if (!left.merged().isEmpty() && left.areAllMerged()) {
            return value(now.figure(key))
                    .flatMap(value -> value(earlier(key)).map(old -> new LikeForLike(value, old, left)));
        }
        if (left.isNobody() || !indicator.terms().stream().allMatch(ReturnPair::addsUp)) {
            return Optional.empty();
        }
        List<String> fromNow = all(left.opened(), left.movedIn(), left.notThen());
        List<String> fromThen = all(left.closed(), left.movedOut(), left.notNow());
        return without(now, key, units, fromNow)
                .flatMap(value -> without(then, key, before, fromThen)
                        .flatMap(own -> withMerged(indicator, key, own, left))
                        .map(earlier -> new LikeForLike(value, earlier, left)));
    }

    /** Only an amount adds up from values alone; of a rate there is none where units were both merged and left out. */
    private Optional<BigDecimal> withMerged(
            IndicatorDefinition indicator, FigureKey key, BigDecimal own, LeftOut left) {
        Optional<BigDecimal> sum = Optional.of(own);
        for (String unit : left.merged()) {
            Optional<BigDecimal> merged =
                    indicator.formula() == Formula.AMOUNT ? value(then.figure(at(key, unit))) : Optional.empty();
            sum = sum.flatMap(all -> merged.map(all::add));
        }
        return sum;
    }

    private static Optional<BigDecimal> value(Optional<Figure> figure) {
        return figure.flatMap(there -> Optional.ofNullable(there.value()));
    }

    private static boolean addsUp(TermDefinition term) {
        return term.kind() == Kind.COUNT || term.kind() == Kind.SUM;
    }

    /** The figure without what is carried over, and without what these units have themselves: units below them may have been there. */
    private Optional<BigDecimal> without(MeasuredReturn measured, FigureKey key, UnitTree tree, List<String> left) {
        IndicatorDefinition indicator = definitions.indicator(key.indicator());
        List<Term> terms = new ArrayList<>();
        for (TermDefinition term : indicator.terms()) {
            Optional<BigDecimal> number = number(measured, key, term.name());
            for (String unit : leftOut(key.org()).carried()) {
                Optional<BigDecimal> whole = number(measured, at(key, unit), term.name());
                number = number.flatMap(sum -> whole.map(sum::subtract));
            }
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

    private static List<String> all(List<String> one, List<String> other, List<OrgUnit> third) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        third.forEach(unit -> all.add(unit.code()));
        return all;
    }
}
