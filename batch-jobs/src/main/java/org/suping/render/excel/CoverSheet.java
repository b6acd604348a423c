package org.suping.render.excel;

import java.math.BigDecimal;
import java.util.Map;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;
import org.suping.render.Cover;
import org.suping.render.SelfAssessment;
import org.suping.render.SelfAssessment.ElementRow;
import org.suping.render.Wording;
import org.suping.render.excel.cells.SavedNumbers;
import org.suping.render.excel.cells.SheetWriter;

/** The cover: what it is, how far it goes, what it came to, and the elements with their chart. */
final class CoverSheet {

    private static final int LABEL = 1;
    private static final int VALUE = 2;
    private static final int ELEMENT = 4;
    private static final int WEIGHT = 5;
    private static final int EARNED = 6;
    private static final int FACTS_ROW = 4;
    private static final int CHART_ROWS = 20;

    private final SheetWriter sheet;
    private final Wording words;
    private int next = FACTS_ROW;

    CoverSheet(SheetWriter sheet, Wording words) {
        this.sheet = sheet;
        this.words = words;
    }

    /** Takes by element code the cells that hold the points, and under no code that of the score. */
    void write(Cover cover, SelfAssessment assessment, Map<String, String> earnedCells) {
        sheet.title(1, LABEL, cover.organisation());
        sheet.text(2, LABEL, "subtitle", words.label("title"));
        fact("period", "value", cover.period());
        fact("revision-label", "value", cover.revision());
        fact("kind", "value", cover.state());
        writeScore(cover, earnedCells.get(AssessmentSheet.PROJECTED));
        fact("level-label", "value-strong", cover.level() + cover.levelMark(), cover.standing());
        int last = writeElements(assessment, earnedCells);
        // what takes several lines stands below, so that the elements' rows are of one height
        next = Math.max(next, last + 2);
        if (!cover.reason().isEmpty()) {
            fact("reason-label", "value", cover.reason());
        }
        if (!cover.composition().isEmpty()) {
            fact("composition-label", "value", cover.composition());
            fact("packages-label", "value", cover.packages());
        }
        fact("scheme-label", "value", cover.scheme());
        fact(
                "basis-label",
                "value",
                cover.missing().isEmpty() ? cover.basis() : cover.basis() + "\n" + cover.missing());
        fact("notice", "notice", cover.notice());
        fact("fingerprint", "fingerprint", cover.fingerprint());
        level(FACTS_ROW, last);
        draw(last);
        sheet.print(next + CHART_ROWS, EARNED + 1);
        sheet.sheet().getPrintSetup().setFitHeight((short) 1);
    }

    private void writeScore(Cover cover, @Nullable String cell) {
        sheet.text(next, LABEL, "label", words.label("score", cover.standing()));
        BigDecimal projected = cover.projected();
        if (projected == null || cell == null) {
            sheet.text(next++, VALUE, "value-strong", cover.score());
        } else {
            XSSFCell score = sheet.formula(next++, VALUE, "value-strong", cell, projected);
            XSSFCellStyle besideTexts = score.getSheet().getWorkbook().createCellStyle();
            besideTexts.cloneStyleFrom(score.getCellStyle());
            besideTexts.setAlignment(HorizontalAlignment.LEFT);
            score.setCellStyle(besideTexts);
        }
    }

    private void fact(String label, String style, String value, Object... inLabel) {
        sheet.text(next, LABEL, "label", words.label(label, inLabel));
        sheet.text(next++, VALUE, style, value);
    }

    /** Makes rows as high as the highest of them. */
    private void level(int first, int last) {
        float highest = 0;
        for (int row = first; row <= last; row++) {
            highest = Math.max(highest, sheet.sheet().getRow(row).getHeightInPoints());
        }
        for (int row = first; row <= last; row++) {
            sheet.sheet().getRow(row).setHeightInPoints(highest);
        }
    }

    private int writeElements(SelfAssessment assessment, Map<String, String> earnedCells) {
        sheet.text(FACTS_ROW, ELEMENT, "heading", words.label("element"));
        sheet.text(FACTS_ROW, WEIGHT, "heading-number", words.label("weight"));
        sheet.text(FACTS_ROW, EARNED, "heading-number", words.label("earned"));
        int row = FACTS_ROW;
        for (ElementRow element : assessment.elements()) {
            row++;
            sheet.text(row, ELEMENT, "text", words.title(element.element().name()));
            sheet.number(row, WEIGHT, "score", element.weight());
            BigDecimal earned = element.earned();
            String cell = earnedCells.get(element.element().code());
            if (earned == null || cell == null) {
                sheet.text(row, EARNED, "state", words.label(element.isScored() ? "no-score" : "not-scored"));
            } else {
                sheet.formula(row, EARNED, "score", cell, earned);
            }
        }
        return row;
    }

    /** The chart is drawn and styled in the template; here it is only pointed at the elements. */
    private void draw(int lastRow) {
        XSSFChart chart = sheet.sheet().getDrawingPatriarch().getCharts().get(0);
        if (lastRow == FACTS_ROW) {
            return;
        }
        chart.setTitleText(words.label("chart"));
        CTTwoCellAnchor place =
                sheet.sheet().getDrawingPatriarch().getCTDrawing().getTwoCellAnchorArray(0);
        place.getFrom().setRow(next + 1);
        place.getTo().setRow(next + CHART_ROWS);
        XDDFChartData bars = chart.getChartSeries().get(0);
        XDDFCategoryDataSource names =
                XDDFDataSourcesFactory.fromStringCellRange(sheet.sheet(), column(ELEMENT, lastRow));
        point(bars.getSeries(0), names, WEIGHT, lastRow);
        point(bars.getSeries(1), names, EARNED, lastRow);
        chart.plot(bars);
        // the template's own words would stand beside the reference
        for (CTBarSer series :
                chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray()) {
            if (series.getTx().isSetV()) {
                series.getTx().unsetV();
            }
        }
    }

    private void point(XDDFChartData.Series series, XDDFCategoryDataSource names, int column, int lastRow) {
        series.replaceData(names, SavedNumbers.of(sheet.sheet(), column(column, lastRow)));
        String title = words.label(column == WEIGHT ? "weight" : "earned");
        series.setTitle(title, new CellReference(sheet.name(), FACTS_ROW, column, true, true));
    }

    private static CellRangeAddress column(int column, int lastRow) {
        return new CellRangeAddress(FACTS_ROW + 1, lastRow, column, column);
    }
}
