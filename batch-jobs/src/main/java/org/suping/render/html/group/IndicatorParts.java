package org.suping.render.html.group;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.suping.assess.LegalPersons;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.consolidation.CarriedOver;
import org.suping.definitions.consolidation.Consolidation;
import org.suping.definitions.consolidation.Included;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.render.ReportModel;
import org.suping.render.Wording;
import org.suping.render.html.group.IndicatorPart.Below;
import org.suping.render.html.group.IndicatorPart.Chart;
import org.suping.render.html.group.IndicatorPart.Line;
import org.suping.render.html.group.IndicatorPart.Step;
import org.suping.render.ranking.Ranking;
import org.suping.render.ranking.Ranking.Entry;
import org.suping.render.ranking.Ranking.Place;
import org.suping.render.ranking.Ranking.Side;
import org.suping.render.ranking.Spread;

/** Puts together what the page says of one indicator. */
final class IndicatorParts {

    private final ReportModel model;
    private final GroupUnits units;
    private final IndicatorDefinition indicator;
    private final Wording words;
    private final LegalPersons legalPersons;
    private final Ranking ranking;

    IndicatorParts(ReportModel model, GroupUnits units, IndicatorDefinition indicator) {
        this.model = model;
        this.units = units;
        this.indicator = indicator;
        this.words = new Wording(model.language());
        this.legalPersons = LegalPersons.below(model.definitions(), model.revision());
        this.ranking = legalPersons.areNone() ? ranked() : Ranking.none(units.branches());
    }

    /** Figures of another period that stand in have no place. */
    private Ranking ranked() {
        Consolidation consolidation = model.definitions().consolidation();
        return Ranking.of(units.branches().stream()
                .map(unit -> new Entry(
                        unit,
                        figure(unit)
                                .filter(figure -> consolidation.carriedOf(unit).isEmpty())
                                .map(Figure::value)
                                .orElse(null)))
                .toList());
    }

    IndicatorPart part() {
        return new IndicatorPart(
                indicator.code(),
                words.of(indicator.name()),
                words.of(indicator.unit()),
                words.of(indicator.description()),
                told(),
                chart(),
                Stream.concat(
                                ranking.places().stream().map(this::line),
                                ranking.without().stream().map(this::lineWithout))
                        .toList(),
                step(units.org()),
                units.branches().stream().map(this::step).toList());
    }

    private String told() {
        if (!legalPersons.areNone()) {
            return words.label("group.not-ranked");
        }
        return ranking.spread().map(this::told).orElseGet(() -> words.label("group.told-nothing"));
    }

    private String told(Spread spread) {
        int units = ranking.places().size();
        String median = Wording.number(spread.median());
        String unit = words.of(indicator.unit());
        return units < Spread.FEWEST
                ? words.label("group.told-few", units, median, unit, Spread.FEWEST)
                : words.label(
                        "group.told",
                        units,
                        median,
                        unit,
                        ranking.outliers(),
                        Wording.number(spread.lowerFence()),
                        Wording.number(spread.upperFence()));
    }

    private List<Chart> chart() {
        return ranking
                .spread()
                .map(Spread::median)
                .map(median -> new BarChart(ranking, median).of(this::label, this::chartWords, words))
                .stream()
                .toList();
    }

    /** The number first: a long name may end at the edge. */
    private String label(Place place) {
        String mark = place.side() == Side.WITHIN ? "" : "  " + side(place.side());
        return Wording.number(place.value()) + mark + "  " + units.name(place.unit());
    }

    private String chartWords() {
        Place first = ranking.places().get(0);
        Place last = ranking.places().get(ranking.places().size() - 1);
        return words.label(
                "group.chart",
                words.of(indicator.name()),
                units.name(first.unit()),
                Wording.number(first.value()),
                units.name(last.unit()),
                Wording.number(last.value()));
    }

    private Line line(Place place) {
        BigDecimal median = ranking.spread().map(Spread::median).orElse(place.value());
        return new Line(
                String.valueOf(place.rank()),
                place.unit(),
                units.name(place.unit()),
                Wording.number(place.value()),
                Wording.signed(place.value().subtract(median)),
                place.side() == Side.WITHIN ? "" : side(place.side()));
    }

    private Line lineWithout(String unit) {
        return new Line("", unit, units.name(unit), value(unit), "", "");
    }

    private String side(Side side) {
        return words.label("group.side." + side.name());
    }

    private Step step(String unit) {
        List<Below> below = new ArrayList<>();
        for (String each : units.below(unit)) {
            figure(each)
                    .ifPresent(figure -> below.add(new Below(
                            each + " " + units.name(each),
                            words.figure(figure),
                            figure.key().toString())));
        }
        return new Step(
                unit,
                units.name(unit),
                value(unit),
                figure(unit)
                        .filter(figure -> figure.value() != null)
                        .map(figure -> words.arithmetic(figure, indicator))
                        .orElse(""),
                packages(unit),
                "./suping trace " + new FigureKey(indicator.code(), unit) + " --period "
                        + model.revision().period(),
                below);
    }

    /** The one that speaks of the unit, of this period or of the one before. */
    private List<String> packages(String unit) {
        Consolidation consolidation = model.definitions().consolidation();
        return consolidation
                .of(unit)
                .map(Included::name)
                .or(() -> consolidation.carriedOf(unit).map(CarriedOver::name))
                .stream()
                .toList();
    }

    private String value(String unit) {
        return figure(unit)
                .map(figure -> words.figureWithUnit(figure, indicator))
                .orElseGet(() -> words.label("group.no-figure"));
    }

    private Optional<Figure> figure(String unit) {
        return model.measured().figure(new FigureKey(indicator.code(), unit));
    }
}
