package org.suping.collect.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together from its XML, so that it can be wrong in any way. */
public final class SheetXml {

    /** Style of a cell that shows a day. */
    static final int DAY = 1;

    private static final String SHEET = "xl/worksheets/sheet%d.xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder rows = new StringBuilder();
    private String properties = "";
    private int row;

    /** Skips rows that the workbook does not mention. */
    public SheetXml skip(int count) {
        row += count;
        return this;
    }

    /** Adds a row of cells, each a text or already XML. */
    public SheetXml row(String... cells) {
        row++;
        rows.append("<row r=\"").append(row).append("\">");
        for (int i = 0; i < cells.length; i++) {
            String place = (char) ('A' + i) + Integer.toString(row);
            if (cells[i].startsWith("<c")) {
                rows.append(cells[i].replaceFirst("<c", "<c r=\"" + place + "\""));
            } else if (!cells[i].isEmpty()) {
                rows.append("<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                        .formatted(place, cells[i]));
            }
        }
        rows.append("</row>");
        return this;
    }

    /** A row of cells that have a format and nothing in them. */
    public SheetXml blank(int count) {
        for (int i = 0; i < count; i++) {
            row("<c s=\"1\"/>", "<c s=\"1\"/>");
        }
        return this;
    }

    public SheetXml since1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    public SheetXml with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public static String number(String value) {
        return "<c><v>" + value + "</v></c>";
    }

    public static String isoDay(String day) {
        return "<c t=\"d\"><v>" + day + "</v></c>";
    }

    public static String day(String serial) {
        return "<c s=\"" + DAY + "\"><v>" + serial + "</v></c>";
    }

    public byte[] bytes() {
        parts.putIfAbsent("[Content_Types].xml", utf8("""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                </Types>"""));
        parts.putIfAbsent("xl/workbook.xml", utf8("""
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">%s<sheets>
                <sheet name="说明" sheetId="1" r:id="rId1"/><sheet name="投诉明细" sheetId="2" r:id="rId2"/></sheets></workbook>""".formatted(properties)));
        parts.putIfAbsent("xl/_rels/workbook.xml.rels", utf8("""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="t" Target="worksheets/sheet1.xml"/>
                <Relationship Id="rId2" Type="t" Target="worksheets/sheet2.xml"/></Relationships>"""));
        parts.putIfAbsent("xl/styles.xml", utf8("""
                <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                <numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts>
                <cellXfs><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs></styleSheet>"""));
        parts.putIfAbsent(SHEET.formatted(1), sheet(""));
        parts.putIfAbsent(SHEET.formatted(2), sheet(rows.toString()));
        return zip();
    }

    private static byte[] sheet(String rows) {
        return utf8("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<dimension ref=\"A1:L1048576\"/><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private byte[] zip() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return packed.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
