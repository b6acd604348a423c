package org.suping.definitions.expression.parse;

import java.util.Locale;
import java.util.Set;

/** The words with a meaning of their own, and words of SQL people try in vain. */
final class Keywords {

    private static final Set<String> KEYWORDS = Set.of(
            "AND", "OR", "NOT", "IN", "BETWEEN", "IS", "NULL", "TRUE", "FALSE", "CASE", "WHEN", "THEN", "ELSE", "END",
            "DATE");

    private static final Set<String> FOREIGN = Set.of(
            "SELECT",
            "FROM",
            "WHERE",
            "JOIN",
            "UNION",
            "WITH",
            "VALUES",
            "EXISTS",
            "ANY",
            "ALL",
            "SOME",
            "LIKE",
            "ILIKE",
            "SIMILAR",
            "CAST",
            "INTERVAL",
            "DISTINCT",
            "OVER",
            "COLLATE",
            "ESCAPE",
            "DROP",
            "DELETE",
            "INSERT",
            "UPDATE",
            "ATTACH",
            "COPY",
            "PRAGMA",
            "SET",
            "CALL");

    private Keywords() {}

    static boolean isKeyword(String word) {
        return KEYWORDS.contains(word.toUpperCase(Locale.ROOT));
    }

    static boolean isForeign(String word) {
        return FOREIGN.contains(word.toUpperCase(Locale.ROOT));
    }
}
