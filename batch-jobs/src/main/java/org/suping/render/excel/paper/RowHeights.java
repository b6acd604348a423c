package org.suping.render.excel.paper;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Makes rows high enough for what is wrapped in them. Some programs do so when they open a file, others cut the text; the
 * lines are counted here from the widths of the template, a Chinese character taking two places.
 */
public final class RowHeights {

    private static final int FIRST_WIDE_CHARACTER = 0x2E80;
    private static final int PLACES_OF_INDENT = 2;
    private static final float UNITS_OF_A_PLACE = 256;

    /** So large is the text of which a digit takes one place of a column's width, to be on the safe side. */
    private static final float POINTS_OF_A_PLACE = 9.5f;

    private static final float LEADING = 1.4f;
    private static final float PADDING = 3f;

    private final XSSFSheet sheet;
    private final Map<Integer, Float> heights = new HashMap<>();

    public RowHeights(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /** Makes the cell's row as high as it needs, or leaves it higher. */
    public void fit(XSSFCell cell) {
        int lines = cell.getCellStyle().getWrapText() ? lines(cell) : 1;
        float needed = lines * cell.getCellStyle().getFont().getFontHeightInPoints() * LEADING + PADDING;
        float height = heights.merge(cell.getRowIndex(), needed, Math::max);
        cell.getRow().setHeightInPoints(height);
    }

    private int lines(XSSFCell cell) {
        float points = cell.getCellStyle().getFont().getFontHeightInPoints();
        float places = sheet.getColumnWidth(cell.getColumnIndex()) / UNITS_OF_A_PLACE * POINTS_OF_A_PLACE / points;
        int width = Math.max(1, (int) places - PLACES_OF_INDENT);
        int lines = 0;
        for (String paragraph : cell.getStringCellValue().split("\n", -1)) {
            long taken = paragraph.chars().map(RowHeights::places).sum();
            lines += (int) Math.max(1, (taken + width - 1) / width);
        }
        return lines;
    }

    private static int places(int character) {
        return character >= FIRST_WIDE_CHARACTER ? 2 : 1;
    }
}
