package org.suping.definitions.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suping.definitions.expression.parse.SampleScope;

/** The engine that counts and the proof that adds rows must never differ: one tree, random rows, both answers. */
class SameInTheEngineTest {

    private static final int ROWS = 60;
    private static final int EXPRESSIONS = 120;
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 20);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void evaluates_to_what_the_engine_answers(long seed) throws SQLException {
        Random random = new Random(seed);
        List<Map<String, Object>> rows = rows(random);
        RandomCondition conditions = new RandomCondition(random);
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:")) {
            fill(engine, rows);
            for (int i = 0; i < EXPRESSIONS; i++) {
                String text = conditions.next();
                Expression condition = SampleScope.condition(text);
                assertThat(mine(condition, rows)).as(text).isEqualTo(theirs(engine, condition));
            }
        }
    }

    private static List<@Nullable Object> mine(Expression condition, List<Map<String, Object>> rows) {
        List<@Nullable Object> answers = new ArrayList<>();
        rows.forEach(row -> answers.add(condition.evaluate(row::get)));
        return answers;
    }

    private static List<@Nullable Object> theirs(Connection engine, Expression condition) throws SQLException {
        List<@Nullable Object> answers = new ArrayList<>();
        try (Statement statement = engine.createStatement();
                ResultSet result = statement.executeQuery("SELECT " + condition.sql() + " FROM rows ORDER BY n")) {
            while (result.next()) {
                answers.add(result.getObject(1));
            }
        }
        return answers;
    }

    private static List<Map<String, Object>> rows(Random random) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            Map<String, Object> row = new HashMap<>();
            row.put("received_on", maybe(random, FIRST.plusDays(random.nextInt(30))));
            row.put("closed_on", maybe(random, FIRST.plusDays(random.nextInt(30))));
            row.put("days_to_tell", maybe(random, (long) random.nextInt(-3, 20)));
            row.put("amount", maybe(random, BigDecimal.valueOf(random.nextInt(-50000, 50000), 4)));
            row.put("note", maybe(random, RandomCondition.NOTES.get(random.nextInt(RandomCondition.NOTES.size()))));
            row.put("channel", maybe(random, random.nextBoolean() ? "regulator" : "hotline"));
            rows.add(row);
        }
        return rows;
    }

    private static @Nullable Object maybe(Random random, Object value) {
        return random.nextInt(4) == 0 ? null : value;
    }

    private static void fill(Connection engine, List<Map<String, Object>> rows) throws SQLException {
        try (Statement statement = engine.createStatement()) {
            statement.execute("CREATE TABLE rows (n INTEGER, received_on DATE, closed_on DATE, days_to_tell BIGINT,"
                    + " amount DECIMAL(18,4), note VARCHAR, channel VARCHAR)");
        }
        List<String> columns = List.of("received_on", "closed_on", "days_to_tell", "amount", "note", "channel");
        try (PreparedStatement insert = engine.prepareStatement("INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (int n = 0; n < rows.size(); n++) {
                insert.setInt(1, n);
                for (int i = 0; i < columns.size(); i++) {
                    insert.setObject(i + 2, rows.get(n).get(columns.get(i)));
                }
                insert.execute();
            }
        }
    }
}
