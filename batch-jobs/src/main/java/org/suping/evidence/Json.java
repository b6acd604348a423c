package org.suping.evidence;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suping.vocabulary.Visible;

/**
 * Values as JSON: maps keep their order, numbers are exact, everything else is text.
 *
 * <p>Written by hand because loading a JSON library costs a cold {@code trace} more than reading a million rows.
 */
public final class Json {

    private Json() {}

    /** A map, list, text, number, boolean or null, two blanks to a level. */
    public static String of(@Nullable Object value) {
        StringBuilder json = new StringBuilder();
        write(json, value, "\n");
        return json.toString();
    }

    private static void write(StringBuilder json, @Nullable Object value, String newLine) {
        if (value == null || value instanceof Boolean || value instanceof Long || value instanceof Integer) {
            json.append(value);
        } else if (value instanceof BigDecimal number) {
            json.append(number.toPlainString());
        } else if (value instanceof Map<?, ?> map) {
            writeMap(json, map, newLine);
        } else if (value instanceof List<?> list) {
            writeList(json, list, newLine);
        } else {
            writeText(json, value.toString());
        }
    }

    private static void writeMap(StringBuilder json, Map<?, ?> map, String newLine) {
        json.append('{');
        String inner = newLine + "  ";
        for (Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator(); entries.hasNext(); ) {
            Map.Entry<?, ?> entry = entries.next();
            json.append(inner);
            writeText(json, String.valueOf(entry.getKey()));
            json.append(": ");
            write(json, entry.getValue(), inner);
            json.append(entries.hasNext() ? "," : newLine);
        }
        json.append('}');
    }

    private static void writeList(StringBuilder json, List<?> list, String newLine) {
        json.append('[');
        String inner = newLine + "  ";
        for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
            json.append(inner);
            write(json, items.next(), inner);
            json.append(items.hasNext() ? "," : newLine);
        }
        json.append(']');
    }

    private static void writeText(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"' || letter == '\\') {
                json.append('\\').append(letter);
            } else if (Visible.isHidden(letter)) {
                json.append(String.format("\\u%04x", (int) letter));
            } else {
                json.append(letter);
            }
        }
        json.append('"');
    }
}
