package org.suping.render.excel;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.suping.evidence.SourceFile;
import org.suping.measure.Figure;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.render.ProvenanceLine;
import org.suping.render.Wording;
import org.suping.render.excel.cells.FigureCells;
import org.suping.render.excel.cells.ProvenanceCells;
import org.suping.render.excel.cells.SheetWriter;
import org.suping.render.excel.cells.StreamedRows;
import org.suping.vocabulary.Language;

/**
 * Where every figure comes from, one line each: value, terms, rows, what counts, and the source files by their numbers with
 * the beginning of their digests.
 *
 * <p>Formulas all over the workbook point at these lines. They can be filtered but not sorted or typed over: the sheet is
 * protected, without a password.
 */
final class ProvenanceSheet {

    private static final Set<Integer> NUMBERS = Set.of(
            ProvenanceCells.VALUE,
            ProvenanceCells.FIRST_TERM,
            ProvenanceCells.FIRST_TERM + 1,
            ProvenanceCells.SECOND_TERM,
            ProvenanceCells.SECOND_TERM + 1);

    private static final List<String> HEADINGS = List.of(
            "figure",
            "indicator",
            "org",
            "unit-name",
            "breakdown",
            "value",
            "unit",
            "term-1",
            "rows-1",
            "term-2",
            "rows-2",
            "condition",
            "files");

    /** In digits' widths: so wide that most lines are one line high, which differs from language to language. */
    private static final Map<Language, List<Integer>> WIDTHS = Map.of(
            Language.ZH, List.of(30, 24, 9, 24, 24, 13, 8, 13, 7, 13, 7, 58, 16),
            Language.EN, List.of(30, 38, 9, 28, 30, 12, 14, 12, 7, 12, 7, 84, 18));

    private static final int DIGIT = 256;

    /** A legal person has hundreds; all of them stand on the sheet of source files. */
    private static final int FILES_NAMED = 12;

    private final SheetWriter sheet;
    private final Wording words;
    private final List<SourceFile> delivered;
    private final FigureCells cells;
    private final Map<List<SourceFile>, String> fileLists = new IdentityHashMap<>();

    ProvenanceSheet(SheetWriter sheet, Wording words, List<SourceFile> delivered, FigureCells cells) {
        this.cells = cells;
        this.delivered = delivered;
        this.sheet = sheet;
        this.words = words;
    }

    /** Writes it but for the lines, which come into the file later. */
    StreamedRows write(List<ProvenanceLine> lines) {
        List<Integer> widths = WIDTHS.getOrDefault(words.language(), List.of());
        for (int column = 0; column < widths.size(); column++) {
            sheet.sheet().setColumnWidth(column, widths.get(column) * DIGIT);
        }
        sheet.title(words.label("sheet.provenance"));
        sheet.text(1, 0, "note", words.label("provenance.note"));
        sheet.headings(
                ProvenanceCells.HEADING_ROW,
                HEADINGS.stream().map(key -> words.label("provenance." + key)).toList(),
                NUMBERS);
        StreamedRows rows = sheet.streamed();
        int row = ProvenanceCells.FIRST_ROW;
        for (ProvenanceLine line : lines) {
            writeLine(rows, row++, line);
        }
        sheet.filter(ProvenanceCells.HEADING_ROW, row - 1, HEADINGS.size() - 1);
        sheet.printUnder(
                ProvenanceCells.HEADING_ROW, Math.max(row - 1, ProvenanceCells.HEADING_ROW), HEADINGS.size() - 1);
        protect();
        return rows;
    }

