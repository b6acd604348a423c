package org.suping.collect.xlsx;

import java.util.Arrays;
import javax.xml.stream.XMLStreamException;

/** Characters put one behind another; used again. A text grows no longer than any program lets a cell be, nor do they all. */
final class CharBuilder {

    /** A cell of Excel holds 32,767. */
    private static final int LONGEST_TEXT = 1 << 17;

    /** More than any row of data has. */
    static final int MOST_CHARS = 1 << 23;

    private char[] chars = new char[1 << 12];
    private int length;
    private int start;

    void clear() {
        length = 0;
        start = 0;
    }

    /** Says that the next characters are a text of their own, and where it starts. */
    int begin() {
        start = length;
        return start;
    }

    /** @throws XMLStreamException where the text grows longer than any cell, or all of them longer than any row */
    void add(char[] source, int from, int count) throws XMLStreamException {
        if (length - start + count > LONGEST_TEXT) {
            throw new XMLStreamException("No cell holds so long a text");
        }
        if (length + count > MOST_CHARS) {
            throw new XMLStreamException("No row holds so many characters");
        }
        if (length + count > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + count));
        }
        System.arraycopy(source, from, chars, length, count);
        length += count;
    }

    /** Resolves the signs that XML cannot hold, which stand as {@code _x000D_}, in the text begun last. */
    void unescape() {
        int first = start;
        while (first < length && chars[first] != '_') {
            first++;
        }
        int to = first;
        for (int from = first; from < length; ) {
            int code = escaped(from);
            chars[to++] = code < 0 ? chars[from] : (char) code;
            from += code < 0 ? 1 : "_x000D_".length();
        }
        length = to;
    }

    private int escaped(int at) {
        if (chars[at] != '_' || at + 6 >= length || chars[at + 1] != 'x' || chars[at + 6] != '_') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit(chars[i], 16);
            code = digit < 0 || code < 0 ? -1 : 16 * code + digit;
        }
        return code;
    }

    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(chars[i])) {
                return false;
            }
        }
        return true;
    }

    String text(int from, int to) {
        return new String(chars, from, to - from);
    }
}
