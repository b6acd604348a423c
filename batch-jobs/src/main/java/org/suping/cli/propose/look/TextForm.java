package org.suping.cli.propose.look;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suping.definitions.source.HeadingRow;

/**
 * How delimited text is written, told from itself.
 *
 * @param delimiter between fields
 * @param quote around fields that hold it
 */
record TextForm(char delimiter, char quote) {

    private static final String DELIMITERS = ",;\t|\u0001";
    private static final char USUAL_QUOTE = '"';
    private static final String OTHER_QUOTES = "|'";

    /** Texts in quotation marks may go on for several lines. */
    private static final int ONE_IN = 5;

    static TextForm of(String text) {
        List<String> lines = text.lines().limit(HeadingRow.ROWS_LOOKED_AT).toList();
        for (char quote : OTHER_QUOTES.toCharArray()) {
            for (char delimiter : DELIMITERS.toCharArray()) {
                String between = "" + quote + delimiter + quote;
                long quoted =
                        lines.stream().filter(line -> line.contains(between)).count();
                if (delimiter != quote && ONE_IN * quoted > lines.size()) {
                    return new TextForm(delimiter, quote);
                }
            }
        }
        return new TextForm(delimiter(lines), USUAL_QUOTE);
    }

    /** What a definition says of it. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("delimiter: \"" + sign() + "\""));
        if (quote != USUAL_QUOTE) {
            lines.add("quote: \"" + quote + "\"");
        }
        return lines;
    }

    private String sign() {
        return switch (delimiter) {
            case '\t' -> "\\t";
            case '\u0001' -> "\\x01";
            default -> String.valueOf(delimiter);
        };
    }

    /** The one that stands equally often in most of the first lines: titles have none, texts now more and now fewer. */
    private static char delimiter(List<String> lines) {
        char best = ',';
        for (char delimiter : DELIMITERS.toCharArray()) {
            if (weight(lines, delimiter) > weight(lines, best)) {
                best = delimiter;
            }
        }
        return best;
    }

    private static long weight(List<String> lines, char delimiter) {
        Map<Long, Integer> linesWith = new HashMap<>();
        lines.forEach(
                line -> linesWith.merge(line.chars().filter(c -> c == delimiter).count(), 1, Integer::sum));
        return linesWith.entrySet().stream()
                .mapToLong(count -> count.getKey() * count.getValue())
                .max()
                .orElse(0);
    }
}
