package org.suping.render.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suping.findings.Finding;
import org.suping.measure.FigureKey;
import org.suping.render.FigureTable;
import org.suping.render.FindingStatus;
import org.suping.render.ReportModel;
import org.suping.render.Statistics;
import org.suping.render.Wording;
import org.suping.render.compare.ComparisonTable;
import org.suping.render.pdf.Rows.Found;
import org.suping.render.pdf.Rows.Tile;

/** What the first page picks out of the report: beside each list that is cut short, how much more there is and where. */
final class Overview {

    private static final int TILES = 4;

    /** Of changes and findings together, so that all stays on the page. */
    private static final int MOST_LINES = 4;

    private final ReportModel model;
    private final Wording words;
    private final ScoreRows scores;
    private final ComparisonRows comparison;

    Overview(ReportModel model, ScoreRows scores, ComparisonRows comparison) {
        this.model = model;
        this.words = new Wording(model.language());
        this.scores = scores;
        this.comparison = comparison;
    }

    /** A heading with nothing below it is none. */
    Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        int open = model.openFindings().size();
        texts.put("issues", open == 0 ? "" : words.label("pdf.issues"));
        texts.put("issues.more", more("pdf.findings", open - issues().size()));
        texts.put("costliest.more", more("pdf.assessment", scores.moreCosts()));
        String changes = comparison.isEmpty() ? "" : more("compare.title", comparison.moreChanges());
        String bases = ComparisonTable.of(model).bases();
        texts.put("changes.bases", changes.isEmpty() ? bases : words.label("pdf.then", bases, changes));
        return texts;
    }

    private String more(String part, long left) {
        return left <= 0 ? "" : words.label("pdf.more", left, PageReferences.to(words.label(part)));
    }

    /** The first indicators of the first chapter. */
    List<Tile> tiles() {
        List<Tile> tiles = new ArrayList<>();
        for (Statistics.Chapter chapter :
                Statistics.of(model).chapters().stream().limit(1).toList()) {
            FigureTable units = chapter.units().first(TILES);
            for (int i = 0; i < units.columns().size(); i++) {
                FigureTable.Column column = units.columns().get(i);
                String value =
                        units.rows().get(0).figures().get(i).map(words::figure).orElse(words.label("absent"));
                FigureKey key = new FigureKey(
                        column.indicator().code(), model.revision().org());
                tiles.add(new Tile(column.heading(), value, column.unit() + comparison.brief(key)));
            }
        }
        return tiles;
    }

    /** The first open findings, each with what was expected. */
    List<Found> issues() {
        FindingStatus status = new FindingStatus(model);
        return model.openFindings().stream()
                .limit(MOST_LINES - Math.max(1, comparison.changes().size()))
                .map(finding -> issue(finding, Found.of(finding, status, words)))
                .toList();
    }

    private Found issue(Finding finding, Found row) {
        String found = words.of(finding.expected()).isEmpty()
                ? words.of(finding.found())
                : words.label("pdf.issue", finding.found(), finding.expected());
        return new Found(row.isNote(), row.severity(), row.where(), found, row.expected(), row.action());
    }
}
