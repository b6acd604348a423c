package org.suping.vocabulary;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Everything users read, in both languages, from the one label file ({@code labels.csv}: key, zh, en).
 *
 * <p>Arguments take the place of <code>{0}</code>, <code>{1}</code> …; a {@link Text} argument gives each language its
 * own words. <code>{0?row:rows}</code> is the first word where the argument is 1, else the second; <code>{0#}</code> is a whole number
 * with its digits in groups. An unknown key stops the program: a blank on a screen would hide the mistake.
 */
public final class Labels {

    private static final String FILE = "/org/suping/labels.csv";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(#)?(?:\\?([^:{}]*):([^{}]*))?}");
    private static final Map<String, Text> LABELS = read();

    private Labels() {}

    /** The label with its arguments put in, in both languages. */
    public static Text text(String key, Object... arguments) {
        Text label = label(key);
        return new Text(fill(label.zh(), Language.ZH, arguments), fill(label.en(), Language.EN, arguments));
    }

    /** The same of a label that need not be there. */
    public static Optional<Text> find(String key) {
        return Optional.ofNullable(LABELS.get(key));
    }

    /** The label in one language. */
    public static String in(Language language, String key, Object... arguments) {
        return fill(label(key).in(language), language, arguments);
    }

    private static Text label(String key) {
        Text label = LABELS.get(key);
        if (label == null) {
            throw new IllegalArgumentException("No label \"" + key + "\" in " + FILE);
        }
        return label;
    }

    /** All labels by key. */
    public static Map<String, Text> all() {
        return Collections.unmodifiableMap(new TreeMap<>(LABELS));
    }

    private static String fill(String pattern, Language language, Object[] arguments) {
        if (arguments.length == 0 || pattern.indexOf('{') < 0) {
            return pattern;
        }
        return PLACE.matcher(pattern).replaceAll(place -> Matcher.quoteReplacement(words(place, language, arguments)));
    }

    /** Filled in one pass: what an argument quotes is never taken for a place. */
    private static String words(MatchResult place, Language language, Object[] arguments) {
        int index = Integer.parseInt(place.group(1));
        if (index >= arguments.length) {
            return place.group();
        }
        Object argument = arguments[index];
        String words = argument instanceof Text text ? text.in(language) : String.valueOf(argument);
        if (place.group(2) != null && argument instanceof Number number) {
            return String.format(Locale.ROOT, "%,d", number.longValue());
        }
        if (place.group(3) == null) {
            return words;
        }
        return words.strip().equals("1") ? place.group(3) : place.group(4);
    }

    private static Map<String, Text> read() {
        Map<String, Text> labels = new HashMap<>();
        try (InputStream stream = Labels.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("The label file " + FILE + " is not on the class path");
            }
            CsvReader.builder()
                    .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .forEach((NamedCsvRecord line) ->
                            labels.put(line.getField("key"), new Text(line.getField("zh"), line.getField("en"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return labels;
    }
}
