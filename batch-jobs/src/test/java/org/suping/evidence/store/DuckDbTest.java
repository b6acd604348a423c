package org.suping.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the engine may put what does not fit into its memory. */
class DuckDbTest {

    private static final int ROWS = 3_000_000;

    @TempDir
    private Path spill = Path.of("");

    @Test
    void keeps_the_rows_of_two_engines_apart_when_both_spill() throws SQLException, IOException {
        try (Connection one = open();
                Connection two = open()) {
            fill(one, "one");
            fill(two, "two");

            assertThat(engineFolders()).hasSize(2);
            assertThat(rowsOf(one, "one")).isEqualTo(ROWS);
            assertThat(rowsOf(two, "two")).isEqualTo(ROWS);
        }
        assertThat(engineFolders()).isEmpty();
    }

    @Test
    void deletes_what_a_killed_process_left_a_day_ago_and_nothing_younger() throws SQLException, IOException {
        Path old = Files.createDirectories(spill.resolve("engine-1-1-1"));
        Files.writeString(old.resolve("duckdb_temp_storage_DEFAULT-0.tmp"), "rows");
        Files.createDirectories(spill.resolve("engine-2-2-2"));
        FileTime twoDaysAgo = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
        Files.setLastModifiedTime(old.resolve("duckdb_temp_storage_DEFAULT-0.tmp"), twoDaysAgo);
        Files.setLastModifiedTime(old, twoDaysAgo);

        open().close();

        assertThat(engineFolders()).containsExactly(spill.resolve("engine-2-2-2"));
    }

    private Connection open() {
        return DuckDb.open(List.of(spill), spill, 1);
    }

    private List<Path> engineFolders() throws IOException {
        try (var found = Files.list(spill)) {
            return found.toList();
        }
    }

    /** More than fits, and every row names its engine. */
    private static void fill(Connection engine, String name) throws SQLException {
        try (Statement statement = engine.createStatement()) {
            statement.execute("CREATE TABLE filled AS SELECT '" + name
                    + "' || md5(range::VARCHAR) || md5((range + 1)::VARCHAR) || md5((range + 2)::VARCHAR) AS word FROM range("
                    + ROWS + ")");
        }
    }

    private static long rowsOf(Connection engine, String name) throws SQLException {
        try (Statement statement = engine.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT count(*) FROM filled WHERE starts_with(word, '" + name + "') AND length(word) = 99")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
