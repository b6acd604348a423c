package org.suping.render.excel.cells;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.suping.render.excel.paper.RowHeights;
import org.suping.render.excel.text.SharedTexts;

/**
 * Writes cells of one sheet. Text always becomes a text cell, whatever it begins with; a formula is only what this class is
 * told to be one, and comes with its value.
 */
public final class SheetWriter {

    /** A cell holds no more characters. */
    private static final int LONGEST_TEXT = 32_767;

    /** A spreadsheet carries fifteen digits exactly. */
    private static final int MOST_DIGITS = 15;

    private final XSSFSheet sheet;
    private final Styles styles;
    private final SharedTexts texts;
    private final RowHeights heights;
    private final String titleMark;

    /** Takes what every title ends with. */
    public SheetWriter(XSSFSheet sheet, Styles styles, SharedTexts texts, String titleMark) {
        this.texts = texts;
        this.sheet = sheet;
        this.styles = styles;
        this.titleMark = titleMark;
        this.heights = new RowHeights(sheet);
    }

    public static boolean fits(BigDecimal number) {
        return number.stripTrailingZeros().precision() <= MOST_DIGITS;
    }

    /** As much of a text as a cell holds. */
    static String shown(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text;
    }

    /** Rows below those that are written, too many for cells of their own. */
    public StreamedRows streamed() {
        return new StreamedRows(sheet, styles, texts);
    }

    public XSSFSheet sheet() {
        return sheet;
    }

    public String name() {
        return sheet.getSheetName();
    }

    public XSSFCell text(int row, int column, String style, String text) {
        XSSFCell cell = cell(row, column);
        String shown = shown(text);
        XSSFCellStyle look = styles.of(style, shown);
        cell.setCellStyle(look);
        texts.put(cell, shown);
        heights.fit(cell, look, shown);
        return cell;
    }

    /** What the sheet is, in its corner. */
    public void title(String title) {
        title(0, 0, title);
    }

    public void title(int row, int column, String title) {
        text(row, column, "title", title + titleMark);
    }

    /** The headings of a table; those of number columns are aligned as the numbers are. */
    public void headings(int row, List<String> headings, Set<Integer> numberColumns) {
        for (int column = 0; column < headings.size(); column++) {
            String style = numberColumns.contains(column) ? "heading-number" : "heading";
            text(row, column, style, headings.get(column));
        }
    }

    /** A number with the decimals it has; as text when a spreadsheet could not carry its digits. */
    public XSSFCell number(int row, int column, String style, BigDecimal number) {
        if (!fits(number)) {
            return text(row, column, style, number.toPlainString());
        }
        XSSFCell cell = cell(row, column);
        cell.setCellStyle(styles.number(style, Math.max(number.scale(), 0)));
        cell.setCellValue(number.doubleValue());
        return cell;
    }

    /** A formula together with the value it must come to. */
    public XSSFCell formula(int row, int column, String style, String formula, BigDecimal value) {
        XSSFCell cell = number(row, column, style, value);
        if (cell.getCellType() == CellType.NUMERIC) {
            cell.setCellFormula(formula);
            cell.setCellValue(value.doubleValue());
        }
        return cell;
    }

    /** {@code C7}. */
    public static String at(int row, int column) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }

    /** {@code '数据来源'!$C$7}: stays true when rows of another sheet are sorted. */
    public String reference(int row, int column) {
        return new CellReference(name(), row, column, true, true).formatAsString();
    }

    /** Lets readers filter a table by its headings. */
    public void filter(int headingRow, int lastRow, int lastColumn) {
        if (lastRow > headingRow) {
            sheet.setAutoFilter(new CellRangeAddress(headingRow, lastRow, 0, lastColumn));
        }
    }

    /**
     * Makes a table of its own of what was written, with filters at its headings: a sheet has one filter, and as many tables as
     * one likes. Left as it is where two headings are the same, which a table may not have.
     */
    public void table(int headingRow, int lastRow, int lastColumn) {
        Set<String> headings = new HashSet<>();
        for (int column = 0; column <= lastColumn; column++) {
            String heading = cell(headingRow, column).getStringCellValue();
            if (heading.isEmpty() || !headings.add(heading.toLowerCase(Locale.ROOT))) {
                return;
            }
        }
        String area = at(headingRow, 0) + ":" + at(lastRow, lastColumn);
        XSSFTable table = sheet.createTable(new AreaReference(area, SpreadsheetVersion.EXCEL2007));
        table.getCTTable().addNewAutoFilter().setRef(area);
    }

    /** Prints what was written, with the sheet's title on every page. */
    public void printWithTitle(int lastRow, int lastColumn) {
        print(lastRow, lastColumn);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    }

    /** Prints what was written. */
    public void print(int lastRow, int lastColumn) {
        int index = sheet.getWorkbook().getSheetIndex(sheet);
        sheet.getWorkbook().setPrintArea(index, 0, lastColumn, 0, lastRow);
    }

    /** Prints what was written, with the headings on every page. */
    public void printUnder(int headingRow, int lastRow, int lastColumn) {
        print(lastRow, lastColumn);
        sheet.setRepeatingRows(new CellRangeAddress(headingRow, headingRow, -1, -1));
    }

    private XSSFCell cell(int row, int column) {
        XSSFRow line = sheet.getRow(row);
        if (line == null) {
            line = sheet.createRow(row);
        }
        XSSFCell cell = line.getCell(column);
        return cell == null ? line.createCell(column) : cell;
    }
}
