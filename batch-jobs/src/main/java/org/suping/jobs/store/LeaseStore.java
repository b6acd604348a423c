package org.suping.jobs.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suping.evidence.store.Book;
import org.suping.jobs.ledger.Holder;
import org.suping.jobs.ledger.Lease;

/**
 * The leases. Every change is one statement that names what it expects, so that of two processes exactly one succeeds.
 */
public final class LeaseStore {

    private final JdbcClient jdbc;

    public LeaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Lease> all() {
        return jdbc.sql("select * from lease order by name")
                .query((line, number) -> lease(line))
                .list();
    }

    public Optional<Lease> find(String name) {
        return jdbc.sql("select * from lease where name = ?")
                .param(name)
                .query((line, number) -> lease(line))
                .optional();
    }

    /** Takes a lease nobody has. */
    public boolean take(Lease mine) {
        try {
            jdbc.sql("insert into lease (name, holder, started_at, heartbeat_at) values (?, ?, ?, ?)")
                    .params(mine.name(), mine.holder().toString())
                    .params(Book.utc(mine.startedAt()), Book.utc(mine.heartbeatAt()))
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** Takes a dead holder's lease. */
    public boolean takeOver(Lease dead, Lease mine) {
        return jdbc.sql("update lease set holder = ?, started_at = ?, heartbeat_at = ?"
                                + " where name = ? and holder = ? and heartbeat_at = ?")
                        .params(mine.holder().toString(), Book.utc(mine.startedAt()), Book.utc(mine.heartbeatAt()))
                        .params(dead.name(), dead.holder().toString(), Book.utc(dead.heartbeatAt()))
                        .update()
                == 1;
    }

    /** Says that the holder lives; false when it is the holder no more. */
    public boolean beat(Lease mine, Instant now) {
        return jdbc.sql("update lease set heartbeat_at = ? where name = ? and holder = ?")
                        .params(Book.utc(now), mine.name(), mine.holder().toString())
                        .update()
                == 1;
    }

    public void release(Lease mine) {
        jdbc.sql("delete from lease where name = ? and holder = ?")
                .params(mine.name(), mine.holder().toString())
                .update();
    }

    private static Lease lease(ResultSet line) throws SQLException {
        return new Lease(
                line.getString("name"),
                Holder.parse(line.getString("holder")),
                Book.instant(line.getObject("started_at", LocalDateTime.class)),
                Book.instant(line.getObject("heartbeat_at", LocalDateTime.class)));
    }
}
