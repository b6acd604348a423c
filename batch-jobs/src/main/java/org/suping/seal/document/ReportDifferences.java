package org.suping.seal.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.suping.render.PrintedFigure;
import org.suping.vocabulary.Sha256;

/** Where two reports differ: page by page in what they print, and where that is the same, in what it is drawn with. */
final class ReportDifferences {

    private final DocumentFindings findings;
    private final List<PrintedFigure> figures;

    /**
     * Takes where differences are told.
     *
     * @param figures those that the report has to print
     */
    ReportDifferences(DocumentFindings findings, List<PrintedFigure> figures) {
        this.findings = findings;
        this.figures = figures;
    }

    void tell(Path sent, Path due) throws IOException {
        ReportPages found = ReportPages.read(sent);
        ReportPages expected = ReportPages.read(due);
        int pages = Math.max(found.pages().size(), expected.pages().size());
        boolean told = false;
        for (int page = 1; page <= pages; page++) {
            told |= page(page, lines(found, page), lines(expected, page));
        }
        if (!told) {
            drawings(found.objects(), expected.objects());
        }
    }

    private static List<String> lines(ReportPages pages, int page) {
        return page <= pages.pages().size() ? pages.pages().get(page - 1) : List.of();
    }

    private boolean page(int page, List<String> found, List<String> expected) {
        List<String> was = without(found, expected);
        List<String> should = without(expected, found);
        for (int i = 0; i < Math.max(was.size(), should.size()); i++) {
            String before = i < was.size() ? was.get(i) : "-";
            String after = i < should.size() ? should.get(i) : "-";
            String keys = keys(page, before, after);
            if (keys.isEmpty()) {
                findings.differs("VERIFY-PAGE", "", page, before, after);
            } else {
                findings.differs("VERIFY-PAGE-FIGURE", "", page, before, after, keys);
            }
        }
        return !was.isEmpty() || !should.isEmpty();
    }

    /** Lines that the other page has not, or not so often. */
    private static List<String> without(List<String> lines, List<String> other) {
        List<String> left = new ArrayList<>(lines);
        other.forEach(left::remove);
        return left;
    }

    /** Figures of the page whose value stands in the line that should be there and not in the one that is. */
    private String keys(int page, String was, String should) {
        return figures.stream()
                .filter(figure -> figure.page() == page && has(should, figure.text()) && !has(was, figure.text()))
                .map(PrintedFigure::figure)
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private static boolean has(String line, String value) {
        return List.of(line.split("\\s+")).contains(value) || line.equals(value);
    }

    private void drawings(Map<String, Sha256> found, Map<String, Sha256> expected) {
        Map<String, Sha256> all = new TreeMap<>(found);
        expected.forEach(all::putIfAbsent);
        all.keySet().stream()
                .filter(object -> !Objects.equals(found.get(object), expected.get(object)))
                .forEach(object -> findings.differs("VERIFY-DRAWN", "", object));
    }
}
