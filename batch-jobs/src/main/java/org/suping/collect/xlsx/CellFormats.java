package org.suping.collect.xlsx;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** Which number formats show a day: a workbook keeps dates as numbers and tells them by their format alone. */
final class CellFormats {

    private static final int FIRST_OWN_FORMAT = 164;

    /** Texts in quotation marks, single signs after a backslash or underscore, and colours, conditions, locales. */
    private static final Pattern NO_LETTERS = Pattern.compile("\"[^\"]*\"|[\\\\_*].|\\[[^\\]]*\\]");

    private final Map<String, Boolean> known = new HashMap<>();

    /** Whether a number in this cell is a day. */
    boolean isDay(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id == null) {
            return false;
        }
        if (id < FIRST_OWN_FORMAT) {
            return isBuiltInDay(id);
        }
        String format = cell.getDataFormatString();
        return format != null && known.computeIfAbsent(format, CellFormats::showsDay);
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
