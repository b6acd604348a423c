package org.suping.check.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suping.check.explain.Explanation;
import org.suping.check.explain.Explanations;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.store.Book;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Text;

/**
 * What people said about findings, in the book. What was said stays: a later explanation of the same finding is another line,
 * and counts in place of the earlier one. Callers hold the transaction.
 */
public final class ExplanationStore {

    private static final String COLUMNS = "code, place, found_zh, found_en, said, author, period, said_at";

    private final JdbcClient jdbc;

    public ExplanationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down what was said about a finding of the attempt. */
    public void add(AttemptKey attempt, Explanation explanation) {
        String org = attempt.revision().org();
        Integer last = jdbc.sql("select coalesce(max(ordinal), 0) from explanation where org = ?")
                .param(org)
                .query(Integer.class)
                .single();
        jdbc.sql("insert into explanation (org, ordinal, attempt_id, " + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(org, last + 1, attempt.toString())
                .params(values(explanation))
                .update();
    }

    /** What was said about returns of an organisation unit and concerns one of this period. */
    public Explanations load(String org, Period period) {
        return Explanations.of(
                period,
                jdbc.sql("select " + COLUMNS + " from explanation where org = ? order by ordinal")
                        .param(org)
                        .query((line, number) -> explanation(line))
                        .list());
    }

    /** Puts those an attempt rests on in the place of those it had. */
    void pin(AttemptKey attempt, Explanations explanations) {
        jdbc.sql("delete from attempt_explanation where attempt_id = ?")
                .param(attempt.toString())
                .update();
        int ordinal = 0;
        for (Explanation explanation : explanations.all()) {
            jdbc.sql("insert into attempt_explanation (attempt_id, ordinal, " + COLUMNS
                            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(attempt.toString(), ++ordinal)
                    .params(values(explanation))
                    .update();
        }
    }

    /** Those an attempt rests on. */
    Explanations pinned(AttemptKey attempt) {
        return new Explanations(
                attempt.revision().period(),
                jdbc.sql("select " + COLUMNS + " from attempt_explanation where attempt_id = ? order by ordinal")
                        .param(attempt.toString())
                        .query((line, number) -> explanation(line))
                        .list());
    }

    private static List<Object> values(Explanation explanation) {
        return List.of(
                explanation.code(),
                explanation.where(),
                explanation.found().zh(),
                explanation.found().en(),
                explanation.text(),
                explanation.by(),
                explanation.period().toString(),
                Book.utc(explanation.at()));
    }

    private static Explanation explanation(ResultSet line) throws SQLException {
        return new Explanation(
                line.getString("code"),
                line.getString("place"),
                new Text(line.getString("found_zh"), line.getString("found_en")),
                line.getString("said"),
                line.getString("author"),
                Period.parse(line.getString("period")),
                Book.instant(line.getObject("said_at", LocalDateTime.class)));
    }
}
