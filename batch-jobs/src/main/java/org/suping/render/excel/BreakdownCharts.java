package org.suping.render.excel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.suping.render.Statistics.Part;
import org.suping.render.excel.cells.SavedNumbers;
import org.suping.render.excel.cells.SheetWriter;

/** A chart beside its table: how the reporting unit's figures spread, as bars over the cells of its row. */
final class BreakdownCharts {

    /** How many rows of the sheet they take. */
    static final int ROWS = 14;

    /** The last column they cover. */
    static final int LAST_COLUMN = 11;

    /** Of a table with more there is no room beside it. */
    private static final int MOST_COLUMNS = 7;

    private static final int MOST = 3;
    private static final double TITLE_POINTS = 9;

    /** From the table, in the library's units. */
    private static final int GAP = 150_000;

    private static final byte[] TEAL = {0x1B, 0x7A, (byte) 0x8F};
    private static final byte[] RULE = {(byte) 0xD5, (byte) 0xDC, (byte) 0xE2};

    private final SheetWriter sheet;

    BreakdownCharts(SheetWriter sheet) {
        this.sheet = sheet;
    }

    /** The first of each dimension whose values add up, as bars side by side suggest, and leave room beside their table. */
    static List<Part> worthDrawing(List<Part> parts) {
        List<Part> worth = new ArrayList<>();
        Set<String> dimensions = new HashSet<>();
        for (Part part : parts) {
            int columns = part.table().columns().size();
            boolean fits = part.isAdditive() && columns > 2 && columns <= MOST_COLUMNS;
            if (fits && worth.size() < MOST && dimensions.add(part.dimension().name())) {
                worth.add(part);
            }
        }
        return worth;
    }

    /** Draws the row under a heading, which is the reporting unit's, over so many columns; beside the whole in the next. */
    void draw(String title, int headingRow, int columns) {
        XSSFSheet cells = sheet.sheet();
        XSSFDrawing drawing = cells.createDrawingPatriarch();
        int left = ChapterSheet.FIRST_FIGURE + columns + 1;
        XSSFChart chart = drawing.createChart(
                drawing.createAnchor(GAP, 0, 0, 0, left, headingRow, LAST_COLUMN + 1, headingRow + ROWS));
        entitle(chart, title);
        XDDFBarChartData bars = bars(chart);
        XDDFBarChartData.Series series = (XDDFBarChartData.Series) bars.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(cells, row(headingRow, columns)),
                SavedNumbers.of(cells, row(headingRow + 1, columns)));
        series.setTitle(title, null);
        series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(TEAL)));
        chart.plot(bars);
    }

    private static void entitle(XSSFChart chart, String title) {
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        XDDFTextRun words =
                chart.getTitle().getBody().getParagraphs().get(0).getTextRuns().get(0);
        words.setFontSize(TITLE_POINTS);
        // else it is the machine's
        words.setLanguage(Locale.ENGLISH);
    }

    /** Long names are read from the left, so the bars lie; their numbers stand in the cells, and the scale is faint. */
    private static XDDFBarChartData bars(XSSFChart chart) {
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis numbers = chart.createValueAxis(AxisPosition.TOP);
        numbers.setCrosses(AxisCrosses.AUTO_ZERO);
        numbers.setMinimum(0);
        numbers.getOrAddMajorGridProperties()
                .setLineProperties(new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(RULE))));
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, numbers);
        bars.setBarDirection(BarDirection.BAR);
        bars.setVaryColors(false);
        bars.setGapWidth(60);
        return bars;
    }

    private static CellRangeAddress row(int row, int columns) {
        return new CellRangeAddress(row, row, ChapterSheet.FIRST_FIGURE, ChapterSheet.FIRST_FIGURE + columns - 1);
    }
}
