package org.suping.jobs.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suping.definitions.DefinitionFile;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.store.Book;
import org.suping.jobs.ledger.Attempt;
import org.suping.jobs.ledger.AttemptState;
import org.suping.jobs.ledger.Pins;
import org.suping.render.RenderedDocument;
import org.suping.render.store.DocumentStore;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/** The attempts. Callers hold the transaction. */
public final class AttemptStore {

    private final JdbcClient jdbc;

    public AttemptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every attempt: by return, the latest first. */
    public List<Attempt> all() {
        return jdbc.sql("select * from attempt order by org, period desc, kind, revision desc, attempt desc")
                .query((line, number) -> attempt(line))
                .list();
    }

    /** The attempts of one revision, the latest first. */
    public List<Attempt> of(RevisionKey revision) {
        return jdbc.sql("select * from attempt where org = ? and period = ? and kind = ? and revision = ?"
                        + " order by attempt desc")
                .params(
                        revision.org(),
                        revision.period().toString(),
                        revision.kind().code(),
                        revision.revision())
                .query((line, number) -> attempt(line))
                .list();
    }

    public Attempt get(AttemptKey key) {
        return jdbc.sql("select * from attempt where attempt_id = ?")
                .param(key.toString())
                .query((line, number) -> attempt(line))
                .single();
    }

    /** Writes down a new attempt and the definitions it rests on. */
    public void start(Attempt attempt, List<DefinitionFile> definitions) {
        AttemptKey key = attempt.key();
        RevisionKey revision = key.revision();
        Pins pins = attempt.pins();
        jdbc.sql("insert into attempt (attempt_id, org, period, kind, revision, attempt, state, started_at,"
                        + " definitions_digest, sources_digest, key_fingerprint, language, forms_digest, explanations_digest, bases_digest,"
                        + " reason_zh, reason_en) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(key.toString(), revision.org(), revision.period().toString())
                .params(revision.kind().code(), revision.revision(), key.attempt())
                .params(attempt.state().code(), Book.utc(attempt.startedAt()))
                .params(
                        pins.definitions().hex(),
                        pins.sources().hex(),
                        pins.key().hex(),
                        pins.language().name(),
                        pins.forms().hex(),
                        pins.explanations().hex(),
                        pins.bases().hex())
                .params(attempt.reason().zh(), attempt.reason().en())
                .update();
        for (DefinitionFile file : definitions) {
            jdbc.sql("insert into definition_file (attempt_id, path, digest, content) values (?, ?, ?, ?)")
                    .params(key.toString(), file.path(), file.digest().hex(), file.text())
                    .update();
        }
    }

    /** The definitions as they were when the attempt pinned them, sorted by path. */
    public List<DefinitionFile> definitions(AttemptKey key) {
        return jdbc
                .sql("select path, content from definition_file where attempt_id = ?")
                .param(key.toString())
                .query((line, number) -> new DefinitionFile(line.getString("path"), line.getString("content")))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** The digest each definition file had when the attempt pinned it, by path. */
    public SortedMap<String, Sha256> definitionDigests(AttemptKey key) {
        SortedMap<String, Sha256> digests = new TreeMap<>();
        jdbc.sql("select path, digest from definition_file where attempt_id = ?")
                .param(key.toString())
                .query((ResultSet line) -> {
                    digests.put(line.getString("path"), new Sha256(line.getString("digest")));
                });
        return digests;
    }

    /** The attempt works again. */
    public void resume(AttemptKey key) {
        jdbc.sql("update attempt set state = ?, ended_at = null, exit_code = null where attempt_id = ?")
                .params(AttemptState.RUNNING.code(), key.toString())
                .update();
    }

    /** The attempt ended without a return. */
    public void end(AttemptKey key, AttemptState state, @Nullable ExitCode exitCode, Instant now) {
        jdbc.sql("update attempt set state = ?, exit_code = ?, ended_at = ? where attempt_id = ?")
                .param(state.code())
                .param(exitCode == null ? null : exitCode.code())
                .param(Book.utc(now))
                .param(key.toString())
                .update();
    }

    /** The attempt is complete; those before it are superseded. */
    public void conclude(AttemptKey key, AttemptState state, ExitCode exitCode, Sha256 fingerprint, Instant now) {
        end(key, state, exitCode, now);
        jdbc.sql("update attempt set fingerprint = ? where attempt_id = ?")
                .params(fingerprint.hex(), key.toString())
                .update();
        for (Attempt earlier : of(key.revision())) {
            if (earlier.key().attempt() < key.attempt() && earlier.state() != AttemptState.ABANDONED) {
                jdbc.sql("update attempt set state = ? where attempt_id = ?")
                        .params(AttemptState.SUPERSEDED.code(), earlier.key().toString())
                        .update();
            }
        }
    }

    /** The attempt is closed for ever. */
    public void seal(AttemptKey key) {
        jdbc.sql("update attempt set state = ? where attempt_id = ?")
                .params(AttemptState.SEALED.code(), key.toString())
                .update();
    }

    /** What the attempt rendered, by name. */
    public List<RenderedDocument> documents(AttemptKey key) {
        return new DocumentStore(jdbc).load(key);
    }

    /** Attempts of a revision whose parts nobody needs any more. */
    public List<AttemptKey> superseded(RevisionKey revision) {
        return of(revision).stream()
                .filter(attempt ->
                        attempt.state() == AttemptState.SUPERSEDED || attempt.state() == AttemptState.ABANDONED)
                .map(Attempt::key)
                .toList();
    }

    /** Takes an attempt's parts off the list. */
    public void unlistParts(AttemptKey key) {
        jdbc.sql("delete from part where attempt_id = ?").param(key.toString()).update();
    }

    private static Attempt attempt(ResultSet line) throws SQLException {
        RevisionKey revision = new RevisionKey(
                line.getString("org"),
                Period.parse(line.getString("period")),
                RevisionKind.parse(line.getString("kind")),
                line.getInt("revision"));
        String fingerprint = line.getString("fingerprint");
        LocalDateTime endedAt = line.getObject("ended_at", LocalDateTime.class);
        int exitCode = line.getInt("exit_code");
        boolean hasExitCode = !line.wasNull();
        return new Attempt(
                new AttemptKey(revision, line.getInt("attempt")),
                AttemptState.parse(line.getString("state")),
                pins(line),
                Book.instant(line.getObject("started_at", LocalDateTime.class)),
                endedAt == null ? null : Book.instant(endedAt),
                new Text(line.getString("reason_zh"), line.getString("reason_en")),
                fingerprint == null ? null : new Sha256(fingerprint),
                hasExitCode ? ExitCode.of(exitCode) : null);
    }

    private static Pins pins(ResultSet line) throws SQLException {
        return new Pins(
                new Sha256(line.getString("definitions_digest")),
                new Sha256(line.getString("sources_digest")),
                new Sha256(line.getString("key_fingerprint")),
                Language.valueOf(line.getString("language")),
                new Sha256(line.getString("forms_digest")),
                new Sha256(line.getString("explanations_digest")),
                new Sha256(line.getString("bases_digest")));
    }
}
