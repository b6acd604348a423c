package org.suping.render.excel.cells;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Begins a new printed page before a table that would not end on the page it began on. A page is A4 landscape with the
 * template's margins, and as much smaller as the sheet's columns need to stand side by side.
 */
public final class PageBreaks {

    private static final float POINTS_OF_AN_INCH = 72;
    private static final float PAPER_WIDTH = 11.69f * POINTS_OF_AN_INCH;
    private static final float PAPER_HEIGHT = 8.27f * POINTS_OF_AN_INCH;
    private static final float POINTS_OF_A_PIXEL = 0.75f;

    /** Programs differ a little in the height of a row. */
    private static final float USED_OF_A_PAGE = 0.97f;

    private final XSSFSheet sheet;
    private final List<Rows> tables = new ArrayList<>();

    /** A table with what stands above it. */
    private record Rows(int first, int last) {}

    public PageBreaks(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    public void add(int firstRow, int lastRow) {
        tables.add(new Rows(firstRow, lastRow));
    }

    /** Puts the breaks of a sheet so many columns wide; takes how many rows are repeated on every page. */
    public void put(int lastColumn, int repeated) {
        float page = page(lastColumn) - height(0, repeated - 1);
        float left =
                page - height(repeated, tables.isEmpty() ? 0 : tables.get(0).first() - 1);
        for (int i = 0; i < tables.size(); i++) {
            Rows table = tables.get(i);
            int next = i + 1 < tables.size() ? tables.get(i + 1).first() : table.last() + 1;
            if (height(table.first(), table.last()) > left && table.first() > repeated) {
                sheet.setRowBreak(table.first() - 1);
                left = page;
            }
            left = left(page, left, height(table.first(), table.last())) - height(table.last() + 1, next - 1);
        }
    }

    /** What a page has left under a table; one longer than a page goes on over the next. */
    private static float left(float page, float before, float table) {
        return table <= before ? before - table : page - (table - before) % page;
    }

    private float page(int lastColumn) {
        float width = 0;
        for (int column = 0; column <= lastColumn; column++) {
            width += sheet.getColumnWidthInPixels(column) * POINTS_OF_A_PIXEL;
        }
        float margins =
                (float) (sheet.getMargin(PageMargin.LEFT) + sheet.getMargin(PageMargin.RIGHT)) * POINTS_OF_AN_INCH;
        float edges =
                (float) (sheet.getMargin(PageMargin.TOP) + sheet.getMargin(PageMargin.BOTTOM)) * POINTS_OF_AN_INCH;
        float scale = Math.min(1, (PAPER_WIDTH - margins) / width);
        return (PAPER_HEIGHT - edges) / scale * USED_OF_A_PAGE;
    }

    private float height(int first, int last) {
        float height = 0;
        for (int row = first; row <= last; row++) {
            XSSFRow line = sheet.getRow(row);
            height += line == null ? sheet.getDefaultRowHeightInPoints() : line.getHeightInPoints();
        }
        return height;
    }
}
