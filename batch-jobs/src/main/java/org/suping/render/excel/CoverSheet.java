package org.suping.render.excel;

import java.math.BigDecimal;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.suping.render.Cover;
import org.suping.render.SelfAssessment;
import org.suping.render.SelfAssessment.ElementRow;
import org.suping.render.Wording;

/** The cover: what it is, how far it goes, what it came to, and the elements with their chart. */
final class CoverSheet {

    private static final int LABEL = 1;
    private static final int VALUE = 2;
    private static final int ELEMENT = 4;
    private static final int WEIGHT = 5;
    private static final int EARNED = 6;
    private static final int FACTS_ROW = 4;
    private static final int CHART_LAST_ROW = 37;

    private final SheetWriter sheet;
    private final Wording words;
    private int next = FACTS_ROW;

    CoverSheet(SheetWriter sheet, Wording words) {
        this.sheet = sheet;
        this.words = words;
    }

    /** Takes by element code the cells that hold the points. */
    void write(Cover cover, SelfAssessment assessment, Map<String, String> earnedCells) {
        sheet.title(1, LABEL, cover.organisation());
        sheet.text(2, LABEL, "subtitle", words.label("title"));
        fact("period", "value", cover.period());
        fact("revision-label", "value", cover.revision());
        fact("kind", "value", cover.state());
        fact("scheme-label", "value", cover.scheme());
        fact("score", "value-strong", cover.score(), cover.standing());
        fact(
                "basis-label",
                "value",
                cover.missing().isEmpty() ? cover.basis() : cover.basis() + "\n" + cover.missing());
        fact("level-label", "value-strong", cover.level() + cover.levelMark(), cover.standing());
        fact("notice", "notice", cover.notice());
        fact("fingerprint", "fingerprint", cover.fingerprint());
        int last = writeElements(assessment, earnedCells);
        draw(last);
        sheet.print(CHART_LAST_ROW, EARNED + 1);
    }

    private void fact(String label, String style, String value, Object... inLabel) {
        sheet.text(next, LABEL, "label", words.label(label, inLabel));
        sheet.text(next++, VALUE, style, value);
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
        XDDFChartData bars = chart.getChartSeries().get(0);
        XDDFCategoryDataSource names =
                XDDFDataSourcesFactory.fromStringCellRange(sheet.sheet(), column(ELEMENT, lastRow));
        point(bars.getSeries(0), names, WEIGHT, lastRow);
        point(bars.getSeries(1), names, EARNED, lastRow);
        chart.plot(bars);
    }

    private void point(XDDFChartData.Series series, XDDFCategoryDataSource names, int column, int lastRow) {
        series.replaceData(names, XDDFDataSourcesFactory.fromNumericCellRange(sheet.sheet(), column(column, lastRow)));
        String title = words.label(column == WEIGHT ? "weight" : "earned");
        series.setTitle(title, new CellReference(sheet.name(), FACTS_ROW, column, true, true));
    }

    private static CellRangeAddress column(int column, int lastRow) {
        return new CellRangeAddress(FACTS_ROW + 1, lastRow, column, column);
    }
}
