package org.suping.render.excel.text;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/**
 * The texts that were put into cells of a workbook, by their place in its list. A text is given to the library once: it would
 * write each one down as XML to find out whether it has it already, which took a quarter of the time of a workbook. How often a
 * text is used, which a list may say and nobody reads, it then counts once.
 */
public final class SharedTexts {

    private final Map<String, String> places = new HashMap<>();

    /** Makes a cell show a text. */
    public void put(XSSFCell cell, String text) {
        String place = places.get(text);
        if (place == null) {
            cell.setCellValue(text);
            places.put(text, cell.getCTCell().getV());
        } else {
            cell.getCTCell().setT(STCellType.S);
            cell.getCTCell().setV(place);
        }
    }
}
