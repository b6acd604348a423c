package org.suping.render.pdf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.Clause;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.findings.Finding;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.render.Catalogue;
import org.suping.render.ReportModel;
import org.suping.render.SelfAssessment;
import org.suping.render.SelfAssessment.CriterionRow;
import org.suping.render.SelfAssessment.ElementRow;
import org.suping.render.Statistics;
import org.suping.render.Wording;
import org.suping.render.pdf.Rows.Assessed;
import org.suping.render.pdf.Rows.Bar;
import org.suping.render.pdf.Rows.Cost;
import org.suping.render.pdf.Rows.Delivered;
import org.suping.render.pdf.Rows.Found;
import org.suping.render.pdf.Rows.Origin;
import org.suping.render.pdf.Rows.Tile;

/** What the main layout is given: the texts by name, and the rows of each of its parts. */
final class LayoutParameters {

    private static final int TILES = 4;
    private static final int MOST_COSTS = 3;
    private static final int MOST_ISSUES = 4;

    private final ReportModel model;
    private final Wording words;
    private final SelfAssessment assessment;

    LayoutParameters(ReportModel model) {
        this.model = model;
        this.words = new Wording(model.language());
        this.assessment = SelfAssessment.of(model);
    }

    Map<String, Object> map() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", new LayoutTexts(model).map());
        parameters.put("summary", rows(bars()));
        parameters.put("tiles", rows(tiles()));
        parameters.put("costliest", rows(costs()));
        parameters.put(
                "issues",
                rows(found(model.openFindings()).stream().limit(MOST_ISSUES).toList()));
        parameters.put("assessment", rows(assessed()));
        parameters.put("statistics", rows(new GridRows(words).of(Statistics.of(model))));
        parameters.put("findings", rows(found(model.findings())));
        parameters.put("provenance", rows(origins()));
        parameters.put("files", rows(delivered()));
        parameters.put("verification", rows(List.of()));
        parameters.put("qr", new QrCode("suping:" + model.revision() + ":" + model.fingerprint()));
        return parameters;
    }

    private static RecordRows rows(List<? extends Record> rows) {
        return new RecordRows(rows);
    }

    private List<Tile> tiles() {
        List<Tile> tiles = new ArrayList<>();
        for (Catalogue.Entry entry : Catalogue.of(model).entries().values()) {
            Figure figure = reporting(entry);
            if (figure != null && tiles.size() < TILES) {
                String name = words.of(entry.indicator().name());
                tiles.add(new Tile(
                        name, words.figure(figure), words.of(entry.indicator().unit())));
            }
        }
        return tiles;
    }

    private List<Bar> bars() {
        BigDecimal longest =
                assessment.elements().stream().map(ElementRow::weight).reduce(BigDecimal.ZERO, BigDecimal::max);
        List<Bar> bars = new ArrayList<>();
        for (ElementRow row : assessment.elements()) {
            BigDecimal earned = row.earned();
            bars.add(new Bar(
                    words.of(row.element().name()),
                    new ElementBar(row.element().code(), row.weight(), longest, earned),
                    earned == null ? GridRows.quiet(unscored(row)) : Wording.number(earned),
                    Wording.number(row.weight())));
        }
        return bars;
    }

    private List<Cost> costs() {
        List<Cost> costs = new ArrayList<>();
        for (CriterionRow row : assessment.costliest(MOST_COSTS)) {
            costs.add(new Cost(
                    words.of(row.criterion().name()), words.of(row.score().arithmetic()), lost(row.lost())));
        }
        return costs;
    }

    private List<Assessed> assessed() {
        List<Assessed> rows = new ArrayList<>();
        for (ElementRow row : assessment.elements()) {
            BigDecimal earned = row.earned();
            rows.add(new Assessed(
                    true,
                    words.of(row.element().name()),
                    Wording.number(row.weight()),
                    number(earned),
                    earned == null ? "" : lost(row.weight().subtract(earned)),
                    earned == null ? unscored(row) : "",
                    "",
                    ""));
            row.criteria().forEach(criterion -> rows.add(assessed(criterion)));
        }
        return rows;
    }

    private Assessed assessed(CriterionRow row) {
        var indicator = model.definitions().indicator(row.criterion().indicator());
        return new Assessed(
                false,
                words.of(row.criterion().name()),
                Wording.number(row.score().points()),
                number(row.score().earned()),
                lost(row.lost()),
                words.of(row.score().arithmetic()),
                row.figure()
                        .map(figure -> words.figureWithUnit(figure, indicator))
                        .orElse(words.label("absent")),
                words.of(row.criterion().certainty().text()));
    }

    private String unscored(ElementRow row) {
        return words.label(row.isScored() ? "no-score" : "not-scored");
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : Wording.number(number);
    }

    private static String lost(@Nullable BigDecimal lost) {
        return lost == null || lost.signum() == 0 ? "" : "−" + Wording.number(lost);
    }

    private List<Found> found(List<Finding> findings) {
        List<Found> rows = new ArrayList<>();
        for (Finding finding : findings) {
            rows.add(new Found(
                    words.label("severity." + finding.severity()),
                    finding.where(),
                    words.of(finding.found()),
                    words.of(finding.expected()),
                    words.of(finding.action())));
        }
        return rows;
    }

    private List<Origin> origins() {
        List<Origin> origins = new ArrayList<>();
        for (Catalogue.Entry entry : Catalogue.of(model).entries().values()) {
            Figure figure = reporting(entry);
            if (figure != null) {
                origins.add(origin(entry, figure));
            }
        }
        return origins;
    }

    private Origin origin(Catalogue.Entry entry, Figure figure) {
        Clause clause = entry.indicator().clause();
        String conditions = entry.terms().stream()
                .map(term -> words.label("condition.term", term.role(), term.condition()))
                .collect(Collectors.joining("\n"));
        return new Origin(
                entry.indicator().code() + "  " + words.of(entry.indicator().name()),
                words.figureWithUnit(figure, entry.indicator()),
                words.arithmetic(figure, entry.indicator()) + words.label("arithmetic.rule", entry.formula()),
                conditions,
                words.label(
                        "clause",
                        clause.source(),
                        clause.certainty().text(),
                        clause.formulaCertainty().text()));
    }

    private @Nullable Figure reporting(Catalogue.Entry entry) {
        FigureKey key = new FigureKey(entry.indicator().code(), model.revision().org());
        return model.measured().figure(key).orElse(null);
    }

    private List<Delivered> delivered() {
        List<Delivered> rows = new ArrayList<>();
        for (SourceFile file : model.collected().files()) {
            RowCounts counts = model.collected().counts(file);
            rows.add(new Delivered(
                    file.name(),
                    Wording.number(counts.read()),
                    Wording.number(counts.accepted()),
                    Wording.number(counts.rejected()),
                    Wording.number(counts.outOfPeriod()),
                    Wording.number(counts.duplicates()),
                    "SHA-256 " + file.digest()));
        }
        return rows;
    }
}
