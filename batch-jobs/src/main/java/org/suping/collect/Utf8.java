package org.suping.collect;

/** Characters to UTF-8 bytes without an object in between. */
public final class Utf8 {

    private Utf8() {}

    /**
     * Writes the characters' UTF-8, at most three bytes for each, and says where it ends. Half a surrogate pair becomes a
     * question mark.
     */
    public static int encode(char[] chars, int from, int to, byte[] target, int at) {
        int end = at;
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if (c < 0x80) {
                target[end++] = (byte) c;
            } else if (c < 0x800) {
                target[end++] = (byte) (0xC0 | c >> 6);
                target[end++] = (byte) (0x80 | c & 0x3F);
            } else if (!Character.isSurrogate(c)) {
                target[end++] = (byte) (0xE0 | c >> 12);
                target[end++] = (byte) (0x80 | c >> 6 & 0x3F);
                target[end++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isHighSurrogate(c) && i + 1 < to && Character.isLowSurrogate(chars[i + 1])) {
                int point = Character.toCodePoint(c, chars[++i]);
                target[end++] = (byte) (0xF0 | point >> 18);
                target[end++] = (byte) (0x80 | point >> 12 & 0x3F);
                target[end++] = (byte) (0x80 | point >> 6 & 0x3F);
                target[end++] = (byte) (0x80 | point & 0x3F);
            } else {
                target[end++] = '?';
            }
        }
        return end;
    }
}
