package org.suping.collect.parquet;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import org.suping.evidence.store.DuckDb;

/**
 * What a file says of itself.
 *
 * @param columns the outermost, in their order
 * @param rows how many it claims to hold
 */
record ParquetSchema(List<Column> columns, long rows) {

    /** A file of equal rows still has a key in each. */
    private static final int MOST_ROWS_A_BYTE = 250;

    /**
     * One column.
     *
     * @param name as the file has it
     * @param engineName as the engine calls it, which differs where two columns have one name
     * @param type as the engine calls it
     * @param isUnzoned whether it is of the old kind of times that does not say whether they are of one zone or of another
     */
    record Column(String name, String engineName, String type, boolean isUnzoned) {

        boolean isReadable() {
            return !isUnzoned && ColumnKind.of(type).isPresent();
        }
    }

    private record Node(String name, boolean isUnzoned) {}

    static ParquetSchema read(DuckDBConnection engine, Path file) throws SQLException {
        List<Node> nodes = outermost(engine, file);
        List<Column> columns = new ArrayList<>();
        try (Statement statement = engine.createStatement();
                ResultSet line = statement.executeQuery("DESCRIBE SELECT * FROM " + DuckDb.readForeignParquet(file))) {
            while (line.next()) {
                Node node = nodes.get(columns.size());
                columns.add(new Column(node.name(), line.getString(1), line.getString(2), node.isUnzoned()));
            }
        }
        return new ParquetSchema(List.copyOf(columns), rows(engine, file));
    }

    /** The columns stand in the list as a tree, each followed by what it is made of; the first is the tree itself. */
    private static List<Node> outermost(DuckDBConnection engine, Path file) throws SQLException {
        List<Node> nodes = new ArrayList<>();
        try (Statement statement = engine.createStatement();
                ResultSet line =
                        statement.executeQuery("SELECT name, type, coalesce(num_children, 0) FROM parquet_schema("
                                + DuckDb.text(file.toString()) + ")")) {
            line.next();
            long within = 0;
            while (line.next()) {
                if (within == 0) {
                    nodes.add(new Node(line.getString(1), "INT96".equals(line.getString(2))));
                } else {
                    within--;
                }
                within += line.getLong(3);
            }
        }
        return nodes;
    }

    private static long rows(DuckDBConnection engine, Path file) throws SQLException {
        try (Statement statement = engine.createStatement();
                ResultSet line = statement.executeQuery(
                        "SELECT num_rows FROM parquet_file_metadata(" + DuckDb.text(file.toString()) + ")")) {
            line.next();
            return line.getLong(1);
        }
    }

    /** The names of the columns that hold one value a row, or of the other ones. */
    List<String> names(boolean readable) {
        return columns.stream()
                .filter(column -> column.isReadable() == readable)
                .map(Column::name)
                .toList();
    }

    /** Whether no file of so many bytes holds these rows: a few bytes may claim any number. */
    boolean claimsMoreThanFits(long bytes) {
        return rows / MOST_ROWS_A_BYTE > bytes;
    }

    /** Whether any column holds instants, whose days differ from zone to zone. */
    boolean hasInstants() {
        return columns.stream()
                .anyMatch(column -> ColumnKind.of(column.type()).equals(Optional.of(ColumnKind.INSTANT)));
    }
}
