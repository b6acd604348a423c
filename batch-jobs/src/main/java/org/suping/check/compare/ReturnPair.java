package org.suping.check.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suping.check.compare.LikeForLike.LeftOut;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.IndicatorDefinition.Formula;
import org.suping.definitions.Organisation;
import org.suping.definitions.TermDefinition;
import org.suping.definitions.TermDefinition.Kind;
import org.suping.definitions.consolidation.CarriedOver;
import org.suping.measure.Breakdown;
import org.suping.measure.Figure;
import org.suping.measure.FigureCalculation;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.measure.UnitTree;
import org.suping.measure.carried.CarriedFigures;

/** Two returns side by side, each with the units as they stood when it was added up. */
final class ReturnPair {

    private final Definitions definitions;
    private final ReturnBase base;
    private final MeasuredReturn now;
    private final MeasuredReturn then;
    private final UnitTree units;
    private final UnitTree before;
    private final Organisation organisationBefore;
    private final Successors successors;
    private final CarriedFigures carried;
    private final Map<String, LeftOut> leftOut = new HashMap<>();

    ReturnPair(Definitions definitions, MeasuredReturn now, Earlier.Measured earlier) {
        this.definitions = definitions;
        this.base = earlier.base();
        this.now = now;
        this.then = earlier.figures();
        this.organisationBefore = earlier.organisation();
        this.units = UnitTree.of(definitions, now.attempt());
        this.before = UnitTree.of(organisationBefore, then);
        this.carried = CarriedFigures.of(definitions, units);
        this.successors = new Successors(
                definitions.organisation(),
                now.attempt().revision().period(),
                before,
                then.attempt().revision().period());
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
        return leftOut.computeIfAbsent(org, this::difference);
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
        List<String> fromNow = both(left.opened(), left.movedIn());
        List<String> fromThen = both(left.closed(), left.movedOut());
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

    /** The units below one that stood below it in one of the periods only, but for those that were merged into others below it. */
    private LeftOut difference(String org) {
        Set<String> had = new HashSet<>(within(before, org));
        List<String> has = within(units, org);
        List<String> merged = successors.mergedInto(has, had);
        Set<String> counted = new HashSet<>();
        merged.forEach(unit -> counted.addAll(within(before, unit)));
        Set<String> heirs = new HashSet<>();
        before.units().forEach(unit -> successors.of(unit).ifPresent(heirs::add));
        List<String> came = below(units, before, org).stream()
                .filter(unit -> !carried.isOf(unit))
                .filter(unit -> !counted.contains(unit))
                .filter(unit -> wasThere(unit) || !heirs.contains(unit))
                .toList();
        List<String> went = below(before, units, org).stream()
                .filter(unit -> before.upwards(unit).stream().noneMatch(this::isCarried))
                .filter(unit -> successors.of(unit).filter(has::contains).isEmpty())
                .toList();
        return new LeftOut(
                came.stream().filter(unit -> !wasThere(unit)).toList(),
                went.stream().filter(unit -> !livesOn(unit)).toList(),
                came.stream().filter(this::wasThere).toList(),
                went.stream().filter(this::livesOn).toList(),
                definitions.consolidation().carried().stream()
                        .map(CarriedOver::org)
                        .filter(unit -> has.contains(unit) && had.contains(unit))
                        .toList(),
                merged);
    }

    private boolean isCarried(String unit) {
        return definitions.consolidation().carriedOf(unit).isPresent();
    }

    private static List<String> within(UnitTree tree, String org) {
        return tree.units().stream()
                .filter(unit -> tree.upwards(unit).contains(org))
                .toList();
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

    /** Itself, or in the unit it was merged into. */
    private boolean livesOn(String unit) {
        return successors.isThere(unit) || successors.of(unit).isPresent();
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

    private static List<String> both(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
