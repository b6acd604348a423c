package org.suping.seal.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads what the cells of a workbook hold, from its XML. Whatever is no such XML is an {@link IOException}. */
final class WorkbookCells {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String STYLES = "xl/styles.xml";

    /** Formats that go by their numbers (ECMA-376 part 1, 18.8.30); the others do not occur in ours. */
    private static final Map<String, String> BUILT_IN =
            Map.of("0", "", "1", "0", "2", "0.00", "3", "#,##0", "4", "#,##0.00", "49", "@");

    private final ZipMembers members;
    private final List<String> texts = new ArrayList<>();
    private final List<String> formats = new ArrayList<>();

    WorkbookCells(ZipMembers members) throws IOException {
        this.members = members;
        readTexts();
        readFormats();
    }

    /** The sheets' names by their members, in the order in which readers see them; a hidden one says so. */
    Map<String, String> sheets() throws IOException {
        Map<String, String> targets = new HashMap<>();
        each(RELATIONS, "Relationship", xml -> targets.put(attribute(xml, "Id"), attribute(xml, "Target")));
        Map<String, String> sheets = new LinkedHashMap<>();
        each(WORKBOOK, "sheet", xml -> {
            String target = targets.getOrDefault(attribute(xml, "id"), "");
            String member = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            String state = attribute(xml, "state");
            sheets.put(member, attribute(xml, "name") + (state.isEmpty() ? "" : " (" + state + ")"));
        });
        return sheets;
    }

    /** The cells of a sheet by their addresses; empty ones are left out. */
    Map<String, SheetCell> cells(String member) throws IOException {
        Map<String, SheetCell> cells = new LinkedHashMap<>();
        each(member, "c", xml -> {
            String address = attribute(xml, "r");
            String style = attribute(xml, "s");
            SheetCell cell = cell(xml, attribute(xml, "t"), style.isEmpty() ? 0 : Integer.parseInt(style));
            if (!cell.value().isEmpty() || !cell.formula().isEmpty()) {
                cells.put(address, cell);
            }
        });
        return cells;
    }

    private SheetCell cell(XMLStreamReader xml, String type, int style) throws XMLStreamException {
        String formula = "";
        StringBuilder value = new StringBuilder();
        for (int event = xml.next(); !ends(xml, event, "c"); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "f" -> formula = xml.getElementText();
                    case "v", "t" -> value.append(xml.getElementText());
                    default -> {}
                }
            }
        }
        String shown = type.equals("s") ? texts.get(Integer.parseInt(value.toString())) : value.toString();
        return new SheetCell(shown, formula, style < formats.size() ? formats.get(style) : "");
    }

    private void readTexts() throws IOException {
        each(TEXTS, "si", xml -> {
            StringBuilder text = new StringBuilder();
            for (int event = xml.next(); !ends(xml, event, "si"); event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("t")) {
                    text.append(xml.getElementText());
                }
            }
            texts.add(text.toString());
        });
    }

    private void readFormats() throws IOException {
        Map<String, String> codes = new HashMap<>();
        each(STYLES, "numFmt", xml -> codes.put(attribute(xml, "numFmtId"), attribute(xml, "formatCode")));
        each(STYLES, "cellXfs", xml -> {
            for (int event = xml.next(); !ends(xml, event, "cellXfs"); event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("xf")) {
                    String number = attribute(xml, "numFmtId");
                    formats.add(codes.getOrDefault(number, BUILT_IN.getOrDefault(number, number)));
                }
            }
        });
    }

    private interface Reading {
        void at(XMLStreamReader xml) throws XMLStreamException;
    }

    /** At the start of each element of a name. */
    private void each(String member, String name, Reading reading) throws IOException {
        byte @Nullable [] bytes = members.read(member);
        if (bytes == null) {
            return;
        }
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new IOException("A document type in " + member);
                }
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(name)) {
                    reading.at(xml);
                }
            }
        } catch (XMLStreamException | IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw new IOException(member, malformed);
        }
    }

    private static boolean ends(XMLStreamReader xml, int event, String name) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Objects.requireNonNullElse(xml.getAttributeValue(i), "");
            }
        }
        return "";
    }

    /** Neither entities nor anything from elsewhere. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
