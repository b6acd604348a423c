package org.suping.cli.bench.invent;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Rows as a workbook's sheet, as Excel writes one: every text once in a part of its own, days as numbers with a format. */
final class WorkbookSink implements RowSink {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final long DAYS_BEFORE_1970 = 25_569;
    private static final int FIRST_DATE = 2;
    private static final int LAST_DATE = 4;
    private static final int AMOUNT = 8;

    private final ZipOutputStream zip;
    private final Writer text;
    private final Map<String, Integer> shared = new LinkedHashMap<>();
    private int row;

    WorkbookSink(Path file) throws IOException {
        zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8);
        text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
        part(
                "xl/workbook.xml",
                "<workbook " + MAIN + " xmlns:r=\"" + RELATIONS
                        + "\"><sheets><sheet name=\"投诉明细\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + relation(1, "worksheet", "worksheets/sheet1.xml") + relation(2, "styles", "styles.xml")
                        + relation(3, "sharedStrings", "sharedStrings.xml") + "</Relationships>");
        part(
                "xl/styles.xml",
                "<styleSheet " + MAIN + "><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
                        + "</styleSheet>");
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        text.write("<worksheet " + MAIN + "><sheetData>");
    }

    private static String relation(int number, String type, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(number, RELATIONS, type, target);
    }

    private void part(String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void add(String... cells) throws IOException {
        row++;
        text.write("<row r=\"" + row + "\">");
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                text.write("<c r=\"" + (char) ('A' + i) + row + "\"" + content(i, cells[i]) + "</v></c>");
            }
        }
        text.write("</row>");
    }

    private String content(int column, String cell) {
        if (row > 1 && column >= FIRST_DATE && column <= LAST_DATE) {
            return " s=\"1\"><v>" + (LocalDate.parse(cell).toEpochDay() + DAYS_BEFORE_1970);
        }
        if (row > 1 && column == AMOUNT) {
            return "><v>" + cell;
        }
        Integer number = shared.putIfAbsent(cell, shared.size());
        return " t=\"s\"><v>" + (number == null ? shared.size() - 1 : number);
    }

    @Override
    public void close() throws IOException {
        text.write("</sheetData></worksheet>");
        text.flush();
        zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
        text.write("<sst " + MAIN + ">");
        for (String one : shared.keySet()) {
            text.write("<si><t>" + one.replace("&", "&amp;").replace("<", "&lt;") + "</t></si>");
        }
        text.write("</sst>");
        text.close();
    }
}
