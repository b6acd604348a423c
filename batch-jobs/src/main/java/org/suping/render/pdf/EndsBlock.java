package org.suping.render.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suping.definitions.SchemeDefinition.Criterion;
import org.suping.measure.FigureKey;
import org.suping.render.ReportModel;
import org.suping.render.Wording;
import org.suping.render.group.IndicatorRanking;
import org.suping.render.pdf.Rows.Block;
import org.suping.render.pdf.Rows.GridRow;
import org.suping.render.ranking.Ranking.Place;
import org.suping.render.ranking.Ranking.Side;
import org.suping.render.ranking.Spread;

/** Of each indicator that is scored the median of the branches and both ends, for the layout. */
final class EndsBlock {

    private static final String NONE = "—";

    private final ReportModel model;
    private final Wording words;

    EndsBlock(ReportModel model) {
        this.model = model;
        this.words = new Wording(model.language());
    }

    /** None where no criterion rests on an indicator of which a branch has a value. */
    Optional<Block> block() {
        List<IndicatorRanking> scored = scored();
        return scored.isEmpty() ? Optional.empty() : Optional.of(block(scored));
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

    private Block block(List<IndicatorRanking> scored) {
        int left = IndicatorRanking.all(model).size() - scored.size();
        return new Block(
                "grid",
                "",
                words.label("group.ends"),
                left == 0 ? words.label("group.ends-note") : words.label("pdf.statistics.more", left),
                words.label("pdf.col.indicator"),
                GridRows.padded(Stream.of(
                                "group.values",
                                "group.median-row",
                                "group.highest",
                                "pdf.unit",
                                "group.lowest",
                                "pdf.unit",
                                "group.place")
                        .map(key -> words.label(key))
                        .toList()),
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
                quiet(apart(places)));
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

    private static String quiet(String text) {
        return text.isEmpty() ? "" : GridRows.quiet(text);
    }
}
