package org.suping.assess.store;

import static java.util.Arrays.asList;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suping.assess.AssessedReturn;
import org.suping.assess.AssessedReturn.ElementScore;
import org.suping.assess.CriterionScore;
import org.suping.assess.ScoreLine;
import org.suping.assess.ScoreState;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.store.ManyRows;
import org.suping.vocabulary.Text;

/** Scores, sums and the level in the book. Numbers are text there. */
public final class ScoreStore {

    private final JdbcClient jdbc;

    /** A line of the arithmetic with the criterion it belongs to. */
    private record StoredLine(String criterion, ScoreLine line) {}

    public ScoreStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts an assessed return in the place of what the attempt had. */
    public void save(AssessedReturn assessed) {
        String attempt = assessed.attempt().toString();
        for (String table : List.of("score_line", "score", "element_score", "assessment")) {
            jdbc.sql("delete from " + table + " where attempt_id = ?")
                    .param(attempt)
                    .update();
        }
        ManyRows.insert(
                jdbc,
                "score",
                "attempt_id, criterion, element, ordinal, state, points, earned, arithmetic_zh, arithmetic_en",
                scoreRows(attempt, assessed.scores()));
        ManyRows.insert(
                jdbc,
                "score_line",
                "attempt_id, criterion, ordinal, what_zh, what_en, from_zh, from_en, formula_zh, formula_en, amount",
                lineRows(attempt, assessed.scores()));
        ManyRows.insert(
                jdbc,
                "element_score",
                "attempt_id, element, ordinal, weight, earned",
                elementRows(attempt, assessed.elements()));
        List<@Nullable Object> sums = asList(
                attempt,
                assessed.scheme(),
                assessed.scoredWeight().toPlainString(),
                assessed.earned().toPlainString(),
                plain(assessed.projected()),
                assessed.level());
        ManyRows.insert(
                jdbc, "assessment", "attempt_id, scheme, scored_weight, earned, projected, level_code", List.of(sums));
    }

    /** The scores of an attempt; {@link AssessedReturn#unscored} when it has not been assessed. */
    public AssessedReturn load(AttemptKey attempt) {
        // each answer is read to its end before the next question: a reader of the book has one connection
        List<CriterionScore> scores = scores(attempt);
        List<ElementScore> elements = elements(attempt);
        Optional<AssessedReturn> assessed = jdbc.sql("select * from assessment where attempt_id = ?")
                .param(attempt.toString())
                .query((line, number) -> assessed(attempt, line, scores, elements))
                .optional();
        return assessed.orElseGet(() -> AssessedReturn.unscored(attempt));
    }

    private static AssessedReturn assessed(
            AttemptKey attempt, ResultSet line, List<CriterionScore> scores, List<ElementScore> elements)
            throws SQLException {
        return new AssessedReturn(
                attempt,
                line.getString("scheme"),
                scores,
                elements,
                new BigDecimal(line.getString("scored_weight")),
                new BigDecimal(line.getString("earned")),
                number(line, "projected"),
                line.getString("level_code"));
    }

    private List<CriterionScore> scores(AttemptKey attempt) {
        Map<String, List<ScoreLine>> lines = lines(attempt);
        return jdbc.sql("select * from score where attempt_id = ? order by ordinal")
                .param(attempt.toString())
                .query((line, number) -> new CriterionScore(
                        line.getString("element"),
                        line.getString("criterion"),
                        ScoreState.valueOf(line.getString("state")),
                        new BigDecimal(line.getString("points")),
                        number(line, "earned"),
                        text(line, "arithmetic"),
                        lines.getOrDefault(line.getString("criterion"), List.of())))
                .list();
    }

    private Map<String, List<ScoreLine>> lines(AttemptKey attempt) {
        return jdbc
                .sql("select * from score_line where attempt_id = ? order by criterion, ordinal")
                .param(attempt.toString())
                .query((line, number) -> new StoredLine(
                        line.getString("criterion"),
                        new ScoreLine(
                                text(line, "what"),
                                text(line, "from"),
                                text(line, "formula"),
                                new BigDecimal(line.getString("amount")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        StoredLine::criterion, Collectors.mapping(StoredLine::line, Collectors.toList())));
    }

    private static Text text(ResultSet line, String column) throws SQLException {
        return new Text(line.getString(column + "_zh"), line.getString(column + "_en"));
    }

    private List<ElementScore> elements(AttemptKey attempt) {
        return jdbc.sql("select * from element_score where attempt_id = ? order by ordinal")
                .param(attempt.toString())
                .query((line, number) -> new ElementScore(
                        line.getString("element"), new BigDecimal(line.getString("weight")), number(line, "earned")))
                .list();
    }

    private static List<List<@Nullable Object>> scoreRows(String attempt, List<CriterionScore> scores) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (CriterionScore score : scores) {
            rows.add(asList(
                    attempt,
                    score.criterion(),
                    score.element(),
                    rows.size() + 1,
                    score.state().name(),
                    score.points().toPlainString(),
                    plain(score.earned()),
                    score.arithmetic().zh(),
                    score.arithmetic().en()));
        }
        return rows;
    }

    private static List<List<@Nullable Object>> lineRows(String attempt, List<CriterionScore> scores) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (CriterionScore score : scores) {
            int ordinal = 0;
            for (ScoreLine line : score.lines()) {
                rows.add(asList(
                        attempt,
                        score.criterion(),
                        ++ordinal,
                        line.what().zh(),
                        line.what().en(),
                        line.from().zh(),
                        line.from().en(),
                        line.formula().zh(),
                        line.formula().en(),
                        line.amount().toPlainString()));
            }
        }
        return rows;
    }

    private static List<List<@Nullable Object>> elementRows(String attempt, List<ElementScore> elements) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ElementScore element : elements) {
            rows.add(asList(
                    attempt,
                    element.element(),
                    rows.size() + 1,
                    element.weight().toPlainString(),
                    plain(element.earned())));
        }
        return rows;
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static @Nullable BigDecimal number(ResultSet line, String column) throws SQLException {
        String text = line.getString(column);
        return text == null ? null : new BigDecimal(text);
    }
}
