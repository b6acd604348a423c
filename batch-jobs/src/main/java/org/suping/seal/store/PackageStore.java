package org.suping.seal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.store.Book;
import org.suping.seal.SealedPackage;
import org.suping.vocabulary.Sha256;

/** Which packages were made. Callers hold the transaction. */
public final class PackageStore {

    private final JdbcClient jdbc;

    public PackageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down a package; a sealed attempt has one and never another. */
    public void save(SealedPackage made) {
        jdbc.sql("insert into sealed_package (attempt_id, name, bytes, manifest, sealed_by, sealed_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        made.attempt().toString(),
                        made.name(),
                        made.bytes(),
                        made.manifest().hex())
                .params(made.by(), Book.utc(made.at()))
                .update();
    }

    /** The package of an attempt; empty while it is not sealed. */
    public Optional<SealedPackage> of(AttemptKey attempt) {
        return jdbc.sql("select * from sealed_package where attempt_id = ?")
                .param(attempt.toString())
                .query((line, number) -> read(attempt, line))
                .optional();
    }

    private static SealedPackage read(AttemptKey attempt, ResultSet line) throws SQLException {
        return new SealedPackage(
                attempt,
                line.getString("name"),
                line.getLong("bytes"),
                new Sha256(line.getString("manifest")),
                line.getString("sealed_by"),
                Book.instant(line.getObject("sealed_at", LocalDateTime.class)));
    }
}
