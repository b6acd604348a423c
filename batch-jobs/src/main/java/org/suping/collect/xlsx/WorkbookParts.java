package org.suping.collect.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;

/**
 * What a workbook is made of.
 *
 * @param sheets in their order
 * @param since1904 whether it counts its days from 1904
 * @param styles the member that says which cells show days
 * @param texts the member of shared texts
 */
record WorkbookParts(List<SheetPart> sheets, boolean since1904, String styles, String texts) {

    static final String WORKBOOK = "xl/workbook.xml";
    private static final String FOLDER = "xl/";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    /** A sheet: its name and the member that holds it. */
    record SheetPart(String name, String path) {}

    private record Named(String name, String id) {}

    static WorkbookParts of(Members members) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        String styles = FOLDER + "styles.xml";
        String texts = FOLDER + "sharedStrings.xml";
        try (XmlStream xml = new XmlStream(members.open(RELATIONS))) {
            while (xml.nextStart()) {
                if (xml.name().equals("Relationship")) {
                    String target = path(attribute(xml, "Target"));
                    String type = attribute(xml, "Type");
                    targets.put(attribute(xml, "Id"), target);
                    styles = type.endsWith("/styles") ? target : styles;
                    texts = type.endsWith("/sharedStrings") ? target : texts;
                }
            }
        }
        return read(members, targets, styles, texts);
    }

    private static WorkbookParts read(Members members, Map<String, String> targets, String styles, String texts)
            throws IOException, XMLStreamException {
        List<SheetPart> sheets = new ArrayList<>();
        boolean since1904 = false;
        try (XmlStream xml = new XmlStream(members.open(WORKBOOK))) {
            while (xml.nextStart()) {
                if (xml.name().equals("workbookPr")) {
                    String counted = attribute(xml, "date1904");
                    since1904 = counted.equals("1") || counted.equals("true");
                } else if (xml.name().equals("sheet")) {
                    sheets.add(new SheetPart(attribute(xml, "name"), targets.getOrDefault(attribute(xml, "id"), "")));
                }
            }
        }
        return new WorkbookParts(List.copyOf(sheets), since1904, styles, texts);
    }

    private static String attribute(XmlStream xml, String name) {
        return Objects.requireNonNullElse(xml.attribute(name), "");
    }

    /** A target is meant from the workbook's folder, or from the root where it begins there. */
    private static String path(String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        return target.startsWith("../") ? target.substring("../".length()) : FOLDER + target;
    }
}
