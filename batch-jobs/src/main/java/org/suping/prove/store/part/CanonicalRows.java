package org.suping.prove.store.part;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suping.definitions.ColumnType;
import org.suping.definitions.RecordDefinition;
import org.suping.evidence.PartColumn;
import org.suping.evidence.store.DuckDb;

/**
 * The rows of a part as the text that {@link org.suping.evidence.RowDigest} digests, written by the engine: a million rows of thirty
 * columns come over as a million texts, which takes a fifth of the processor time of their cells.
 */
final class CanonicalRows {

    private static final String NONE = "chr(0)";
    private static final String ESCAPE = "chr(27)";
    private static final String ROW_END = "chr(30)";
    private static final String CELL_END = "chr(31)";

    private CanonicalRows() {}

    /** One column of bytes, a row each; in the order of the part. */
    static String sql(RecordDefinition record, String relation) {
        return Stream.concat(
                        Stream.of(number("_row"), text("_status"), text("_finding")),
                        PartColumn.of(record).stream()
                                .filter(column -> !column.isHash())
                                .map(column -> cell(column.name(), column.type())))
                .map(cell -> "coalesce(" + cell + ", " + NONE + "), " + CELL_END)
                .collect(Collectors.joining(", ", "SELECT encode(concat(", ", " + ROW_END + ")) FROM " + relation));
    }

    private static String cell(String column, ColumnType type) {
        return switch (type) {
            case TEXT, CODE -> text(column);
            case DECIMAL -> decimal(column);
            case INTEGER -> number(column);
            case DATE -> date(column);
        };
    }

    private static String number(String column) {
        return DuckDb.name(column) + "::VARCHAR";
    }

    /** Without trailing zeros, but only those behind a point. */
    private static String decimal(String column) {
        String number = number(column);
        return "CASE WHEN contains(" + number + ", '.') THEN rtrim(rtrim(" + number + ", '0'), '.') ELSE " + number
                + " END";
    }

    /** As Java writes it, also where a year has not four digits. */
    private static String date(String column) {
        String day = number(column);
        String year = "year(" + DuckDb.name(column) + ")";
        return "CASE WHEN " + year + " BETWEEN 1 AND 9999 THEN " + day + " WHEN " + year + " > 9999 THEN '+' || " + day
                + " WHEN " + year + " = 0 THEN '0000' || " + monthAndDay(column) + " ELSE printf('%05d', " + year
                + ") || " + monthAndDay(column) + " END";
    }

    private static String monthAndDay(String column) {
        return "strftime(" + DuckDb.name(column) + ", '-%m-%d')";
    }

    /** Hardly any text has a control character that must be escaped. */
    private static String text(String column) {
        String name = DuckDb.name(column);
        List<String> reserved = List.of(ESCAPE, NONE, ROW_END, CELL_END);
        String escaped = name;
        for (String control : reserved) {
            escaped = "replace(" + escaped + ", " + control + ", " + ESCAPE + " || " + control + ")";
        }
        return reserved.stream()
                .map(control -> "contains(" + name + ", " + control + ")")
                .collect(Collectors.joining(" OR ", "CASE WHEN ", " THEN " + escaped + " ELSE " + name + " END"));
    }
}
