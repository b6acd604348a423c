package org.suping.jobs.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suping.evidence.RowCounts;
import org.suping.findings.Severity;
import org.suping.jobs.ledger.Lease;
import org.suping.jobs.ledger.LedgerLine;

/** What the book says about all returns, read at once. */
public final class ReturnLedger {

    private final JdbcClient jdbc;

    public ReturnLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every attempt: by return, the latest first. */
    public List<LedgerLine> lines() {
        Map<String, RowCounts> rows = rows();
        Map<String, Long> hard = findings(Severity.HARD);
        Map<String, Long> open = findings(Severity.SOFT);
        explained().forEach((attempt, count) -> open.merge(attempt, -count, Long::sum));
        Map<String, Lease> leases =
                new LeaseStore(jdbc).all().stream().collect(Collectors.toMap(Lease::name, Function.identity()));
        return new AttemptStore(jdbc)
                .all().stream()
                        .map(attempt -> {
                            String key = attempt.key().toString();
                            return new LedgerLine(
                                    attempt,
                                    rows.getOrDefault(key, RowCounts.ZERO),
                                    hard.getOrDefault(key, 0L),
                                    open.getOrDefault(key, 0L),
                                    leases.get(Lease.nameFor(attempt.key().revision())));
                        })
                        .toList();
    }

    private Map<String, RowCounts> rows() {
        Map<String, RowCounts> rows = new HashMap<>();
        jdbc.sql("select attempt_id, rows_read, rows_accepted, rows_rejected, rows_out_of_period, rows_duplicate,"
                        + " rows_lines from source_file where rows_read is not null")
                .query(line -> {
                    RowCounts file = new RowCounts(
                            line.getLong("rows_read"),
                            line.getLong("rows_accepted"),
                            line.getLong("rows_rejected"),
                            line.getLong("rows_out_of_period"),
                            line.getLong("rows_duplicate"),
                            line.getLong("rows_lines"));
                    rows.merge(line.getString("attempt_id"), file, RowCounts::plus);
                });
        return rows;
    }

    /** How many soft findings of an attempt were explained for its own period: each by one explanation. */
    private Map<String, Long> explained() {
        Map<String, Long> explained = new HashMap<>();
        jdbc.sql("select e.attempt_id, count(*) as explanations from attempt_explanation e"
                        + " join attempt a on a.attempt_id = e.attempt_id where e.period = a.period and not exists"
                        + " (select 1 from finding f where f.attempt_id = e.attempt_id and f.code = e.code"
                        + " and f.place = e.place and f.severity = 'HARD')"
                        + " group by e.attempt_id")
                .query(line -> {
                    explained.put(line.getString("attempt_id"), line.getLong("explanations"));
                });
        return explained;
    }

    private Map<String, Long> findings(Severity severity) {
        Map<String, Long> findings = new HashMap<>();
        jdbc.sql("select attempt_id, count(*) as findings from finding where severity = ? group by attempt_id")
                .param(severity.name())
                .query(line -> {
                    findings.put(line.getString("attempt_id"), line.getLong("findings"));
                });
        return findings;
    }
}
