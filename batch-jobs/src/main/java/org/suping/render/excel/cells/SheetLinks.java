package org.suping.render.excel.cells;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The links of a sheet's cells to places of the same workbook. The library keeps two kilobytes for each until the sheet is written. */
final class SheetLinks implements LaterXml {

    /** Stands right behind the links in every sheet of the template. */
    private static final String NEXT = "<printOptions";

    private final XSSFSheet sheet;
    private final PackedXml links = new PackedXml();
    private int number;

    SheetLinks(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /** How many there are. */
    int number() {
        return number;
    }

    /** Makes a cell a link. */
    void add(String cell, String target, String tooltip) {
        number++;
        links.add("<hyperlink location=\"" + PackedXml.escaped(target) + "\" tooltip=\"" + PackedXml.escaped(tooltip)
                + "\" ref=\"" + cell + "\"/>");
    }

    @Override
    public String member() {
        return sheet.getPackagePart().getPartName().getName().substring(1);
    }

    @Override
    public void write(byte[] written, OutputStream output) throws IOException {
        String xml = new String(written, StandardCharsets.UTF_8);
        int next = xml.indexOf(NEXT);
        if (next < 0) {
            throw new IllegalStateException("The sheet says nothing about printing");
        }
        output.write((xml.substring(0, next) + "<hyperlinks>").getBytes(StandardCharsets.UTF_8));
        links.writeTo(output);
        output.write(("</hyperlinks>" + xml.substring(next)).getBytes(StandardCharsets.UTF_8));
    }
}
