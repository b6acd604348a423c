package org.suping.render.pdf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suping.check.compare.Against;
import org.suping.check.compare.ComparedFigure;
import org.suping.check.compare.LikeForLike;
import org.suping.measure.FigureKey;
import org.suping.render.ReportModel;
import org.suping.render.Wording;
import org.suping.render.compare.ComparedLine;
import org.suping.render.compare.ComparisonTable;
import org.suping.render.pdf.Rows.Block;
import org.suping.render.pdf.Rows.Changed;
import org.suping.render.pdf.Rows.GridRow;

/** What changed as rows for the layouts: the most telling on the first page, and a table. */
final class ComparisonRows {

    private static final int MOST_CHANGES = 3;

    /** Less than a page; the workbook has them all. */
    private static final int MOST_LINES = 22;

    private final ReportModel model;
    private final Wording words;
    private final ComparisonTable table;

    ComparisonRows(ReportModel model) {
        this.model = model;
        this.words = new Wording(model.language());
        this.table = ComparisonTable.of(model);
    }

    /** The most telling changes; where nothing is compared, why. */
    List<Changed> changes() {
        List<Changed> rows = new ArrayList<>();
        for (ComparedLine line : table.telling(MOST_CHANGES)) {
            rows.add(new Changed(
                    words.of(line.indicator().name()),
                    sentence(line),
                    line.previous()
                            .flatMap(this::moved)
                            .or(() -> line.lastYear().flatMap(this::moved))
                            .orElse(ComparisonTable.NONE),
                    line.figure().key().toString()));
        }
        return rows;
    }

    boolean isEmpty() {
        return table.isEmpty();
    }

    /** How many more are compared than {@link #changes} tells. */
    long moreChanges() {
        return table.lines().stream().filter(ComparedLine::isCompared).count()
                - table.telling(MOST_CHANGES).size();
    }

    /** How an indicator moved, in a few words; nothing where there is nothing to compare it with. */
    String brief(FigureKey key) {
        return model.comparison()
                .find(Against.PREVIOUS, key)
                .flatMap(this::moved)
                .map(moved -> words.label("compare.previous.brief", moved))
                .or(() -> model.comparison()
                        .find(Against.LAST_YEAR, key)
                        .flatMap(this::moved)
                        .map(moved -> words.label("compare.last-year.brief", moved)))
                .orElse("");
    }

    /** A rate by its points, for percent of percent misleads; anything else by its growth. */
    private Optional<String> moved(ComparedFigure compared) {
        boolean isRate = model.definitions()
                .indicator(compared.key().indicator())
                .unit()
                .zh()
                .equals("%");
        return isRate
                ? Optional.of(words.label("compare.points", Wording.signed(compared.change())))
                : compared.growth().map(ComparisonTable::percent);
    }

    private String sentence(ComparedLine line) {
        List<String> told = new ArrayList<>();
        told.add(words.label("compare.now", words.figureWithUnit(line.figure(), line.indicator())));
        line.previous().ifPresent(compared -> told.add(told("previous", compared)));
        line.lastYear().ifPresent(compared -> told.add(told("last-year", compared)));
        return String.join(" · ", told);
    }

    private String told(String against, ComparedFigure compared) {
        return words.label("compare." + against + ".told", Wording.number(compared.then()), compared.source());
    }

    /** The table; none where nothing is compared. */
    List<Block> blocks() {
        if (table.isEmpty()) {
            return List.of();
        }
        List<ComparedLine> shown = table.shown(MOST_LINES);
        long left = table.lines().stream().filter(ComparedLine::isCompared).count() - shown.size();
        Map<String, Function<ComparedLine, String>> columns = columns(shown);
        List<GridRow> rows =
                shown.stream().map(line -> row(line, columns.values())).toList();
        List<String> headings = columns.keySet().stream()
                .map(key -> words.label("compare.col." + key))
                .toList();
        return List.of(new Block(
                "grid",
                "",
                words.label("compare.title"),
                note(left),
                words.label("pdf.col.indicator"),
                GridRows.padded(headings),
                new RecordRows(rows)));
    }

    /** What the table leaves out. */
    private String note(long left) {
        long without = table.lines().stream().filter(line -> !line.isCompared()).count();
        return Stream.of(
                        left == 0 ? "" : words.label("pdf.statistics.more", left),
                        without == 0 ? "" : words.label("compare.without", without))
                .filter(told -> !told.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Those in which something stands. */
    private Map<String, Function<ComparedLine, String>> columns(List<ComparedLine> shown) {
        Map<String, Function<ComparedLine, String>> columns = new LinkedHashMap<>();
        columns.put("now", line -> "<b>" + words.figure(line.figure()) + "</b>");
        if (shown.stream().anyMatch(line -> line.previous().isPresent())) {
            columns.put("previous", line -> then(line.previous()));
            columns.put("change", line -> change(line.previous()));
            columns.put("previous-growth", line -> growth(line.previous()));
        }
        if (shown.stream().anyMatch(line -> line.likeForLike().isPresent())) {
            columns.put(
                    "same-units",
                    line -> line.likeForLike()
                            .map(LikeForLike::growth)
                            .map(ComparisonTable::growth)
                            .orElse(""));
        }
        if (shown.stream().anyMatch(line -> line.lastYear().isPresent())) {
            columns.put("last-year", line -> then(line.lastYear()));
            columns.put("last-year-growth", line -> growth(line.lastYear()));
        }
        return columns;
    }

    private GridRow row(ComparedLine line, Collection<Function<ComparedLine, String>> columns) {
        String name = words.label(
                "compare.indicator",
                line.indicator().code(),
                line.indicator().name(),
                line.indicator().unit());
        List<String> cells = columns.stream().map(cell -> cell.apply(line)).toList();
        List<String> keys = new ArrayList<>(Collections.nCopies(cells.size(), ""));
        keys.set(0, line.figure().key().toString());
        return new GridRow(GridRows.escape(name), GridRows.padded(cells), GridRows.padded(keys));
    }

    private static String then(Optional<ComparedFigure> compared) {
        return compared.map(ComparedFigure::then).map(ComparisonRows::number).orElse(ComparisonTable.NONE);
    }

    private static String change(Optional<ComparedFigure> compared) {
        return compared.map(ComparedFigure::change).map(Wording::signed).orElse("");
    }

    private static String number(BigDecimal number) {
        return Wording.number(number);
    }

    private static String growth(Optional<ComparedFigure> compared) {
        return compared.map(ComparedFigure::growth).map(ComparisonTable::growth).orElse(ComparisonTable.NONE);
    }
}
