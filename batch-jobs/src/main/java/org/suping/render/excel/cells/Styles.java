package org.suping.render.excel.cells;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The template's cell styles by name. They lie as sample cells on a sheet of their own, where anyone can restyle them with
 * a spreadsheet program; the sheet does not come into the finished workbook.
 *
 * <p>A style is made once for each variant: Excel refuses workbooks with more than 64,000.
 */
public final class Styles {

    private static final String SHEET = "样式";

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();

    /** Takes the samples out of the workbook. */
    public Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFSheet samples = workbook.getSheet(SHEET);
        for (Row row : samples) {
            if (row.getRowNum() > 0) {
                styles.put(row.getCell(0).getStringCellValue(), (XSSFCellStyle)
                        row.getCell(1).getCellStyle());
            }
        }
        workbook.removeSheetAt(workbook.getSheetIndex(samples));
    }

    /** As the template has it. */
    public XSSFCellStyle named(String name) {
        XSSFCellStyle style = styles.get(name);
        if (style == null) {
            throw new IllegalArgumentException("The workbook template has no style \"" + name + "\"");
        }
        return style;
    }

    /** The style with so many decimals, grouped by thousands. */
    public XSSFCellStyle number(String name, int scale) {
        return styles.computeIfAbsent(name + "#" + scale, variant -> {
            XSSFCellStyle style = copy(name);
            String format = scale == 0 ? "#,##0" : "#,##0." + "0".repeat(scale);
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            return style;
        });
    }

    /** The style of a text. */
    XSSFCellStyle of(String name, String text) {
        boolean formulaLike = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
        return formulaLike ? quoted(name) : named(name);
    }

    /** The style for text that a spreadsheet program would take for a formula once somebody edits its cell. */
    private XSSFCellStyle quoted(String name) {
        return styles.computeIfAbsent(name + "#quoted", variant -> {
            XSSFCellStyle style = copy(name);
            style.setQuotePrefixed(true);
            return style;
        });
    }

    private XSSFCellStyle copy(String name) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(named(name));
        return style;
    }
}
