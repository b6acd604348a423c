package org.suping.evidence.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suping.evidence.AttemptKey;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.Text;

/** The findings of an attempt, by stage ({@code collect}, {@code settle}, {@code check}) and subject. */
public final class FindingTable {

    private final JdbcClient jdbc;

    public FindingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts these findings in the place of those the stage had of this subject. */
    public void replace(AttemptKey attempt, String stage, String subject, List<Finding> findings) {
        jdbc.sql("delete from finding where attempt_id = ? and stage = ? and subject = ?")
                .params(attempt.toString(), stage, subject)
                .update();
        int ordinal = 0;
        for (Finding finding : findings) {
            jdbc.sql("insert into finding (attempt_id, stage, subject, ordinal, code, severity, place, found_zh,"
                            + " found_en, expected_zh, expected_en, action_zh, action_en)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(attempt.toString(), stage, subject, ++ordinal, finding.code())
                    .params(finding.severity().name(), finding.where())
                    .params(finding.found().zh(), finding.found().en())
                    .params(finding.expected().zh(), finding.expected().en())
                    .params(finding.action().zh(), finding.action().en())
                    .update();
        }
    }

    /** All findings of a stage, in the order of subject and writing. */
    public List<Finding> load(AttemptKey attempt, String stage) {
        return jdbc.sql("select * from finding where attempt_id = ? and stage = ? order by subject, ordinal")
                .params(attempt.toString(), stage)
                .query((line, number) -> finding(line))
                .list();
    }

    /** Those of one subject. */
    public List<Finding> load(AttemptKey attempt, String stage, String subject) {
        return jdbc.sql("select * from finding where attempt_id = ? and stage = ? and subject = ? order by ordinal")
                .params(attempt.toString(), stage, subject)
                .query((line, number) -> finding(line))
                .list();
    }

    private static Finding finding(ResultSet line) throws SQLException {
        return new Finding(
                line.getString("code"),
                Severity.valueOf(line.getString("severity")),
                line.getString("place"),
                text(line, "found"),
                text(line, "expected"),
                text(line, "action"));
    }

    private static Text text(ResultSet line, String column) throws SQLException {
        return new Text(line.getString(column + "_zh"), line.getString(column + "_en"));
    }
}
