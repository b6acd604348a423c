package org.suping.cli.bench.invent;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Rows as those of a table {@code complaint} with a number of its own; real dates and amounts. */
final class TableSink implements RowSink {

    private static final int BATCH = 1_000;
    private static final List<String> DATES = List.of("received_on", "told_on", "closed_on");

    private final Connection connection;
    private final PreparedStatement insert;
    private int rows = -1;

    TableSink(Path file) throws IOException {
        try {
            connection = DriverManager.getConnection("jdbc:h2:file:" + file.toAbsolutePath(), "sa", "");
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(BenchSources.HEADERS.stream()
                        .map(name -> "\"" + name + "\" " + type(name))
                        .collect(Collectors.joining(", ", "create table complaint (ROW_ID int primary key, ", ")")));
            }
            String places = String.join(", ", Collections.nCopies(BenchSources.HEADERS.size() + 1, "?"));
            insert = connection.prepareStatement("insert into complaint values (" + places + ")");
        } catch (SQLException refused) {
            throw new IOException(refused);
        }
    }

    private static String type(String name) {
        return DATES.contains(name) ? "date" : name.equals("amount") ? "decimal(18, 2)" : "varchar(4000)";
    }

    @Override
    public void add(String... cells) throws IOException {
        if (++rows == 0) {
            mustBeHeaders(cells);
            return;
        }
        try {
            insert.setInt(1, rows);
            for (int i = 0; i < cells.length; i++) {
                if (cells[i].isEmpty()) {
                    insert.setNull(i + 2, Types.VARCHAR);
                } else {
                    insert.setString(i + 2, cells[i]);
                }
            }
            insert.addBatch();
            if (rows % BATCH == 0) {
                insert.executeBatch();
                connection.commit();
            }
        } catch (SQLException refused) {
            throw new IOException(refused);
        }
    }

    private static void mustBeHeaders(String... cells) {
        if (!Arrays.asList(cells).equals(BenchSources.HEADERS)) {
            throw new IllegalArgumentException("A table has the columns of the bench");
        }
    }

    @Override
    public void close() throws IOException {
        try (connection) {
            insert.executeBatch();
            connection.commit();
        } catch (SQLException refused) {
            throw new IOException(refused);
        }
    }
}
