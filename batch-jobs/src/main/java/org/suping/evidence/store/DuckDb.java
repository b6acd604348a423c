package org.suping.evidence.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.suping.evidence.Folders;

/**
 * Opens the engine in this process: an empty in-memory database that can reach the vault and its spill folder, nothing
 * else, and cannot be told otherwise afterwards.
 */
public final class DuckDb {

    private static final String MEMORY_LIMIT = "300MB";
    private static final String SPILL_LIMIT = "20GB";

    private DuckDb() {}

    /** A connection with a database of its own; closing it gives everything back. */
    public static DuckDBConnection open(Folders folders, int threads) {
        return open(List.of(folders.vault().root(), folders.spill()), folders.spill(), threads);
    }

    /**
     * Opens with other folders.
     *
     * @param allowed the only folders whose files can be read or written
     */
    public static DuckDBConnection open(List<Path> allowed, Path spill, int threads) {
        try {
            Path own = SpillFolder.next(spill);
            Connection connection = DriverManager.getConnection("jdbc:duckdb:", new Properties());
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET memory_limit = '" + MEMORY_LIMIT + "'");
                statement.execute("SET threads = " + threads);
                statement.execute("SET temp_directory = " + text(own.toString()));
                statement.execute("SET max_temp_directory_size = '" + SPILL_LIMIT + "'");
                statement.execute("SET autoinstall_known_extensions = false");
                statement.execute("SET autoload_known_extensions = false");
                statement.execute("SET allowed_directories = "
                        + allowed.stream()
                                .map(folder -> text(folder + "/"))
                                .collect(Collectors.joining(", ", "[", "]")));
                statement.execute("SET enable_external_access = false");
                statement.execute("SET lock_configuration = true");
            }
            return (DuckDBConnection) connection;
        } catch (SQLException refused) {
            throw new IllegalStateException("The engine does not start", refused);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** A text literal. */
    public static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** A column or table name. */
    public static String name(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }

    /**
     * {@code read_parquet([…])} over these files.
     *
     * <p>Left alone the engine takes {@code org=3100} in the path for a column, which would hide the rows' own.
     */
    public static String readParquet(List<Path> files) {
        return files.stream()
                .map(file -> text(file.toString()))
                .collect(Collectors.joining(", ", "read_parquet([", "], hive_partitioning = false)"));
    }
}
