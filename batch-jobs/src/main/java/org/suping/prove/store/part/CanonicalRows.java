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
    private static final List<String> RESERVED = List.of(ESCAPE, NONE, ROW_END, CELL_END);

    private CanonicalRows() {}

    /**
     * The same for rows in which no text has a character that must be escaped and no year other than four digits, which is nearly
     * all there are: a second column says of a row that it is not one of them.
     */
    static String plainSql(RecordDefinition record, String relation) {
        String row = columns(record)
                .map(column -> "coalesce("
                        + (column.type() == ColumnType.DECIMAL ? decimal(column.name()) : number(column.name())) + ", "
                        + NONE + "), " + CELL_END)
                .collect(Collectors.joining(", ", "encode(concat(", ", " + ROW_END + "))"));
        String texts = columns(record)
                .filter(column -> isText(column.type()))
                .map(column -> DuckDb.name(column.name()))
                .collect(Collectors.joining(", ", "concat(", ")"));
        String odd = Stream.concat(
                        RESERVED.stream().map(control -> "contains(_texts, " + control + ")"),
                        columns(record)
                                .filter(column -> column.type() == ColumnType.DATE)
                                .map(column -> "coalesce(" + DuckDb.name(column.name())
                                        + " NOT BETWEEN DATE '0001-01-01' AND DATE '9999-12-31', false)"))
                .collect(Collectors.joining(" OR "));
        return "SELECT " + row + ", " + odd + " FROM (SELECT *, " + texts + " AS _texts FROM " + relation + ")";
    }

    /** Asks of what types the columns are that {@link #plainSql} takes for texts and days. */
    static String typesSql(RecordDefinition record, String relation) {
        return columns(record)
                .filter(column -> isText(column.type()) || column.type() == ColumnType.DATE)
                .map(column -> DuckDb.name(column.name()))
                .collect(Collectors.joining(", ", "DESCRIBE SELECT ", " FROM " + relation));
    }

    /** What the engine calls the types of those columns, in their order, in a part of ours. */
    static List<String> types(RecordDefinition record) {
        return columns(record)
                .filter(column -> isText(column.type()) || column.type() == ColumnType.DATE)
                .map(column -> isText(column.type()) ? "VARCHAR" : "DATE")
                .toList();
    }

    private record Column(String name, ColumnType type) {}

    private static Stream<Column> columns(RecordDefinition record) {
        return Stream.concat(
                Stream.of(
                        new Column("_row", ColumnType.INTEGER),
                        new Column("_status", ColumnType.TEXT),
                        new Column("_finding", ColumnType.TEXT)),
                PartColumn.of(record).stream()
                        .filter(column -> !column.isHash())
                        .map(column -> new Column(column.name(), column.type())));
    }

    private static boolean isText(ColumnType type) {
        return type == ColumnType.TEXT || type == ColumnType.CODE;
    }

    /** One column of bytes, a row each; in the order of the part. */
    static String sql(RecordDefinition record, String relation) {
        return columns(record)
                .map(column -> cell(column.name(), column.type()))
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
        String escaped = name;
        for (String control : RESERVED) {
            escaped = "replace(" + escaped + ", " + control + ", " + ESCAPE + " || " + control + ")";
        }
        return RESERVED.stream()
                .map(control -> "contains(" + name + ", " + control + ")")
                .collect(Collectors.joining(" OR ", "CASE WHEN ", " THEN " + escaped + " ELSE " + name + " END"));
    }
}
