package org.suping.definitions.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query of somebody else's database: one SELECT that reads and does nothing else.
 *
 * <p>{@code :period_start}, {@code :period_end} and {@code :as_of} stand for days.
 *
 * @param sql with question marks in their place
 * @param parameters their names in order
 */
public record SelectStatement(String sql, List<String> parameters) {

    public static final String PERIOD_START = "period_start";
    public static final String PERIOD_END = "period_end";
    public static final String AS_OF = "as_of";

    /** What may stand for a day. */
    public static final List<String> PARAMETERS = List.of(PERIOD_START, PERIOD_END, AS_OF);

    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"|`[^`]*`");
    /** A function whose name is in quotation marks, so that no word of it would be seen. */
    private static final Pattern QUOTED_CALL = Pattern.compile("[\"`]\\s*\\(");

    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*");
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([A-Za-z_][A-Za-z0-9_]*)");
    private static final List<String> SIGNS = List.of(";", "--", "/*", "#", "\\", "'", "\"", "`", "?", "@");
    /** Words that write, lock, wait, or reach files and other servers. */
    private static final Set<String> FORBIDDEN = Set.of(
            "ALTER",
            "BENCHMARK",
            "CALL",
            "COMMIT",
            "CREATE",
            "CSVREAD",
            "CSVWRITE",
            "DELETE",
            "DROP",
            "DUMPFILE",
            "EXEC",
            "EXECUTE",
            "FILE_READ",
            "FILE_WRITE",
            "FOR",
            "GET_LOCK",
            "GRANT",
            "HANDLER",
            "INSERT",
            "INTO",
            "LINK_SCHEMA",
            "LOAD",
            "LOAD_FILE",
            "LOCK",
            "MERGE",
            "NEXTVAL",
            "OUTFILE",
            "PREPARE",
            "REVOKE",
            "ROLLBACK",
            "RUNSCRIPT",
            "SCRIPT",
            "SET",
            "SHUTDOWN",
            "SLEEP",
            "TRUNCATE",
            "UPDATE");

    /** What in a text keeps it from being such a statement, as it stands there; nothing where it is one. */
    public static Optional<String> mistake(String text) {
        if (QUOTED_CALL.matcher(text).find()) {
            return Optional.of("\"(");
        }
        String bare = QUOTED.matcher(text).replaceAll("''").strip();
        String plain = bare.replace("''", " ");
        Optional<String> sign = SIGNS.stream().filter(plain::contains).findFirst();
        if (sign.isPresent() || text.contains("\\")) {
            return Optional.of(sign.orElse("\\"));
        }
        Matcher words = WORD.matcher(PARAMETER.matcher(plain).replaceAll(" "));
        boolean first = true;
        while (words.find()) {
            String word = words.group().toUpperCase(Locale.ROOT);
            if (FORBIDDEN.contains(word) || first && !word.equals("SELECT") && !word.equals("WITH")) {
                return Optional.of(words.group());
            }
            first = false;
        }
        return PARAMETER
                .matcher(plain)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !PARAMETERS.contains(name))
                .map(name -> ":" + name)
                .findFirst()
                .or(() -> plain.isBlank() ? Optional.of("") : Optional.empty());
    }

    /** A text without a {@link #mistake}. */
    public static SelectStatement of(String text) {
        StringBuilder sql = new StringBuilder();
        List<String> parameters = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(text);
        int from = 0;
        while (quoted.find()) {
            append(text.substring(from, quoted.start()), sql, parameters);
            sql.append(quoted.group());
            from = quoted.end();
        }
        append(text.substring(from), sql, parameters);
        return new SelectStatement(sql.toString().strip(), List.copyOf(parameters));
    }

    private static void append(String plain, StringBuilder sql, List<String> parameters) {
        sql.append(PARAMETER.matcher(plain).replaceAll(found -> {
            parameters.add(found.group(1));
            return "?";
        }));
    }
}
