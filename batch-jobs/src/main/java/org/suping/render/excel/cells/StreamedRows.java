package org.suping.render.excel.cells;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.suping.render.excel.paper.RowHeights;
import org.suping.render.excel.text.SharedTexts;

/**
 * The last rows of a sheet, one after the other from left to right. A cell of the library takes about a kilobyte while a workbook is
 * made, and several times as long as its XML; the line of every figure of a legal person would not fit into memory. Only the XML is kept
 * here, packed, until the sheet is written.
 */
public final class StreamedRows implements LaterXml {

    private static final int TENTHS = 10;
    private static final String END = "</sheetData>";
    private static final String DIMENSION_END = "\"/>";
    private static final String DIMENSION = "<dimension ref=\"";

    private final XSSFSheet sheet;
    private final Styles styles;
    private final SharedTexts texts;
    private final RowHeights heights;
    private final PackedXml xml = new PackedXml();
    private final StringBuilder cells = new StringBuilder();
    private int row = -1;
    private int lastColumn;
    private int widest;
    private float height;

    /** Rows of a sheet that has others above them. */
    public StreamedRows(XSSFSheet sheet, Styles styles, SharedTexts texts) {
        this.sheet = sheet;
        this.styles = styles;
        this.texts = texts;
        this.heights = new RowHeights(sheet);
    }

    /** A text that other cells may show too. */
    public void text(int row, int column, String style, String text) {
        String shown = SheetWriter.shown(text);
        XSSFCellStyle look = begin(row, column, styles.of(style, shown), shown);
        cell(column, look, " t=\"s\"");
        cells.append("<v>").append(texts.place(shown)).append("</v></c>");
    }

    /** A text that no other cell shows. */
    public void onlyText(int row, int column, String style, String text) {
        XSSFCellStyle look = begin(row, column, styles.of(style, text), text);
        cell(column, look, " t=\"inlineStr\"");
        cells.append("<is><t>").append(PackedXml.escaped(text)).append("</t></is></c>");
    }

    /** A number with the decimals it has; as text when a spreadsheet could not carry its digits. */
    public void number(int row, int column, String style, BigDecimal number) {
        formula(row, column, style, "", number);
    }

    /** A formula together with the value it must come to; an empty one is none. */
    public void formula(int row, int column, String style, String formula, BigDecimal value) {
        if (!SheetWriter.fits(value)) {
            text(row, column, style, value.toPlainString());
            return;
        }
        XSSFCellStyle look = begin(row, column, styles.number(style, Math.max(value.scale(), 0)), "");
        cell(column, look, "");
        if (!formula.isEmpty()) {
            cells.append("<f>").append(PackedXml.escaped(formula)).append("</f>");
        }
        cells.append("<v>").append(value.toPlainString()).append("</v></c>");
    }

    @Override
    public String member() {
        return sheet.getPackagePart().getPartName().getName().substring(1);
    }

    /** These rows come behind those that the library wrote. */
    @Override
    public void write(byte[] written, OutputStream output) throws IOException {
        endRow();
        String above = new String(written, StandardCharsets.UTF_8);
        int end = above.indexOf(END);
        if (end < 0) {
            throw new IllegalStateException("The sheet has no rows above");
        }
        output.write(wide(above.substring(0, end)).getBytes(StandardCharsets.UTF_8));
        xml.writeTo(output);
        output.write(above.substring(end).getBytes(StandardCharsets.UTF_8));
    }

    /** What area is filled stands before the rows. */
    private String wide(String head) {
        int from = head.indexOf(DIMENSION);
        if (row < 0 || from < 0) {
            return head;
        }
        int to = head.indexOf(DIMENSION_END, from);
        return head.substring(0, from + DIMENSION.length()) + "A1:" + address(widest) + head.substring(to);
    }

    private XSSFCellStyle begin(int next, int column, XSSFCellStyle look, String text) {
        if (next < row || next == row && column <= lastColumn && cells.length() > 0) {
            throw new IllegalArgumentException("Cell " + column + " of row " + next + " comes too late");
        }
        if (next != row) {
            endRow();
            row = next;
            height = 0;
        }
        lastColumn = column;
        widest = Math.max(widest, column);
        height = text.isEmpty() ? height : Math.max(height, heights.needed(look, column, text));
        return look;
    }

    private void cell(int column, XSSFCellStyle look, String type) {
        cells.append("<c r=\"").append(address(column)).append("\" s=\"").append(look.getIndex());
        cells.append('"').append(type).append('>');
    }

    private String address(int column) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }

    private void endRow() {
        if (cells.length() == 0) {
            return;
        }
        String begun =
                "<row r=\"" + (row + 1) + (height > 0 ? "\" ht=\"" + points() + "\" customHeight=\"true\">" : "\">");
        xml.add(begun);
        xml.add(cells.append("</row>"));
        cells.setLength(0);
    }

    /** The height, to a tenth of a point. */
    private String points() {
        int tenths = Math.round(height * TENTHS);
        return tenths / TENTHS + "." + tenths % TENTHS;
    }
}
