package org.suping.submit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.ManyRows;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.submit.Submission;
import org.suping.submit.SubmissionState;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/** The packages that came to headquarters. Callers hold the transaction. */
public final class SubmissionStore {

    private static final int LONGEST_PLACE = 500;
    private static final int LONGEST_WORDS = 2000;

    private static final String IN_ORDER = " order by s.org, s.revision, s.received_at, s.package_digest";
    private static final String REASONS = "package_digest, ordinal, code, severity, place, found_zh, found_en,"
            + " expected_zh, expected_en, action_zh, action_en";

    private final JdbcClient jdbc;

    public SubmissionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down a package; written again it takes the place of what was said of it before. */
    public void save(Submission one) {
        String digest = one.packageDigest().hex();
        for (String table : List.of("submission_reason", "submission")) {
            jdbc.sql("delete from " + table + " where package_digest = ?")
                    .param(digest)
                    .update();
        }
        jdbc.sql("insert into submission (package_digest, org, period, kind, revision, state, nil, received_at,"
                        + " previous_digest, receipt_digest) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(digest, one.revision().org(), one.revision().period().toString())
                .params(one.revision().kind().code(), one.revision().revision())
                .params(one.state().name(), one.nil(), Book.utc(one.receivedAt()))
                .param(one.previous().map(Sha256::hex).orElse(null))
                .param(one.receipt().map(Sha256::hex).orElse(null))
                .update();
        List<List<Object>> lines = new ArrayList<>();
        for (Finding reason : one.reasons()) {
            lines.add(line(digest, lines.size() + 1, reason));
        }
        ManyRows.insert(jdbc, "submission_reason", REASONS, lines);
    }

    private static List<Object> line(String digest, int ordinal, Finding reason) {
        return List.of(
                digest,
                ordinal,
                reason.code(),
                reason.severity().name(),
                kept(reason.where(), LONGEST_PLACE),
                kept(reason.found().zh(), LONGEST_WORDS),
                kept(reason.found().en(), LONGEST_WORDS),
                kept(reason.expected().zh(), LONGEST_WORDS),
                kept(reason.expected().en(), LONGEST_WORDS),
                kept(reason.action().zh(), LONGEST_WORDS),
                kept(reason.action().en(), LONGEST_WORDS));
    }

    /** A sender names files as long as he likes. */
    private static String kept(String words, int longest) {
        return words.length() <= longest ? words : words.substring(0, longest - 1) + "…";
    }

    /** One package, if it has come. */
    public Optional<Submission> find(Sha256 packageDigest) {
        return select("s.package_digest = ?", packageDigest.hex()).stream().findFirst();
    }

    /** All that ever came, by unit, revision and time. */
    public List<Submission> all() {
        return select("1 = 1");
    }

    /** All that came for a period, by unit, revision and time. */
    public List<Submission> of(Period period) {
        return select("s.period = ?", period.toString());
    }

    /** All that came from a unit for a period, by revision and time. */
    public List<Submission> of(String org, Period period) {
        return select("s.org = ? and s.period = ?", org, period.toString());
    }

    private List<Submission> select(String condition, Object... values) {
        Map<String, List<Finding>> reasons = new HashMap<>();
        jdbc.sql("select r.* from submission_reason r join submission s on s.package_digest = r.package_digest where "
                        + condition + " order by r.package_digest, r.ordinal")
                .params(values)
                .query((ResultSet line) -> {
                    reasons.computeIfAbsent(line.getString("package_digest"), digest -> new ArrayList<>())
                            .add(reason(line));
                });
        return jdbc.sql("select s.* from submission s where " + condition + IN_ORDER)
                .params(values)
                .query((line, number) -> read(line, reasons))
                .list();
    }

    private static Submission read(ResultSet line, Map<String, List<Finding>> reasons) throws SQLException {
        String digest = line.getString("package_digest");
        return new Submission(
                new RevisionKey(
                        line.getString("org"),
                        Period.parse(line.getString("period")),
                        RevisionKind.parse(line.getString("kind")),
                        line.getInt("revision")),
                new Sha256(digest),
                Book.instant(line.getObject("received_at", LocalDateTime.class)),
                SubmissionState.valueOf(line.getString("state")),
                line.getBoolean("nil"),
                digest(line.getString("previous_digest")),
                digest(line.getString("receipt_digest")),
                reasons.getOrDefault(digest, List.of()));
    }

    private static Optional<Sha256> digest(@Nullable String hex) {
        return Optional.ofNullable(hex).map(Sha256::new);
    }

    private static Finding reason(ResultSet line) throws SQLException {
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
