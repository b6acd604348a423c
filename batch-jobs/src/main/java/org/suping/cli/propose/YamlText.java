package org.suping.cli.propose;

import java.util.regex.Pattern;

/** Scalars as they may stand in YAML. */
final class YamlText {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}][\\p{L}\\p{N}_./-]*");
    private static final Pattern OTHERWISE_MEANT = Pattern.compile("(?i)true|false|yes|no|on|off|null|y|n");

    private YamlText() {}

    /** A name or title that is the same in both languages. */
    static String title(String text) {
        return "{zh: " + of(text) + ", en: " + of(text) + "}";
    }

    /** Plain where it can be misread by nobody, else quoted. */
    static String of(String text) {
        if (PLAIN.matcher(text).matches() && !OTHERWISE_MEANT.matcher(text).matches()) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (char letter : text.toCharArray()) {
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').append(letter);
            } else if (letter == '\t') {
                quoted.append("\\t");
            } else if (Character.isISOControl(letter)) {
                quoted.append(' ');
            } else {
                quoted.append(letter);
            }
        }
        return quoted.append('"').toString();
    }
}
