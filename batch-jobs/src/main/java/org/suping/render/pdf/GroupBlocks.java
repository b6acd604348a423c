package org.suping.render.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.suping.render.ReportModel;
import org.suping.render.Wording;
import org.suping.render.group.Branches;
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
        new EndsBlock(model).block().ifPresent(blocks::add);
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
