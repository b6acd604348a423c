package org.suping.evidence.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suping.vocabulary.RevisionKey;

/** Why revisions after the first were opened. Callers hold the transaction. */
public final class RevisionReasons {

    private final JdbcClient jdbc;

    public RevisionReasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down why a revision after the first was opened. */
    public void open(RevisionKey revision, String reason) {
        jdbc.sql("insert into revision_reason (org, period, kind, revision, reason) values (?, ?, ?, ?, ?)")
                .params(revision.org(), revision.period().toString())
                .params(revision.kind().code(), revision.revision(), reason)
                .update();
    }

    /** Why it was opened; empty for a first revision. */
    public Optional<String> of(RevisionKey revision) {
        return jdbc.sql("select reason from revision_reason where org = ? and period = ? and kind = ? and revision = ?")
                .params(revision.org(), revision.period().toString())
                .params(revision.kind().code(), revision.revision())
                .query(String.class)
                .optional();
    }
}
