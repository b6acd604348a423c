package org.suping.render.excel.cells;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STBorderStyle;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCfType;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;

/**
 * Conditional formats that are seen on a black and white print too: a sign before the number, bold on a tint. They follow the numbers
 * when somebody changes or sorts them.
 */
public final class Marks {

    private static final byte[] TINT = {(byte) 0xFF, (byte) 0xF4, (byte) 0xD6};
    private static final byte[] WORDS = {(byte) 0x8A, 0x5A, 0};

    private static final byte[] RULE = {(byte) 0x8A, (byte) 0x99, (byte) 0xA6};

    /** The first number that is free for formats of a workbook's own, and some distance from those of its cells. */
    private static final int FIRST_FORMAT = 400;

    private final XSSFSheet sheet;
    private int priority;

    public Marks(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /**
     * Marks numbers.
     *
     * @param formula of the first cell of the area; the others' follows from it as when it is copied
     * @param sign what stands before the number
     * @param scale its decimals
     */
    public void number(CellRangeAddress area, String formula, String sign, int scale) {
        String number = scale == 0 ? "#,##0" : "#,##0." + "0".repeat(scale);
        String signed = "\"" + sign + " \"" + number + ";\"" + sign + " \"-" + number;
        CTDxf look = look();
        int format = FIRST_FORMAT + formats();
        look.addNewNumFmt().setNumFmtId(format);
        look.getNumFmt().setFormatCode(signed);
        add(area, formula, look);
    }

    /** Marks whole rows, whose words say why. */
    public void rows(CellRangeAddress area, String formula) {
        add(area, formula, look());
    }

    /** Draws a line above rows. */
    public void line(CellRangeAddress area, String formula) {
        CTDxf line = CTDxf.Factory.newInstance();
        line.addNewBorder().addNewTop().setStyle(STBorderStyle.THIN);
        line.getBorder().getTop().addNewColor().setRgb(RULE);
        add(area, formula, line);
    }

    private static CTDxf look() {
        CTDxf look = CTDxf.Factory.newInstance();
        look.addNewFont().addNewB().setVal(true);
        look.getFont().addNewColor().setRgb(WORDS);
        look.addNewFill().addNewPatternFill().setPatternType(STPatternType.SOLID);
        look.getFill().getPatternFill().addNewBgColor().setRgb(TINT);
        return look;
    }

    private int formats() {
        return sheet.getWorkbook().getStylesSource()._getDXfsSize();
    }

    private void add(CellRangeAddress area, String formula, CTDxf look) {
        int looks = sheet.getWorkbook().getStylesSource().putDxf(look);
        CTConditionalFormatting formatting = sheet.getCTWorksheet().addNewConditionalFormatting();
        formatting.setSqref(List.of(area.formatAsString()));
        CTCfRule rule = formatting.addNewCfRule();
        rule.setType(STCfType.EXPRESSION);
        rule.setDxfId(looks - 1L);
        rule.setPriority(++priority);
        rule.addFormula(formula);
    }
}
