package org.suping.vocabulary;

import java.util.HexFormat;

/**
 * Text as a reader sees it.
 *
 * <p>A cell, a file name or an argument may hold characters that nobody sees and that a terminal or a viewer obeys: escape
 * sequences that colour, move or retitle, and marks that turn the direction of the text around.
 */
public final class Visible {

    private static final int PICTURES = 0x2400;
    private static final char PICTURE_OF_DELETE = '\u2421';
    private static final char DELETE = 0x7F;
    private static final char UNKNOWN = '\uFFFD';

    private Visible() {}

    /** The text with a picture (␛, ␊) or U+FFFD in the place of each character that would be obeyed. */
    public static String of(String text) {
        if (firstHidden(text) < 0) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text);
        for (int i = 0; i < visible.length(); i++) {
            char c = visible.charAt(i);
            if (isHidden(c)) {
                visible.setCharAt(i, picture(c));
            }
        }
        return visible.toString();
    }

    /** {@code U+001B} for the first character that would be obeyed, or nothing when there is none. */
    public static String firstOf(String text) {
        int first = firstHidden(text);
        return first < 0 ? "" : "U+" + HexFormat.of().withUpperCase().toHexDigits(text.charAt(first));
    }

    /** Whether a terminal or a viewer would obey the character instead of showing it. */
    public static boolean isHidden(char c) {
        return Character.isISOControl(c)
                || c >= '\u200E' && c <= '\u200F'
                || c >= '\u2028' && c <= '\u202E'
                || c >= '\u2066' && c <= '\u2069';
    }

    private static int firstHidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHidden(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static char picture(char c) {
        if (c < ' ') {
            return (char) (PICTURES + c);
        }
        return c == DELETE ? PICTURE_OF_DELETE : UNKNOWN;
    }
}
