package org.suping.collect.mask;

import java.text.Normalizer;
import org.suping.collect.Slice;

/**
 * Identities as they are compared: full-width signs as half-width ones (NFKC), no spaces, capital letters.
 *
 * <p>{@code ３１０ 115…x} and {@code 310115…X} are one person.
 */
public final class Identity {

    private Identity() {}

    /** The identity in its one spelling. */
    public static String normalise(String written) {
        String compatible = Normalizer.normalize(written, Normalizer.Form.NFKC);
        StringBuilder normal = new StringBuilder(compatible.length());
        for (int i = 0; i < compatible.length(); i++) {
            char c = compatible.charAt(i);
            if (!Slice.isSpace(c)) {
                normal.append(Character.toUpperCase(c));
            }
        }
        return normal.toString();
    }

    /** The same into an array of characters, at least as long as the slice; says how many, or -1 where it takes the long way. */
    static int normaliseAscii(Slice written, char[] normal) {
        int length = 0;
        for (int i = written.from(); i < written.to(); i++) {
            char c = written.chars()[i];
            if (c >= 0x80) {
                return -1;
            }
            if (!Slice.isSpace(c)) {
                normal[length++] = c >= 'a' && c <= 'z' ? (char) (c - ' ') : c;
            }
        }
        return length;
    }
}
