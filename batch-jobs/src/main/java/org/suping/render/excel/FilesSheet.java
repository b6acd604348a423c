package org.suping.render.excel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.suping.collect.CollectedReturn;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.render.Wording;

/** The source files: what became of the rows of each, and its whole digest. */
final class FilesSheet {

    private static final int HEADING_ROW = 3;
    private static final int FIRST_COUNT = 3;
    private static final List<String> HEADINGS =
            List.of("file", "source", "as-of", "read", "counting", "rejected", "out-of-period", "duplicates", "digest");

    private final SheetWriter sheet;
    private final Wording words;

    FilesSheet(SheetWriter sheet, Wording words) {
        this.sheet = sheet;
        this.words = words;
    }

    void write(CollectedReturn collected) {
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
        sheet.printUnder(HEADING_ROW, row - 1, HEADINGS.size() - 1);
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
