package org.suping.findings;

import java.text.Normalizer;

/** Letters, digits and signs as a Chinese input method types them: alike to the eye, different to every comparison. */
public final class FullWidth {

    private FullWidth() {}

    /** The text with every full-width letter, digit or sign in its ordinary form; anything else as it is. */
    public static String toHalf(String text) {
        boolean wide = text.chars().anyMatch(c -> c >= '\uFF01' && c <= '\uFF5E' || c == '\u3000');
        return wide ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }
}
