package org.suping.render.excel;

import java.util.List;
import java.util.Set;
import org.suping.findings.Finding;
import org.suping.render.FindingStatus;
import org.suping.render.ReportModel;
import org.suping.render.Wording;
import org.suping.render.excel.cells.SheetWriter;

/** What was found, what to do about it and what was said about it: what blocks first. */
final class FindingsSheet {

    private static final int HEADING_ROW = 3;

    /** In parts of a digit's width, as the library counts. */
    private static final int EXPLANATION_WIDTH = 40 * 256;

    private static final List<String> HEADINGS =
            List.of("severity", "code", "where", "found", "expected", "action", "explanation");

    private final SheetWriter sheet;
    private final Wording words;

    FindingsSheet(SheetWriter sheet, Wording words) {
        this.sheet = sheet;
        this.words = words;
    }

    void write(ReportModel model) {
        List<Finding> findings = model.findings();
        FindingStatus status = new FindingStatus(model);
        sheet.title(words.label("sheet.findings"));
        sheet.text(1, 0, "note", words.label("findings.note"));
        sheet.sheet().setColumnWidth(HEADINGS.size() - 1, EXPLANATION_WIDTH);
        sheet.headings(
                HEADING_ROW,
                HEADINGS.stream().map(key -> words.label("findings." + key)).toList(),
                Set.of());
        int row = HEADING_ROW + 1;
        for (Finding finding : findings) {
            writeFinding(row++, finding, status);
        }
        if (findings.isEmpty()) {
            sheet.text(row++, 0, "text", words.label("findings.none"));
        }
        sheet.filter(HEADING_ROW, row - 1, HEADINGS.size() - 1);
        sheet.printUnder(HEADING_ROW, row - 1, HEADINGS.size() - 1);
    }

    private void writeFinding(int row, Finding finding, FindingStatus status) {
        String style = status.isOpen(finding) ? "mark" : "text";
        sheet.text(row, 0, style, status.severity(finding));
        sheet.text(row, 1, "code", finding.code());
        sheet.text(row, 2, "text", status.place(finding));
        sheet.text(row, 3, "text-strong", words.of(finding.found()));
        sheet.text(row, 4, "text", words.of(finding.expected()));
        sheet.text(row, 5, "text", words.of(finding.action()));
        sheet.text(row, 6, "text", status.explanation(finding));
    }
}
