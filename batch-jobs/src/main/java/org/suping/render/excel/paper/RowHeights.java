package org.suping.render.excel.paper;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
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
    private final Map<Integer, Integer> widths = new HashMap<>();
    private final Map<Short, Look> looks = new HashMap<>();

    /** Of a sheet whose columns are as wide as they will be. */
    public RowHeights(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /** Makes the cell's row as high as it needs for a text in this style, or leaves it higher. */
    public void fit(XSSFCell cell, XSSFCellStyle style, String text) {
        float needed = needed(style, cell.getColumnIndex(), text);
        Float before = heights.get(cell.getRowIndex());
        if (before == null || before < needed) {
            heights.put(cell.getRowIndex(), needed);
            cell.getRow().setHeightInPoints(needed);
        }
    }

    /** How high a row has to be for a text in this style. */
    public float needed(XSSFCellStyle style, int column, String text) {
        Look look = looks.computeIfAbsent(
                style.getIndex(), asked -> new Look(style.getFont().getFontHeightInPoints(), style.getWrapText()));
        int lines = look.wraps() ? lines(text, column, look.points()) : 1;
        return lines * look.points() * LEADING + PADDING;
    }

    /** What of a style decides about heights; the library looks each up in its XML. */
    private record Look(float points, boolean wraps) {}

    private int lines(String text, int column, float points) {
        float places =
                widths.computeIfAbsent(column, sheet::getColumnWidth) / UNITS_OF_A_PLACE * POINTS_OF_A_PLACE / points;
        int width = Math.max(1, (int) places - PLACES_OF_INDENT);
        if (2 * text.length() <= width && text.indexOf('\n') < 0) {
            return 1;
        }
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            lines += Math.max(1, (places(paragraph) + width - 1) / width);
        }
        return lines;
    }

    private static int places(String text) {
        int places = text.length();
        for (int i = 0; i < text.length(); i++) {
            places += text.charAt(i) >= FIRST_WIDE_CHARACTER ? 1 : 0;
        }
        return places;
    }
}
