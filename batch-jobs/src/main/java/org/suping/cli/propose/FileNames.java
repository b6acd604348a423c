package org.suping.cli.propose;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.suping.definitions.Definitions;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.folder.FileKind;

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

    /** The code is that of an earlier proposal for such files, else one that no source and no record has. */
    static FileNames of(Path file, Definitions definitions) {
        String name = String.valueOf(file.getFileName());
        int dot = suffix(name);
        String bare = dot <= 0 ? name : name.substring(0, dot);
        String suffix = dot <= 0 ? "" : name.substring(dot);
        String words = bare.replaceFirst("[-_. ]*\\d[-_.\\dQq]*$", "");
        String stem = words.isEmpty() ? "data" : words;
        String glob = stem.replaceAll("([*?\\[\\]{}\\\\])", "\\\\$1");
        String pattern = "{period}/" + glob + "*" + suffix;
        String code = definitions.sources().values().stream()
                .filter(source -> source.files().equals(pattern))
                .map(SourceDefinition::code)
                .filter(known -> known.startsWith(code(stem)))
                .findFirst()
                .orElseGet(() -> free(code(stem), definitions));
        return new FileNames(name, stem, code, pattern);
    }

    private static String free(String code, Definitions definitions) {
        return Stream.concat(
                        Stream.of(code),
                        IntStream.iterate(2, number -> number + 1).mapToObj(number -> code + "_" + number))
                .filter(name -> !definitions.sources().containsKey(name)
                        && !definitions.records().containsKey(name))
                .findFirst()
                .orElseThrow();
    }

    /** The file of the source's definition, below the configuration folder. */
    String source() {
        return FileKind.SOURCE.path() + code + FileKind.SUFFIX;
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
