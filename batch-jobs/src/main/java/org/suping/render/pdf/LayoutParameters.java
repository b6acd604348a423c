package org.suping.render.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.Clause;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.render.Catalogue;
import org.suping.render.FindingStatus;
import org.suping.render.ReportModel;
import org.suping.render.SelfAssessment;
import org.suping.render.Statistics;
import org.suping.render.Wording;
import org.suping.render.pdf.Rows.Block;
import org.suping.render.pdf.Rows.Delivered;
import org.suping.render.pdf.Rows.Found;
import org.suping.render.pdf.Rows.Origin;
import org.suping.render.pdf.draw.QrCode;

/** What the main layout is given: the texts by name, and the rows of each of its parts. */
final class LayoutParameters {

    private static final int MOST_ORIGINS = 4;

    private final ReportModel model;
    private final Wording words;

    LayoutParameters(ReportModel model) {
        this.model = model;
        this.words = new Wording(model.language());
    }

    Map<String, Object> map() {
        ScoreRows scores = new ScoreRows(model);
        ComparisonRows comparison = new ComparisonRows(model);
        Overview overview = new Overview(model, scores, comparison);
        Map<String, Object> parameters = new HashMap<>();
        Map<String, String> texts = new LayoutTexts(model).map();
        texts.putAll(overview.texts());
        parameters.put("text", texts);
        parameters.put("summary", rows(scores.bars()));
        parameters.put("tiles", rows(overview.tiles()));
        parameters.put("changes", rows(comparison.changes()));
        parameters.put("costliest", rows(scores.costs()));
        parameters.put("issues", rows(overview.issues()));
        parameters.put("assessment", rows(scores.assessed()));
        parameters.put("statistics", rows(statistics(comparison)));
        parameters.put("findings", rows(findings()));
        parameters.put("provenance", rows(origins()));
        parameters.put("files", rows(delivered()));
        parameters.put("verification", rows(List.of()));
        parameters.put("qr", new QrCode("suping:" + model.revision() + ":" + model.fingerprint()));
        return parameters;
    }

    /** What a consolidated return has of its own and what changed come before the record types. */
    private List<Block> statistics(ComparisonRows comparison) {
        List<Block> blocks = new ArrayList<>(new GroupBlocks(model).all());
        blocks.addAll(comparison.blocks());
        blocks.addAll(new ChapterBlocks(words).of(Statistics.of(model)));
        return blocks;
    }

    private static RecordRows rows(List<? extends Record> rows) {
        return new RecordRows(rows);
    }

    private List<Found> findings() {
        FindingStatus status = new FindingStatus(model);
        return model.findings().stream()
                .map(finding -> Found.of(finding, status, words))
                .toList();
    }

    /** The indicators that cost the most points; of everything else the workbook tells. */
    private Set<String> costliest() {
        return SelfAssessment.of(model).costliest(Integer.MAX_VALUE).stream()
                .flatMap(criterion -> criterion.figure().stream())
                .map(figure -> figure.key().indicator())
                .distinct()
                .limit(MOST_ORIGINS)
                .collect(Collectors.toSet());
    }

    private List<Origin> origins() {
        List<Origin> origins = new ArrayList<>();
        Set<String> costliest = costliest();
        for (Catalogue.Entry entry : Catalogue.of(model).entries().values()) {
            Figure figure = reporting(entry);
            if (figure != null && costliest.contains(entry.indicator().code())) {
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
                    counts.isSplit() ? words.label("delivered.lines", file.name(), counts.lines()) : file.name(),
                    Wording.number(counts.read()),
                    Wording.number(counts.counting()),
                    Wording.number(counts.rejected()),
                    Wording.number(counts.outOfPeriod()),
                    Wording.number(counts.duplicates()),
                    "SHA-256 " + file.digest()));
        }
        return rows;
    }
}