    private void writeLine(StreamedRows rows, int row, ProvenanceLine line) {
        rows.onlyText(row, 0, "code", line.figure().key().toString());
        rows.text(
                row,
                1,
                "text",
                line.entry().indicator().code() + " "
                        + words.of(line.entry().indicator().name()));
        rows.text(row, 2, "code", line.unit().code());
        rows.text(row, 3, "text", words.of(line.unit().name()));
        rows.text(row, 4, "text", line.breakdown());
        writeValue(rows, row, line);
        cells.printed(sheet, row, ProvenanceCells.VALUE, line.figure());
        rows.text(row, 6, "text", words.of(line.entry().indicator().unit()));
        writeTerm(rows, row, ProvenanceCells.FIRST_TERM, line.figure().terms().get(0));
        if (line.figure().terms().size() > 1) {
            writeTerm(
                    rows,
                    row,
                    ProvenanceCells.SECOND_TERM,
                    line.figure().terms().get(1));
        } else {
            rows.text(row, ProvenanceCells.SECOND_TERM, "text", "");
            rows.text(row, ProvenanceCells.SECOND_TERM + 1, "text", "");
        }
        rows.text(row, 11, "text", conditions(line, words));
        rows.text(row, 12, "text", files(line));
    }

    private void writeValue(StreamedRows rows, int row, ProvenanceLine line) {
        Figure figure = line.figure();
        BigDecimal value = figure.value();
        if (value == null) {
            rows.text(row, ProvenanceCells.VALUE, "state", words.figure(figure));
            return;
        }
        String formula = FigureCells.isLive(figure)
                ? FigureCells.formula(
                        line.entry().indicator(),
                        SheetWriter.at(row, ProvenanceCells.FIRST_TERM),
                        SheetWriter.at(row, ProvenanceCells.SECOND_TERM))
                : "";
        if (formula.isEmpty()) {
            rows.number(row, ProvenanceCells.VALUE, "number", value);
        } else {
            rows.formula(row, ProvenanceCells.VALUE, "number", formula, value);
        }
    }

    private void writeTerm(StreamedRows rows, int row, int column, Term term) {
        TermValue value = term.value();
        if (value == null) {
            rows.text(row, column, "state", words.term(term));
            rows.text(row, column + 1, "state", words.term(term));
            return;
        }
        if (FigureCells.isCellNumber(term)) {
            rows.number(row, column, "score", new BigDecimal(value.text()));
        } else {
            rows.text(row, column, "text", told(value));
        }
        rows.number(row, column + 1, "score", BigDecimal.valueOf(value.rows()));
    }

    /** A distribution may be longer than a cell can show; a trace tells it whole. */
    private String told(TermValue value) {
        return value instanceof TermValue.Histogram bars && !bars.counts().isEmpty()
                ? words.label(
                        "provenance.distribution",
                        bars.counts().firstKey(),
                        bars.counts().lastKey(),
                        bars.counts().size())
                : value.text();
    }

    /** What counts, in words, and why it came to nothing; the whole conditions and their SQL stand once for each indicator, on its own sheet. */
    private static String conditions(ProvenanceLine line, Wording words) {
        String counts = line.entry().terms().stream()
                .map(term -> words.of(term.definition().words()))
                .collect(Collectors.joining(" ÷ "));
        return line.lacking().isEmpty() ? counts : words.label("condition.lacking", counts, line.lacking());
    }

    /** By their numbers on the sheet of files: a line for each figure stays one line high. Many figures share a list, which is written down once. */
    private String files(ProvenanceLine line) {
        return fileLists.computeIfAbsent(line.files(), this::numbered);
    }

    private String numbered(List<SourceFile> files) {
        String named = files.stream()
                .limit(FILES_NAMED)
                .map(file ->
                        FilesSheet.number(delivered, file) + " " + file.digest().brief())
                .collect(Collectors.joining(words.label("list")));
        return files.size() > FILES_NAMED ? words.label("provenance.more-files", named, files.size()) : named;
    }

    private void protect() {
        sheet.sheet().enableLocking();
        sheet.sheet().lockAutoFilter(false);
        sheet.sheet().lockFormatColumns(false);
        sheet.sheet().lockFormatRows(false);
        sheet.sheet().lockFormatCells(false);
    }
}
