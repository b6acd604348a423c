package org.suping.audit.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suping.audit.Anchor;
import org.suping.vocabulary.Sha256;

/** What attempts saw of the audit trail. Callers hold the transaction. */
public final class AnchorStore {

    private final JdbcClient jdbc;

    public AnchorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down what an attempt sees; seen again, it is no second one. */
    public void add(Anchor anchor) {
        jdbc.sql("delete from audit_anchor where head = ?")
                .param(anchor.head().hex())
                .update();
        jdbc.sql("insert into audit_anchor (head, place) values (?, ?)")
                .params(anchor.head().hex(), anchor.where())
                .update();
    }

    /** All of them, by place. */
    public List<Anchor> all() {
        return jdbc.sql("select head, place from audit_anchor order by place, head")
                .query((line, number) -> new Anchor(line.getString("place"), new Sha256(line.getString("head"))))
                .list();
    }
}
