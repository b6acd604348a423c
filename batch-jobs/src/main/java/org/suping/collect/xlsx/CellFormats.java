package org.suping.collect.xlsx;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Which number formats show a day: a workbook keeps dates as numbers and tells them by their format alone. */
final class CellFormats {

    private static final int FIRST_OWN_FORMAT = 164;

    /** Texts in quotation marks, single signs after a backslash or underscore, and colours, conditions, locales. */
    private static final Pattern NO_LETTERS = Pattern.compile("\"[^\"]*\"|[\\\\_*].|\\[[^\\]]*\\]");

    private final BitSet days;

    private CellFormats(BitSet days) {
        this.days = days;
    }

    /** Where a workbook has no formats no number is a day. */
    static CellFormats none() {
        return new CellFormats(new BitSet());
    }

    /** Of a workbook's styles: a cell names its style by number, a style its format. */
    static CellFormats read(XmlStream xml) throws XMLStreamException {
        Map<String, String> own = new HashMap<>();
        BitSet days = new BitSet();
        int style = 0;
        boolean ofCells = false;
        while (xml.nextStart()) {
            String name = xml.name();
            ofCells = name.equals("cellXfs") || ofCells && !name.equals("cellStyles");
            if (name.equals("numFmt")) {
                own.put(attribute(xml, "numFmtId"), attribute(xml, "formatCode"));
            } else if (ofCells && name.equals("xf")) {
                days.set(style++, isDay(attribute(xml, "numFmtId"), own));
            }
        }
        return new CellFormats(days);
    }

    /** Whether a number in a cell of this style is a day. */
    boolean isDay(int style) {
        return days.get(style);
    }

    private static boolean isDay(String id, Map<String, String> own) {
        boolean isNumber = !id.isEmpty() && id.length() < 9 && id.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber && Integer.parseInt(id) < FIRST_OWN_FORMAT && !own.containsKey(id)
                ? isBuiltInDay(Integer.parseInt(id))
                : showsDay(own.get(id));
    }

    private static String attribute(XmlStream xml, String name) {
        return Objects.requireNonNullElse(xml.attribute(name), "");
    }

    /** 14–17 and 22 everywhere; 27–36 and 50–58 are the days of Chinese, Japanese and Korean workbooks. */
    private static boolean isBuiltInDay(int id) {
        return id >= 14 && id <= 17
                || id == 22
                || id >= 27 && id <= 31
                || id == 36
                || id >= 50 && id <= 54
                || id >= 57 && id <= 58;
    }

    /** A format with year or day in it; hours, minutes and seconds alone are no day. */
    static boolean showsDay(@Nullable String format) {
        if (format == null) {
            return false;
        }
        String positive = NO_LETTERS.matcher(format).replaceAll("").split(";", 2)[0];
        return positive.chars().anyMatch(c -> c == 'y' || c == 'Y' || c == 'd' || c == 'D');
    }
}
