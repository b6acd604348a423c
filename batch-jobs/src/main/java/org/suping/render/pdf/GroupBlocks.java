package org.suping.render.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.suping.definitions.SchemeDefinition.Criterion;
import org.suping.measure.FigureKey;
import org.suping.render.ReportModel;
import org.suping.render.Wording;
import org.suping.render.group.Branches;
import org.suping.render.group.IndicatorRanking;
import org.suping.render.group.ScoreRanking;
import org.suping.render.group.TimelinessWords;
import org.suping.render.group.UnitReturn;
import org.suping.render.group.UnitReturn.Packed;
import org.suping.render.group.UnitReturn.Standing;
import org.suping.render.pdf.Rows.Block;
import org.suping.render.pdf.Rows.GridRow;
import org.suping.render.ranking.Ranking;
import org.suping.render.ranking.Ranking.Place;
import org.suping.render.ranking.Ranking.Side;
import org.suping.render.ranking.Spread;

/**
 * What a consolidated return has of its own, for the layout: whose returns are in it and in what time they came, the branches by score,
 * and of each indicator that is scored the median and both ends. The workbook has every rank.
 */
final class GroupBlocks {

    private static final String NONE = "—";

    private final ReportModel model;
    private final Wording words;
    private final Branches branches;

    GroupBlocks(ReportModel model) {
        this.model = model;
        this.words = new Wording(model.language());
        this.branches = Branches.of(model);
    }

    /** None of an ordinary return. */
    List<Block> all() {
        if (model.definitions().consolidation().isNone()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>(List.of(returns()));
        Ranking scores = ScoreRanking.of(model);
        if (!scores.places().isEmpty()) {
            blocks.add(scores(scores));
        }
        List<IndicatorRanking> scored = scored();
        if (!scored.isEmpty()) {
            blocks.add(indicators(scored));
        }
        return blocks;
    }

    private Block returns() {
        List<GridRow> rows = UnitReturn.all(model).stream().map(this::row).toList();
        return new Block(
                "grid",
                "",
                words.label("group.in-and-late"),
                TimelinessWords.brief(model),
                words.label("pdf.unit"),
                headings("group.in", "group.state", "group.due", "group.received", "group.late", "group.revision"),
                new RecordRows(rows));
    }

    private GridRow row(UnitReturn one) {
        TimelinessWords time = new TimelinessWords(model, one.org());
        boolean isOdd = one.isLate() || one.standing() != Standing.IN;
        return row(
                one.org() + " " + words.of(one.name()),
                List.of(
                        told(words.label("group.in." + one.standing()), one.standing() != Standing.IN),
                        told(time.state(), isOdd),
                        time.due(),
                        time.receivedDay(),
                        told(time.late(), true),
                        one.packed().map(Packed::revision).orElse("")));
    }

    private Block scores(Ranking ranking) {
        List<GridRow> rows = new ArrayList<>();
        for (Place place : ranking.places()) {
            rows.add(row(
                    place.unit() + " " + branches.name(place.unit()),
                    List.of(
                            String.valueOf(place.rank()),
                            "<b>" + Wording.number(place.value()) + "</b>",
                            distance(ranking, place),
                            told(side(place), true))));
        }
        ranking.without()
                .forEach(unit -> rows.add(row(
                        unit + " " + branches.name(unit),
                        List.of("", told(ScoreRanking.without(model, unit), true), "", ""))));
        String median =
                ranking.spread().map(Spread::median).map(Wording::number).orElse(NONE);
        return new Block(
                "grid",
                "",
                words.label("group.score-ranking"),
                words.label("group.score-note", median),
                words.label("pdf.unit"),
                headings("group.rank", "earned", "group.distance", "group.place"),
                new RecordRows(rows));
    }

    private static String distance(Ranking ranking, Place place) {
        return ranking.spread()
                .map(spread -> Wording.signed(place.value().subtract(spread.median())))
                .orElse("");
    }

    /** Of the indicators that criteria rest on. */
    private List<IndicatorRanking> scored() {
        Set<String> codes = model.scheme().stream()
                .flatMap(scheme -> scheme.elements().stream())
                .flatMap(element -> element.criteria().stream())
                .map(Criterion::indicator)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return IndicatorRanking.all(model).stream()
                .filter(one -> codes.contains(one.indicator().code()))
                .toList();
    }

    private Block indicators(List<IndicatorRanking> scored) {
        int left = IndicatorRanking.all(model).size() - scored.size();
        return new Block(
                "grid",
                "",
                words.label("group.ends"),
                left == 0 ? words.label("group.ends-note") : words.label("pdf.statistics.more", left),
                words.label("pdf.col.indicator"),
                headings(
                        "group.values",
                        "group.median-row",
                        "group.highest",
                        "pdf.unit",
                        "group.lowest",
                        "pdf.unit",
                        "group.place"),
                new RecordRows(scored.stream().map(this::row).toList()));
    }

    private GridRow row(IndicatorRanking one) {
        List<Place> places = one.ranking().places();
        Place first = places.get(0);
        Place last = places.get(places.size() - 1);
        String name = words.label(
                "compare.indicator",
                one.indicator().code(),
                one.indicator().name(),
                one.indicator().unit());
        List<String> cells = List.of(
                Wording.number(places.size()),
                "<b>"
                        + one.ranking()
                                .spread()
                                .map(Spread::median)
                                .map(Wording::number)
                                .orElse(NONE) + "</b>",
                Wording.number(first.value()),
                units(places, first),
                Wording.number(last.value()),
                units(places, last),
                told(apart(places), true));
        List<String> keys = new ArrayList<>(Collections.nCopies(cells.size(), ""));
        keys.set(2, new FigureKey(one.indicator().code(), first.unit()).toString());
        keys.set(4, new FigureKey(one.indicator().code(), last.unit()).toString());
        return new GridRow(GridRows.escape(name), GridRows.padded(cells), GridRows.padded(keys));
    }

    /** Who has it, or how many have where it is more than one. */
    private String units(List<Place> places, Place end) {
        long many = places.stream()
                .filter(place -> place.value().compareTo(end.value()) == 0)
                .count();
        return many == 1 ? end.unit() : words.label("group.units", many);
    }

    private static String apart(List<Place> places) {
        return places.stream()
                .filter(place -> place.side() != Side.WITHIN)
                .map(place -> (place.side() == Side.ABOVE ? "▲" : "▼") + place.unit())
                .collect(Collectors.joining(" "));
    }

    private String side(Place place) {
        return place.side() == Side.WITHIN ? "" : words.label("group.side." + place.side());
    }

    private List<String> headings(String... keys) {
        return GridRows.padded(
                List.of(keys).stream().map(key -> words.label(key)).toList());
    }

    private static GridRow row(String label, List<String> cells) {
        return new GridRow(
                GridRows.escape(label), GridRows.padded(cells), GridRows.padded(Collections.nCopies(cells.size(), "")));
    }

    private static String told(String text, boolean isOdd) {
        return text.isEmpty() ? "" : isOdd ? GridRows.quiet(text) : GridRows.escape(text);
    }
}
