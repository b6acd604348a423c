package org.suping.cli.screen;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide text is on a screen of fixed cells: a Chinese character takes two, a combining mark none.
 *
 * <p>All layouts measure with it; {@link String#length()} would put the columns of a Chinese table out of line.
 */
public final class Width {

    private Width() {}

    /** Cells the text takes. */
    public static int of(String text) {
        return text.codePoints().map(Width::cells).sum();
    }

    /** The text followed by blanks up to the width; a longer text is left as it is. */
    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /** The text after blanks up to the width; for numbers. */
    public static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text))) + text;
    }

    /** The text, or as much of it as fits followed by an ellipsis. */
    public static String cut(String text, int width) {
        if (of(text) <= width) {
            return text;
        }
        return text.substring(0, fitting(text, Math.max(0, width - 1))) + "…";
    }

    /**
     * The text in lines of at most the width, every line but the first indented.
     *
     * <p>Breaks at blanks, and between Chinese characters, but never before a closing mark or after an opening one.
     */
    public static List<String> wrap(String text, int width, int indent) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        String before = "";
        while (of(before) + of(rest) > width) {
            int end = breakAt(rest, Math.max(1, width - of(before)));
            lines.add(before + rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
            before = " ".repeat(indent);
        }
        lines.add(before + rest);
        return lines;
    }

    private static int breakAt(String text, int width) {
        int most = Math.max(1, fitting(text, width));
        for (int end = most; end > most / 2 && end > 0; end--) {
            if (breaksBefore(text, end)) {
                return end;
            }
        }
        return most;
    }

    private static boolean breaksBefore(String text, int index) {
        if (index >= text.length()) {
            return true;
        }
        char next = text.charAt(index);
        char last = text.charAt(index - 1);
        if (Character.isLowSurrogate(next)) {
            return false;
        }
        if ("（「『《〔【“(".indexOf(last) >= 0) {
            return false;
        }
        return next == ' '
                || last == ' '
                || (cells(last) == 2 || cells(next) == 2) && "，。；：、？！）」』”》〕】)".indexOf(next) < 0;
    }

    private static int fitting(String text, int width) {
        int used = 0;
        int end = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            if (used + cells(point) > width) {
                return end;
            }
            used += cells(point);
            end += Character.charCount(point);
        }
        return end;
    }

    private static int cells(int point) {
        if (point < 0x300) {
            return 1;
        }
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(point) ? 2 : 1;
    }

    /** East Asian wide and full-width forms; the ambiguous ones (… — ·) are one cell, as terminals take them. */
    private static boolean isWide(int point) {
        return point >= 0x1100 && point <= 0x115F
                || point >= 0x2E80 && point <= 0x303E
                || point >= 0x3041 && point <= 0xA4CF
                || point >= 0xAC00 && point <= 0xD7A3
                || point >= 0xF900 && point <= 0xFAFF
                || point >= 0xFE30 && point <= 0xFE6F
                || point >= 0xFF00 && point <= 0xFF60
                || point >= 0xFFE0 && point <= 0xFFE6
                || point >= 0x1F300 && point <= 0x1FAFF
                || point >= 0x20000 && point <= 0x3FFFD;
    }
}
