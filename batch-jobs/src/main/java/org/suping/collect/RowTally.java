package org.suping.collect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suping.evidence.RowCounts;
import org.suping.evidence.RowNumber;
import org.suping.evidence.RowPlaces;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/** Counts what became of a file's rows, and by reason which lines came first. */
public final class RowTally {

    /** Of one reason so many lines are named. */
    public static final int LINES_TOLD = 5;

    private static final String EMPTY_LINES = "R-EMPTY-LINE";
    private static final String ABOVE_HEADINGS = "R-ABOVE-HEADINGS";
    private static final String OTHER_FILE = "R-OTHER-WORKBOOK";
    private static final String SKIPPED = "R-SKIPPED";
    private static final String REPEATED_MATTER = "R-REPEATED-MATTER";

    private final Map<RowReason, Lines> reasons = new LinkedHashMap<>();
    private final Map<String, Lines> notes = new TreeMap<>();
    private long accepted;
    private long rejected;
    private long outOfPeriod;
    private long lines;

    private static final class Lines {
        private final List<Long> first = new ArrayList<>();
        private String shape = "";
        private long count;

        void add(StoredRow row) {
            shape = count == 0 ? row.shape() : shape;
            add(row.number());
        }

        void add(long line) {
            count++;
            if (first.size() < LINES_TOLD) {
                first.add(line);
            }
        }

        Text text(RowPlaces places, @Nullable Integer field) {
            Text told = told(places, field, first, count);
            return shape.isEmpty() ? told : Labels.text("lines.shape", told, shape);
        }
    }

    /**
     * Rows as findings name them.
     *
     * @param field the column of a workbook, the first being 0; null where none is meant
     * @param first numbers of the first rows
     * @param count how many there are
     */
    public static Text told(RowPlaces places, @Nullable Integer field, List<Long> first, long count) {
        String lines = first.stream()
                .map(line -> places.isSheet() ? RowPlaces.cellName(line, field) : RowNumber.text(line))
                .collect(Collectors.joining(", "));
        String words = places.isSheet() ? "cells" : "lines";
        return Labels.text(words + (count > first.size() ? ".more" : ".all"), lines);
    }

    /** A line was read that makes a row or more. */
    public void addLine() {
        lines++;
    }

    public void add(StoredRow row) {
        switch (row.status()) {
            case ACCEPTED -> accepted++;
            case REJECTED -> rejected++;
            case OUT_OF_PERIOD -> outOfPeriod++;
        }
        RowReason reason = row.reason();
        if (reason != null) {
            reasons.computeIfAbsent(reason, first -> new Lines()).add(row);
        }
    }

    /** An empty line between rows: no row, but said. */
    public void addEmptyLine(long line) {
        note(EMPTY_LINES, line);
    }

    /** A line above the headings: no row, but said. */
    public void addAboveHeadings(long line) {
        note(ABOVE_HEADINGS, line);
    }

    /** A row with a value that was computed from another file. */
    public void addFromOtherFile(long line) {
        note(OTHER_FILE, line);
    }

    /** A joined list that names a matter twice: it makes one row. */
    public void addRepeatedMatter(long line) {
        note(REPEATED_MATTER, line);
    }

    /** A row that the source's definition says is no record. */
    public void addSkipped(long line) {
        note(SKIPPED, line);
    }

    private void note(String code, long line) {
        notes.computeIfAbsent(code, first -> new Lines()).add(line);
    }

    /** The rows so far, before settlement. */
    public RowCounts counts() {
        return new RowCounts(accepted + rejected + outOfPeriod, accepted, rejected, outOfPeriod, 0, lines);
    }

    /**
     * One finding for each reason, in the order in which the reasons were met.
     *
     * @param fields column → field of the source, to name the cell
     */
    public List<Finding> findings(RowPlaces places, Map<String, Integer> fields) {
        List<Finding> findings = new ArrayList<>();
        reasons.forEach((reason, lines) -> {
            Integer field = fields.get(reason.column());
            Object[] arguments = {lines.count, lines.text(places, field), reason.title(), reason.expected()};
            String place = places.cell(lines.first.get(0), field);
            findings.add(Finding.of(reason.kind().code(), Severity.NOTE, place, arguments));
        });
        notes.forEach((code, lines) -> {
            String place = places.row(lines.first.get(0));
            findings.add(Finding.of(code, Severity.NOTE, place, lines.count, lines.text(places, null)));
        });
        return List.copyOf(findings);
    }
}
