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
import org.duckdb.DuckDBDriver;
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
            String folders =
                    allowed.stream().map(folder -> text(folder + "/")).collect(Collectors.joining(", ", "[", "]"));
            return start(
                    new Properties(),
                    "threads = " + threads,
                    "temp_directory = " + text(SpillFolder.next(spill).toString()),
                    "max_temp_directory_size = '" + SPILL_LIMIT + "'",
                    "allowed_directories = " + folders);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Opens for somebody else's file: nothing but it can be read, nothing can be written, and rows come as a stream. */
    public static DuckDBConnection reading(Path file) {
        Properties properties = new Properties();
        properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        return start(
                properties, "threads = 1", "temp_directory = ''", "allowed_paths = [" + text(file.toString()) + "]");
    }

    private static DuckDBConnection start(Properties properties, String... settings) {
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:", properties);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET memory_limit = '" + MEMORY_LIMIT + "'");
                statement.execute("SET autoinstall_known_extensions = false");
                statement.execute("SET autoload_known_extensions = false");
                for (String setting : settings) {
                    statement.execute("SET " + setting);
                }
                statement.execute("SET enable_external_access = false");
                statement.execute("SET lock_configuration = true");
            }
            return (DuckDBConnection) connection;
        } catch (SQLException refused) {
            throw new IllegalStateException("The engine does not start", refused);
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

    /** The same of a file that somebody else wrote: older systems do not say that what they wrote is text. */
    public static String readForeignParquet(Path file) {
        return "read_parquet([" + text(file.toString()) + "], hive_partitioning = false, binary_as_string = true)";
    }
}
