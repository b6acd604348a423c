package org.suping.prove.store.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suping.definitions.ColumnType;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.PartColumn;
import org.suping.evidence.RowDigest;
import org.suping.vocabulary.Sha256;

/** Rows that the engine writes down are those that the program would write down cell by cell. */
class CanonicalRowsTest {

    private static final List<String> TEXTS = List.of(
            "",
            "投诉",
            "=1+1",
            "a\u0000b",
            "\u001b",
            "\u001e\u001f",
            "\u001b\u001b\u0000",
            "\ud840\udc00",
            "tab\tline\n");
    private static final List<String> NUMBERS =
            List.of("0", "100", "0.0001", "-0.5", "-0.0100", "1234567890123.4500", "99999999999999.9999", "-20");
    private static final List<String> DAYS = List.of(
            "2026-02-28", "0001-01-01", "0000-12-31", "-0001-03-01", "-12345-01-02", "9999-12-31", "+10000-01-01");

    private final RecordDefinition record =
            DefinitionsLoader.loadOrThrow(Path.of("..", "config")).record("complaint");

    @ParameterizedTest(name = "rows drawn from seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void digest_to_the_same(long seed) throws SQLException {
        Random random = new Random(seed);
        Sha256 file = Sha256.of("file");
        RowDigest byCell = RowDigest.ofFile(file);
        RowDigest byRow = RowDigest.ofFile(file);
        List<PartColumn> columns = PartColumn.of(record).stream()
                .filter(column -> !column.isHash())
                .toList();
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = engine.createStatement()) {
            statement.execute(table(columns));
            for (long row = 1; row <= 200; row++) {
                insert(engine, random, row, columns, byCell);
            }
            try (ResultSet rows = statement.executeQuery(CanonicalRows.sql(record, "part ORDER BY _row"))) {
                while (rows.next()) {
                    byRow.row(rows.getBytes(1));
                }
            }
        }

        assertThat(byRow.finish()).isEqualTo(byCell.finish());
    }

    @Test
    void of_ordinary_rows_are_the_same_in_the_plain_way_and_the_others_are_marked() throws SQLException {
        Random random = new Random(4);
        List<PartColumn> columns = PartColumn.of(record).stream()
                .filter(column -> !column.isHash())
                .toList();
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = engine.createStatement();
                Statement other = engine.createStatement()) {
            statement.execute(table(columns));
            for (long row = 1; row <= 200; row++) {
                insert(engine, random, row, columns, new RowDigest());
            }
            statement.execute("UPDATE part SET complainant = NULL, content = NULL WHERE _row % 2 = 0");
            for (PartColumn column : columns) {
                if (column.type() == ColumnType.DATE) {
                    statement.execute("UPDATE part SET " + column.name() + " = DATE '2026-07-31' WHERE _row % 2 = 0");
                } else if (column.type() != ColumnType.INTEGER && column.type() != ColumnType.DECIMAL) {
                    statement.execute("UPDATE part SET " + column.name() + " = '张*' WHERE _row % 4 = 0");
                }
            }
            int plain = 0;
            try (ResultSet rows = statement.executeQuery(CanonicalRows.plainSql(record, "part") + " ORDER BY _row");
                    ResultSet whole = other.executeQuery(CanonicalRows.sql(record, "part ORDER BY _row"))) {
                while (rows.next() && whole.next()) {
                    if (!rows.getBoolean(2)) {
                        assertThat(rows.getBytes(1)).isEqualTo(whole.getBytes(1));
                        plain++;
                    }
                }
            }
            assertThat(plain).isBetween(50, 150);
        }
    }

    private static String table(List<PartColumn> columns) {
        return "CREATE TABLE part (_row BIGINT, _status VARCHAR, _finding VARCHAR, "
                + columns.stream()
                        .map(column ->
                                '"' + column.name() + "\" " + column.type().sql())
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private static void insert(Connection engine, Random random, long row, List<PartColumn> columns, RowDigest expected)
            throws SQLException {
        // the driver takes days before the year 1 for others
        String marks = columns.stream()
                .map(column -> column.type() == ColumnType.DATE ? "DATE '1970-01-01' + ?::INTEGER" : "?")
                .collect(Collectors.joining(", ", "?, ?, ?, ", ""));
        try (PreparedStatement insert = engine.prepareStatement("INSERT INTO part VALUES (" + marks + ")")) {
            insert.setLong(1, row);
            insert.setString(2, "accepted");
            insert.setString(3, "");
            expected.number(row);
            expected.text("accepted");
            expected.text("");
            for (int i = 0; i < columns.size(); i++) {
                cell(insert, 4 + i, columns.get(i), random, expected);
            }
            expected.endRow();
            insert.execute();
        }
    }

    private static void cell(PreparedStatement insert, int at, PartColumn column, Random random, RowDigest expected)
            throws SQLException {
        if (random.nextInt(5) == 0) {
            insert.setObject(at, null);
            expected.none();
            return;
        }
        switch (column.type()) {
            case TEXT, CODE -> {
                String text = TEXTS.get(random.nextInt(TEXTS.size()));
                insert.setString(at, text);
                expected.text(text);
            }
            case INTEGER -> {
                long number = random.nextLong();
                insert.setLong(at, number);
                expected.number(number);
            }
            case DECIMAL -> {
                BigDecimal number = new BigDecimal(NUMBERS.get(random.nextInt(NUMBERS.size())));
                insert.setBigDecimal(at, number);
                expected.number(number);
            }
            case DATE -> {
                LocalDate day = LocalDate.parse(DAYS.get(random.nextInt(DAYS.size())));
                insert.setLong(at, day.toEpochDay());
                expected.date(day);
            }
        }
    }
}
