package org.suping.submit.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suping.evidence.store.Book;
import org.suping.vocabulary.Sha256;

/** What was answered to what came, delivery by delivery: so that the same one is known when it comes again. Callers hold the transaction. */
public final class DeliveryStore {

    private final JdbcClient jdbc;

    /**
     * A delivery that was answered.
     *
     * @param key digest of its bytes, name and signatures
     * @param name of the package's file
     * @param sent digest of the manifest; empty where it does not prove whose it is
     * @param letter digest of what was answered
     */
    public record Answered(Sha256 key, String name, Optional<Sha256> sent, Sha256 letter, Instant at) {}

    public DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down an answer; a later one to the same delivery takes its place. */
    public void save(Answered answered) {
        jdbc.sql("delete from delivery where delivery_key = ?")
                .param(answered.key().hex())
                .update();
        jdbc.sql(
                        "insert into delivery (delivery_key, name, package_digest, letter, answered_at) values (?, ?, ?, ?, ?)")
                .params(answered.key().hex(), answered.name())
                .param(answered.sent().map(Sha256::hex).orElse(null))
                .params(answered.letter().hex(), Book.utc(answered.at()))
                .update();
    }

    /** What was answered to a delivery. */
    public Optional<Answered> find(Sha256 key) {
        return jdbc.sql("select * from delivery where delivery_key = ?")
                .param(key.hex())
                .query((line, number) -> new Answered(
                        key,
                        line.getString("name"),
                        Optional.ofNullable(line.getString("package_digest")).map(Sha256::new),
                        new Sha256(line.getString("letter")),
                        Book.instant(line.getObject("answered_at", LocalDateTime.class))))
                .optional();
    }
}
