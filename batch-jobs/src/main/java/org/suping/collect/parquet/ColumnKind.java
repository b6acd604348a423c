package org.suping.collect.parquet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a column holds, and how the engine is asked for it. */
enum ColumnKind {
    /** As it is. */
    TEXT("CAST(%s AS VARCHAR)", "VARCHAR", "JSON"),
    /** As the engine writes it. */
    PLAIN(
            "CAST(%s AS VARCHAR)",
            "UUID",
            "TIME",
            "TIME_NS",
            "TINYINT",
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "HUGEINT",
            "UTINYINT",
            "USMALLINT",
            "UINTEGER",
            "UBIGINT",
            "UHUGEINT",
            "DECIMAL"),
    /** TRUE or FALSE, as a workbook has them. */
    TRUTH("upper(CAST(%s AS VARCHAR))", "BOOLEAN"),
    /** A number in binary, of which fifteen digits are right. */
    BINARY("CAST(%s AS VARCHAR)", "FLOAT", "DOUBLE"),
    /** Days since 1970. */
    DAY(
            "CASE WHEN NOT isfinite(%1$s) THEN " + ColumnKind.NEVER
                    + " ELSE datediff('day', DATE '1970-01-01', %1$s) END",
            "DATE"),
    /** Microseconds since 1970 on a clock somewhere. */
    MOMENT(
            "CASE WHEN NOT isfinite(%1$s) THEN " + ColumnKind.NEVER + " ELSE epoch_us(%1$s) END",
            "TIMESTAMP",
            "TIMESTAMP_S",
            "TIMESTAMP_MS",
            "TIMESTAMP_NS"),
    /** Microseconds since 1970 in Greenwich: a day only in a zone. */
    INSTANT(
            "CASE WHEN NOT isfinite(%1$s) THEN " + ColumnKind.NEVER + " ELSE epoch_us(%1$s) END",
            "TIMESTAMP WITH TIME ZONE");

    /** Stands for a day that never comes, as some systems keep one. */
    static final long NEVER = Long.MAX_VALUE;

    private final String expression;
    private final List<String> types;

    ColumnKind(String expression, String... types) {
        this.expression = expression;
        this.types = List.of(types);
    }

    /**
     * Nothing for lists, groups and whatever else is not one value.
     *
     * @param type as the engine calls it
     */
    static Optional<ColumnKind> of(String type) {
        String bare = type.replaceFirst("\\(\\d+,\\d+\\)$", "");
        return Arrays.stream(values()).filter(kind -> kind.types.contains(bare)).findFirst();
    }

    /** Whether the engine gives a number and not a text. */
    boolean isTime() {
        return this == DAY || this == MOMENT || this == INSTANT;
    }

    /**
     * What the engine is asked for.
     *
     * @param name of the column, quoted
     */
    String sql(String name) {
        return expression.formatted(name);
    }
}
