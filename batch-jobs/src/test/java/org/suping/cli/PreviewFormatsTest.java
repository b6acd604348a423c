package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code suping collect --preview} of premium in every form in which it may be delivered: the same rows, the same words. */
class PreviewFormatsTest {

    private static final String[][] ROWS = {
        {"机构代码", "月份", "险种", "保费收入"},
        {"310101", "2026-07-01", "机动车辆保险", "1234.5"},
        {"310102", "2026-08-01", "保证保险", "99"},
        {"310103", "2026-09-01", "责任保险", "1"}
    };

    @TempDir
    Path folder;

    @Test
    void of_text_packed_as_gzip_and_as_zip() throws IOException {
        CommandWorld world = world("finance-premium.csv.gz", "");
        try (OutputStream bytes =
                new GZIPOutputStream(Files.newOutputStream(world.complaints("finance-premium.csv.gz")))) {
            bytes.write(text());
        }
        shows(world, "2026Q3/finance-premium.csv.gz", 2);

        world.edit("config/sources/finance.yml", "finance-premium.csv.gz", "finance-premium.zip");
        try (ZipOutputStream bytes =
                new ZipOutputStream(Files.newOutputStream(world.complaints("finance-premium.zip")))) {
            bytes.putNextEntry(new ZipEntry("premium.csv"));
            bytes.write(text());
        }
        shows(world, "2026Q3/finance-premium.zip", 2);
    }

    @Test
    void of_a_workbook() throws IOException {
        CommandWorld world = world("finance-premium.xlsx", "format: workbook");
        try (OutputStream bytes = Files.newOutputStream(world.complaints("finance-premium.xlsx"));
                Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("保费");
            for (int row = 0; row < ROWS.length; row++) {
                for (int column = 0; column < ROWS[row].length; column++) {
                    sheet.value(row, column, ROWS[row][column]);
                }
            }
        }

        shows(world, "2026Q3/finance-premium.xlsx!保费", "A2", "A4");
    }

    @Test
    void of_a_parquet_file() throws IOException, SQLException {
        CommandWorld world = world("finance-premium.parquet", "format: parquet");
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = engine.createStatement()) {
            fill(statement);
            statement.execute("COPY premium TO '" + world.complaints("finance-premium.parquet") + "' (FORMAT parquet)");
        }

        shows(world, "2026Q3/finance-premium.parquet", 1);
    }

    @Test
    void of_a_database_which_is_not_read_before() throws IOException, SQLException {
        CommandWorld world = world("", """
                format: jdbc
                jdbc:
                  url: jdbc:h2:file:premium
                  user: reader
                  query: select * from premium
                  key: ID
                """);
        try (Connection database =
                        DriverManager.getConnection("jdbc:h2:file:" + world.path("data/premium"), "reader", "");
                Statement statement = database.createStatement()) {
            fill(statement);
        }

        shows(world, "jdbc/finance", 1);
    }

    @Test
    void of_the_first_hundred_thousand_rows_alone() throws IOException, SQLException {
        CommandWorld world = world("finance-premium.parquet", "format: parquet");
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = engine.createStatement()) {
            statement.execute("COPY (SELECT '310101' AS \"机构代码\", DATE '2026-07-01' AS \"月份\", '保证保险' AS \"险种\", i AS"
                    + " \"保费收入\" FROM range(100001) r(i)) TO '" + world.complaints("finance-premium.parquet")
                    + "' (FORMAT parquet)");
        }

        assertThat(world.suping("collect", "--preview", "finance", "--period", "2026Q3")
                        .text())
                .startsWith(
                        "2026Q3/finance-premium.parquet: 100000 rows; 100000 would count, 0 would be rejected, 0 are"
                                + " out of the period\n")
                .endsWith("There are more rows, of which none after row 100000 was looked at.\n"
                        + "A preview: nothing was stored.\n");
    }

    private static void fill(Statement statement) throws SQLException {
        statement.execute(
                "CREATE TABLE premium (ID INTEGER, \"机构代码\" VARCHAR(10), \"月份\" DATE, \"险种\" VARCHAR(20), \"保费收入\""
                        + " DECIMAL(12, 2))");
        for (int row = 1; row < ROWS.length; row++) {
            statement.execute("INSERT INTO premium VALUES (" + row
                    + ", '%s', DATE '%s', '%s', %s)".formatted((Object[]) ROWS[row]));
        }
    }

    private static byte[] text() {
        StringBuilder text = new StringBuilder();
        for (String[] row : ROWS) {
            text.append(String.join(",", row)).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @param first line of the first row */
    private void shows(CommandWorld world, String file, int first) {
        shows(world, file, "line " + first, "line " + (first + 2));
    }

    private void shows(CommandWorld world, String file, String first, String rejected) {
        CommandWorld.Said said = world.suping("collect", "--preview", "finance", "--period", "2026Q3");

        assertThat(said.exitCode()).as(said.text()).isEqualTo(10);
        assertThat(said.text().lines().limit(3))
                .containsExactly(
                        file + ": 3 rows; 2 would count, 1 would be rejected, 0 are out of the period",
                        "  " + first,
                        "      organisation unit 310101 · month 2026-07-01 · line of business motor · premium (yuan)"
                                + " 1234.5");
        assertThat(said.text())
                .contains("  " + rejected + " would be rejected")
                .endsWith("A preview: nothing was stored.\n");
        assertThat(Files.exists(folder.resolve("work"))).isFalse();
    }

    /** Premium delivered otherwise. */
    private CommandWorld world(String file, String format) throws IOException {
        CommandWorld world = CommandWorld.in(folder);
        Files.deleteIfExists(world.complaints("finance-premium.csv"));
        Path source = world.path("config/sources/finance.yml");
        StringBuilder kept = new StringBuilder();
        for (String line : Files.readAllLines(source)) {
            boolean ofText = line.startsWith("charset:") || line.startsWith("delimiter:");
            if (line.startsWith("files:")) {
                kept.append(file.isEmpty() ? "" : "files: \"{period}/" + file + "\"\n");
            } else if (!ofText || format.isEmpty()) {
                kept.append(line).append('\n');
            }
        }
        Files.writeString(source, kept + format + "\n");
        return world;
    }
}
