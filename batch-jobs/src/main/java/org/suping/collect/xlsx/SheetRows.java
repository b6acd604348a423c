package org.suping.collect.xlsx;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.suping.collect.xlsx.SheetRow.Kind;

/**
 * The rows of a sheet's XML in their order, each into the same {@link SheetRow}.
 *
 * <p>Rows and cells go forward, as every program writes them: a place that comes twice would hide what stood there first.
 */
final class SheetRows {

    /** As many rows as a sheet can have. */
    private static final long MOST_ROWS = 1_048_576;

    private final XmlStream xml;
    private final Set<String> formulasOfOtherFiles = new HashSet<>();
    private long number;

    SheetRows(XmlStream xml) {
        this.xml = xml;
    }

    /** Fills the row with the next one, or says that there is none. */
    boolean read(SheetRow row) throws XMLStreamException {
        boolean found = xml.nextStart("row", "sheetData");
        if (found) {
            readRow(row);
        }
        return found;
    }

    private void readRow(SheetRow row) throws XMLStreamException {
        String given = xml.attribute("r");
        long last = number;
        number = given == null ? last + 1 : number(given);
        if (number <= last || number > MOST_ROWS) {
            throw new XMLStreamException("No sheet has such a row");
        }
        row.begin(number);
        while (xml.nextIsStart()) {
            if (xml.name().equals("c")) {
                readCell(row);
            }
        }
    }

    private void readCell(SheetRow row) throws XMLStreamException {
        int cell = row.cells();
        int style = 0;
        String type = "n";
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeName(i)) {
                case "r" -> cell = column(xml.attribute(i));
                case "s" -> style = (int) number(xml.attribute(i));
                case "t" -> type = xml.attribute(i);
                default -> {
                    continue;
                }
            }
        }
        if (cell < row.cells() || cell >= SheetRow.MOST_CELLS) {
            throw new XMLStreamException("No sheet has such a column");
        }
        row.beginCell(cell, Kind.NONE, style);
        while (xml.nextIsStart()) {
            readInside(row, cell, kind(type));
        }
    }

    private void readInside(SheetRow row, int cell, Kind kind) throws XMLStreamException {
        String name = xml.name();
        int start = row.chars().begin();
        if (name.equals("f")) {
            String shared = xml.attribute("si");
            xml.readText(row.chars());
            row.setComputed(
                    cell, isFromOtherFile(row.chars().text(start, row.chars().length()), shared));
        } else if (name.equals("v") || name.equals("is")) {
            xml.readText(row.chars());
            if (kind == Kind.TEXT) {
                row.chars().unescape();
            }
            row.setText(cell, start);
            boolean isNothing = kind != Kind.TEXT && row.chars().length() == start;
            row.setKind(cell, isNothing ? Kind.NONE : kind);
        } else {
            xml.readText(row.chars());
        }
    }

    /** A formula that several cells share stands in the first of them alone. */
    private boolean isFromOtherFile(String formula, @Nullable String shared) {
        boolean isFromOtherFile = formula.indexOf('[') >= 0 && formula.indexOf('!') >= 0;
        if (shared == null) {
            return isFromOtherFile;
        }
        return isFromOtherFile ? formulasOfOtherFiles.add(shared) : formulasOfOtherFiles.contains(shared);
    }

    private static Kind kind(String type) throws XMLStreamException {
        return switch (type) {
            case "n" -> Kind.NUMBER;
            case "s" -> Kind.SHARED;
            case "str", "inlineStr" -> Kind.TEXT;
            case "b" -> Kind.BOOLEAN;
            case "e" -> Kind.ERROR;
            case "d" -> Kind.ISO_DAY;
            default -> throw new XMLStreamException("No cell has such a type");
        };
    }

    /** The column of {@code AB12}, the first being 0; -1 where there is none. */
    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && column <= SheetRow.MOST_CELLS; i++) {
            char c = place.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = 26 * column + c - 'A' + 1;
        }
        return column - 1;
    }

    private static long number(String digits) throws XMLStreamException {
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9' || number > MOST_ROWS) {
                throw new XMLStreamException("No number");
            }
            number = 10 * number + c - '0';
        }
        return number;
    }
}
