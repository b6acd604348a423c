package org.suping.cli.propose;

import java.nio.file.Path;
import java.util.Locale;

/**
 * What a file's name gives the names of.
 *
 * @param name of the file
 * @param stem its name without suffix, and without the numbers and days at its end
 * @param code of the source
 * @param pattern under which the next deliveries will be found
 */
record FileNames(String name, String stem, String code, String pattern) {

    /** The code of words without a Latin letter. */
    static final String NO_LATIN = "new_source";

    private static final String PACKED = ".gz";

    static FileNames of(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = suffix(name);
        String bare = dot <= 0 ? name : name.substring(0, dot);
        String suffix = dot <= 0 ? "" : name.substring(dot);
        String stem = bare.replaceFirst("[-_. ]*\\d[-_.\\dQq]*$", "");
        stem = stem.isEmpty() ? "data" : stem;
        String glob = stem.replaceAll("([*?\\[\\]{}\\\\])", "\\\\$1");
        return new FileNames(name, stem, code(stem), "{period}/" + glob + "*" + suffix);
    }

    /** Where the suffix begins, that of what was packed included; negative where there is none. */
    private static int suffix(String name) {
        int dot = name.lastIndexOf('.');
        int inner = name.endsWith(PACKED) ? name.lastIndexOf('.', dot - 1) : dot;
        return inner > 0 ? inner : dot;
    }

    /** Lower case with underscores. */
    static String code(String words) {
        String code =
                words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^[_0-9]+|_+$", "");
        return code.isEmpty() ? NO_LATIN : code;
    }
}
