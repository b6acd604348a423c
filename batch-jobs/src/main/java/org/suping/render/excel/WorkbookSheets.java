package org.suping.render.excel;

import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.suping.render.Cover;
import org.suping.render.ReportModel;
import org.suping.render.Wording;
import org.suping.render.excel.cells.SheetWriter;
import org.suping.render.excel.cells.Styles;
import org.suping.render.excel.text.SharedTexts;
import org.suping.vocabulary.Labels;

/** The template's sheets under the names of the document's language; each page says what it belongs to. */
final class WorkbookSheets {

    private static final String CHAPTER = "statistics";

    private final XSSFWorkbook workbook;
    private final Styles styles;
    private final SharedTexts texts;
    private final ReportModel model;
    private final Wording words;
    private final Cover cover;

    WorkbookSheets(XSSFWorkbook workbook, ReportModel model) {
        this.workbook = workbook;
        this.styles = new Styles(workbook);
        this.texts = new SharedTexts(workbook.getSharedStringSource());
        this.model = model;
        this.words = new Wording(model.language());
        this.cover = Cover.of(model);
    }

    /** The one sheet of a kind. */
    SheetWriter named(String key) {
        XSSFSheet sheet = template(key);
        workbook.setSheetName(workbook.getSheetIndex(sheet), words.label("sheet." + key));
        return writer(sheet);
    }

    /** One more sheet like the template's of statistics, after those there are. */
    SheetWriter chapter(String title) {
        int template = workbook.getSheetIndex(template(CHAPTER));
        String name = name(title);
        XSSFSheet sheet = workbook.cloneSheet(template, name);
        workbook.setSheetOrder(name, template);
        printLike(workbook.getSheetAt(template + 1), sheet);
        return writer(sheet);
    }

    /** Takes out what the chapters were cloned from. */
    void dropChapterTemplate() {
        workbook.removeSheetAt(workbook.getSheetIndex(template(CHAPTER)));
    }

    /** A clone forgets its paper. */
    private static void printLike(XSSFSheet template, XSSFSheet clone) {
        clone.getPrintSetup().setPaperSize(template.getPrintSetup().getPaperSize());
        clone.getPrintSetup().setLandscape(template.getPrintSetup().getLandscape());
        clone.getPrintSetup().setFitWidth(template.getPrintSetup().getFitWidth());
        clone.getPrintSetup().setFitHeight(template.getPrintSetup().getFitHeight());
    }

    /** A sheet's name is short, has no slashes, and is there once. */
    private String name(String title) {
        String safe = WorkbookUtil.createSafeSheetName(title);
        String name = safe;
        for (int number = 2; workbook.getSheet(name) != null; number++) {
            String mark = " " + number;
            name = safe.substring(0, Math.min(safe.length(), 31 - mark.length())) + mark;
        }
        return name;
    }

    /** The template's sheets bear their Chinese names. */
    private XSSFSheet template(String key) {
        return workbook.getSheet(Labels.text("render.sheet." + key).zh());
    }

    private SheetWriter writer(XSSFSheet sheet) {
        if (model.isDraft()) {
            sheet.getHeader().setCenter("&B&16" + words.label("draft"));
        }
        sheet.getFooter().setLeft(cover.organisation() + "  " + cover.period() + "  " + cover.revision());
        sheet.getFooter()
                .setCenter(words.label("footer.fingerprint", model.fingerprint().brief()));
        sheet.getFooter().setRight(words.label("footer.page", "&P", "&N"));
        return new SheetWriter(sheet, styles, texts, model.isDraft() ? words.label("draft.title") : "");
    }
}
