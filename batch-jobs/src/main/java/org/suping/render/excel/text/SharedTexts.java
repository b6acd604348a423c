package org.suping.render.excel.text;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/**
 * The texts that were put into cells of a workbook, by their place in its list. A text is given to the library once: it would
 * write each one down as XML to find out whether it has it already, which took a quarter of the time of a workbook. How often a
 * text is used, which a list may say and nobody reads, it then counts once.
 */
public final class SharedTexts {

    private final SharedStringsTable table;
    private final Map<String, String> places = new HashMap<>();

    /** In a workbook's list. */
    public SharedTexts(SharedStringsTable table) {
        this.table = table;
    }

    /** Makes a cell show a text. */
    public void put(XSSFCell cell, String text) {
        cell.getCTCell().setT(STCellType.S);
        cell.getCTCell().setV(place(text));
    }

    /** Where the text stands in the list. */
    public String place(String text) {
        return places.computeIfAbsent(
                text, added -> Integer.toString(table.addSharedStringItem(new XSSFRichTextString(added))));
    }
}
