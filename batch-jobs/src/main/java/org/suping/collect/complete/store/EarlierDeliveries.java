package org.suping.collect.complete.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suping.collect.store.PartStore;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.PartRef;
import org.suping.evidence.SourceFile;
import org.suping.evidence.Vault;
import org.suping.evidence.store.ManyRows;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.RevisionKey;

/** What the book knows of deliveries before this one. Callers hold the transaction. */
final class EarlierDeliveries {

    private final JdbcClient jdbc;
    private final AttemptKey attempt;

    EarlierDeliveries(JdbcClient jdbc, AttemptKey attempt) {
        this.jdbc = jdbc;
        this.attempt = attempt;
    }

    /**
     * The latest whole attempt before this one, whose parts stay until this one is whole; of a revision's first attempt that of
     * the revision before, which was sealed.
     */
    Optional<AttemptKey> lastWhole() {
        RevisionKey revision = attempt.revision();
        return jdbc
                .sql("select revision, attempt from attempt where org = ? and period = ? and kind = ?"
                        + " and (revision < ? or revision = ? and attempt < ?) and fingerprint is not null"
                        + " order by revision desc, attempt desc")
                .params(revision.org(), revision.period().toString())
                .params(revision.kind().code(), revision.revision(), revision.revision(), attempt.attempt())
                .query((line, number) -> new AttemptKey(
                        new RevisionKey(revision.org(), revision.period(), revision.kind(), line.getInt(1)),
                        line.getInt(2)))
                .stream()
                .findFirst();
    }

    /** Its rows of a record, as far as they are as they were written: a part that was changed says nothing. */
    List<PartRef> parts(AttemptKey earlier, String record, Vault vault) {
        return new PartStore(jdbc)
                .parts(earlier).stream()
                        .filter(part -> part.record().equals(record) && !part.isSettlement())
                        .filter(part -> vault.isIntact(part))
                        .toList();
    }

    /** The keys of a record that an attempt missed, in their order. */
    List<String> missed(AttemptKey earlier, String record) {
        return jdbc.sql("select key_text from missed_key where attempt_id = ? and record = ? order by ordinal")
                .params(earlier.toString(), record)
                .query(String.class)
                .list();
    }

    /** Keeps what this attempt misses: a later one is asked for it too. */
    void keepMissed(String record, List<String> keys) {
        jdbc.sql("delete from missed_key where attempt_id = ? and record = ?")
                .params(attempt.toString(), record)
                .update();
        List<List<Object>> lines = new ArrayList<>(keys.size());
        for (String key : keys) {
            lines.add(List.of(attempt.toString(), record, lines.size() + 1, key));
        }
        ManyRows.insert(jdbc, "missed_key", "attempt_id, record, ordinal, key_text", lines);
    }

    /** That the file's rows came before, for another period and under another name. */
    Optional<Finding> sameContent(SourceFile file) {
        RevisionKey revision = attempt.revision();
        return jdbc
                .sql("select s.name, a.period from source_file s join attempt a on a.attempt_id = s.attempt_id"
                        + " where s.digest = ? and s.record = ? and s.name <> ? and s.rows_read > 0 and a.org = ?"
                        + " and a.period <> ? order by a.period, s.name")
                .params(file.digest().hex(), file.record(), file.name())
                .params(revision.org(), revision.period().toString())
                .query((line, number) -> Finding.of(
                        "DEL-17", Severity.SOFT, file.name(), line.getString("name"), line.getString("period")))
                .stream()
                .findFirst();
    }
}
