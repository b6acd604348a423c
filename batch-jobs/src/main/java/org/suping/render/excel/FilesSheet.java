package org.suping.render.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.scheme.Judgements;
import org.suping.definitions.scheme.Judgements.Evidence;
import org.suping.definitions.scheme.Judgements.Judgement;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.render.Wording;
import org.suping.render.excel.cells.SheetWriter;

/** The source files: what became of the rows of each, and its whole digest; then the files shown for judgements. */
final class FilesSheet {

    private static final int HEADING_ROW = 3;
    private static final int FIRST_COUNT = 3;
    private static final List<String> HEADINGS =
            List.of("file", "source", "as-of", "read", "counting", "rejected", "out-of-period", "duplicates", "digest");

    private static final List<String> EVIDENCE =
            List.of("evidence-file", "criterion", "from", "to", "bytes", "", "", "", "digest");

    private final SheetWriter sheet;
    private final Wording words;

    FilesSheet(SheetWriter sheet, Wording words) {
        this.sheet = sheet;
        this.words = words;
    }

    void write(CollectedReturn collected, Judgements judgements) {
        sheet.title(words.label("sheet.files"));
        sheet.text(1, 0, "note", words.label("files.note"));
        sheet.headings(
                HEADING_ROW,
                HEADINGS.stream().map(key -> words.label("files." + key)).toList(),
                Set.of(3, 4, 5, 6, 7));
        int row = HEADING_ROW + 1;
        for (SourceFile file : collected.files()) {
            writeFile(row++, number(collected.files(), file), file, collected.counts(file));
        }
        sheet.filter(HEADING_ROW, row - 1, HEADINGS.size() - 1);
        writeEvidence(row + 1, judgements);
    }

    /** What was shown for the judgements, each file with its whole digest; nothing where nothing was. */
    private void writeEvidence(int first, Judgements judgements) {
        int row = first;
        for (Judgement judgement : judgements.answers()) {
            for (Evidence evidence : judgement.evidence()) {
                if (row == first) {
                    sheet.text(row++, 0, "section", words.label("files.evidence"));
                    sheet.headings(
                            row++,
                            EVIDENCE.stream()
                                    .map(key -> key.isEmpty() ? "" : words.label("files." + key))
                                    .toList(),
                            Set.of());
                }
                writeEvidence(row++, judgement.criterion(), evidence);
            }
        }
        sheet.printUnder(HEADING_ROW, Math.max(row, first - 1) - 1, HEADINGS.size() - 1);
    }

    private void writeEvidence(int row, String criterion, Evidence evidence) {
        LocalDate to = evidence.to();
        sheet.text(row, 0, "text", evidence.title() + "  " + evidence.file().name());
        sheet.text(row, 1, "code", criterion);
        sheet.text(row, 2, "text", evidence.from().toString());
        sheet.text(row, 3, "text", to == null ? "" : to.toString());
        sheet.number(row, 4, "score", BigDecimal.valueOf(evidence.file().bytes()));
        for (int column = 5; column < HEADINGS.size() - 1; column++) {
            sheet.text(row, column, "text", "");
        }
        sheet.text(row, HEADINGS.size() - 1, "sql", evidence.file().digest().hex());
    }

    /** As other sheets refer to it: {@code F2}. */
    static String number(List<SourceFile> files, SourceFile file) {
        return "F" + (files.indexOf(file) + 1);
    }

    private void writeFile(int row, String number, SourceFile file, RowCounts counts) {
        String name = counts.isSplit() ? words.label("delivered.lines", file.name(), counts.lines()) : file.name();
        sheet.text(row, 0, "text", number + "  " + name);
        sheet.text(row, 1, "code", file.source());
        sheet.text(row, 2, "text", file.asOf().toString());
        List<Long> numbers =
                List.of(counts.read(), counts.counting(), counts.rejected(), counts.outOfPeriod(), counts.duplicates());
        for (int i = 0; i < numbers.size(); i++) {
            sheet.number(row, FIRST_COUNT + i, "score", BigDecimal.valueOf(numbers.get(i)));
        }
        sheet.text(row, HEADINGS.size() - 1, "sql", file.digest().hex());
    }
}
