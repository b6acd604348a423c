package org.suping.render.excel.group;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.suping.render.ReportModel;
import org.suping.render.Wording;
import org.suping.render.excel.cells.SheetWriter;
import org.suping.render.group.TimelinessWords;
import org.suping.render.group.UnitReturn;
import org.suping.render.group.UnitReturn.Packed;
import org.suping.render.group.UnitReturn.Standing;
import org.suping.vocabulary.Sha256;

/** Whose packages are in the return and with which digests, who is left out, and who came late: those to be looked at first. */
final class ReturnsSheet {

    private static final List<String> HEADINGS = List.of(
            "org",
            "unit-name",
            "group.in",
            "group.state",
            "group.due",
            "group.received",
            "group.late",
            "group.revision",
            "group.package",
            "group.manifest",
            "group.files",
            "group.rows");
    private static final List<Integer> WIDTHS = List.of(9, 26, 12, 13, 12, 18, 17, 11, 29, 36, 8, 12);
    private static final int MANIFEST = 9;
    private static final int LAST_COLUMN = 11;

    private final SheetWriter sheet;
    private final ReportModel model;
    private final Wording words;

    ReturnsSheet(SheetWriter sheet, ReportModel model) {
        this.sheet = sheet;
        this.model = model;
        this.words = new Wording(model.language());
    }

    void write() {
        FlatTable table = new FlatTable(sheet, words);
        table.begin(words.label("sheet.returns"), HEADINGS, WIDTHS, Set.of(LAST_COLUMN - 1, LAST_COLUMN), 2);
        table.note(words.label("group.returns-note"));
        table.under(TimelinessWords.told(model));
        int row = FlatTable.FIRST_ROW;
        for (UnitReturn one : UnitReturn.all(model)) {
            write(row++, one);
        }
        table.end(row, row, LAST_COLUMN);
    }

    private void write(int row, UnitReturn one) {
        TimelinessWords time = new TimelinessWords(model, one.org());
        String style = one.isLate() || one.standing() != Standing.IN ? "mark" : "text";
        sheet.text(row, 0, "code", one.org());
        sheet.text(row, 1, style, words.of(one.name()));
        sheet.text(row, 2, style, words.label("group.in." + one.standing()));
        sheet.text(row, 3, style, time.state());
        sheet.text(row, 4, "text", time.due());
        sheet.text(row, 5, "text", time.received());
        sheet.text(row, 6, style, time.late());
        sheet.text(row, 7, "text", one.packed().map(Packed::revision).orElse(""));
        sheet.text(
                row,
                8,
                "text",
                one.packed()
                        .map(Packed::name)
                        .or(() -> one.decided().map(words::of))
                        .orElse(""));
        sheet.text(
                row,
                MANIFEST,
                "sql",
                one.packed().map(Packed::manifest).map(Sha256::hex).orElse(""));
        number(row, LAST_COLUMN - 1, one.packed().map(Packed::files));
        number(row, LAST_COLUMN, one.packed().map(Packed::rows));
    }

    private void number(int row, int column, Optional<Long> number) {
        number.ifPresentOrElse(
                many -> sheet.number(row, column, "score", BigDecimal.valueOf(many)),
                () -> sheet.text(row, column, "text", ""));
    }
}
