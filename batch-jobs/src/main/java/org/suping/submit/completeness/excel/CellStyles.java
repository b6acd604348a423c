package org.suping.submit.completeness.excel;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of this workbook's cells, in the colours of the return's. */
final class CellStyles {

    /** What a cell holds. */
    enum Look {
        TITLE,
        NOTE,
        HEADING,
        TEXT,
        WRAPPED,
        DAY,
        MOMENT,
        NUMBER
    }

    private static final String FONT = "微软雅黑";
    private static final XSSFColor DARK = color(0x1F, 0x3A, 0x52);
    private static final XSSFColor INK = color(0x26, 0x32, 0x3D);
    private static final XSSFColor PALE = color(0x5F, 0x6B, 0x76);
    private static final XSSFColor LINE = color(0xD5, 0xDB, 0xE1);
    private static final XSSFColor WHITE = color(0xFF, 0xFF, 0xFF);

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> styles = new EnumMap<>(Look.class);
    private final Map<Integer, XSSFCellStyle> indented = new HashMap<>();

    CellStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        styles.put(Look.TITLE, plain(16, true, DARK));
        styles.put(Look.NOTE, plain(9, false, PALE));
        styles.put(Look.HEADING, heading());
        styles.put(Look.TEXT, cell());
        styles.put(Look.WRAPPED, cell());
        styles.put(Look.DAY, cell("yyyy-mm-dd"));
        styles.put(Look.MOMENT, cell("yyyy-mm-dd hh:mm:ss"));
        styles.put(Look.NUMBER, cell("#,##0"));
        get(Look.WRAPPED).setWrapText(true);
        get(Look.NUMBER).setAlignment(HorizontalAlignment.RIGHT);
    }

    XSSFCellStyle get(Look look) {
        XSSFCellStyle style = styles.get(look);
        if (style == null) {
            throw new IllegalStateException("No style for " + look);
        }
        return style;
    }

    /** A cell of text that lies so many units deep. */
    XSSFCellStyle indented(int depth) {
        return indented.computeIfAbsent(depth, deep -> {
            XSSFCellStyle style = cell();
            style.setAlignment(HorizontalAlignment.LEFT);
            style.setIndention(deep.shortValue());
            return style;
        });
    }

    private XSSFCellStyle plain(int points, boolean bold, XSSFColor color) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(color);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle heading() {
        XSSFCellStyle style = plain(9, true, WHITE);
        style.setFillForegroundColor(DARK);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setWrapText(true);
        return style;
    }

    private XSSFCellStyle cell(String format) {
        XSSFCellStyle style = cell();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setAlignment(HorizontalAlignment.LEFT);
        return style;
    }

    private XSSFCellStyle cell() {
        XSSFCellStyle style = plain(9, false, INK);
        style.setBorderBottom(BorderStyle.HAIR);
        style.setBottomBorderColor(LINE);
        return style;
    }

    private static XSSFColor color(int red, int green, int blue) {
        return new XSSFColor(new byte[] {(byte) red, (byte) green, (byte) blue});
    }
}
