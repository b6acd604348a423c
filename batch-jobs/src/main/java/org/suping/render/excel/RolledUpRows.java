package org.suping.render.excel;

import java.math.BigDecimal;
import org.suping.assess.RolledUp;
import org.suping.definitions.SchemeDefinition;
import org.suping.render.ReportModel;
import org.suping.render.Wording;
import org.suping.render.excel.cells.SheetWriter;

/** What a legal person's score and its branches' come to, below the self-assessment. */
final class RolledUpRows {

    private static final int ARITHMETIC = 5;

    private final SheetWriter sheet;
    private final ReportModel model;
    private final Wording words;
    private int next;

    RolledUpRows(SheetWriter sheet, ReportModel model, int next) {
        this.sheet = sheet;
        this.model = model;
        this.words = new Wording(model.language());
        this.next = next;
    }

    /**
     * Writes them: the parts first, which are rounded to be shown; the total is rounded of what is exact.
     *
     * @return the row after them
     */
    int write(RolledUp rolledUp) {
        BigDecimal total = rolledUp.total();
        if (total != null) {
            writePart("assessment.own-part", rolledUp.ownPart());
            writePart("assessment.branches-part", rolledUp.branchesPart());
        }
        int line = next++;
        AssessmentSheet.totalText(
                sheet,
                line,
                words.label("assessment.rolled-up") + words.mark(rolledUp.rule().weakest()));
        if (total == null) {
            sheet.text(line, AssessmentSheet.EARNED, "total-state", words.label("no-score"));
            sheet.text(line, ARITHMETIC, "total-text", words.of(rolledUp.without(model.definitions())));
            return next;
        }
        sheet.number(line, AssessmentSheet.EARNED, "total-score", total);
        String level = words.label("level", String.valueOf(rolledUp.level()))
                + model.scheme()
                        .map(SchemeDefinition::levelsCertainty)
                        .map(words::mark)
                        .orElse("");
        sheet.text(line, ARITHMETIC, "total-text", rolledUp.arithmetic() + " · " + level);
        if (!rolledUp.nil().isEmpty()) {
            int under = next++;
            AssessmentSheet.totalText(sheet, under, "");
            sheet.text(under, ARITHMETIC, "total-text", words.of(rolledUp.nilWords(model.definitions())));
        }
        return next;
    }

    private void writePart(String label, RolledUp.Part part) {
        int line = next++;
        AssessmentSheet.totalText(
                sheet,
                line,
                words.label(label, part.share().stripTrailingZeros().toPlainString()));
        sheet.number(line, AssessmentSheet.EARNED, "total-score", part.points());
        sheet.text(line, ARITHMETIC, "total-text", part.arithmetic());
    }
}
