package org.suping.render.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.store.ManyRows;
import org.suping.render.RenderedDocument;
import org.suping.vocabulary.Sha256;

/** The documents of an attempt in the book, by name. */
public final class DocumentStore {

    private final JdbcClient jdbc;

    public DocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts documents in the place of those the attempt had. */
    public void save(AttemptKey attempt, List<RenderedDocument> documents) {
        jdbc.sql("delete from document where attempt_id = ?")
                .param(attempt.toString())
                .update();
        ManyRows.insert(
                jdbc,
                "document",
                "attempt_id, name, digest, bytes",
                documents.stream()
                        .map(document -> List.<Object>of(
                                attempt.toString(),
                                document.name(),
                                document.digest().hex(),
                                document.bytes()))
                        .toList());
    }

    /** The documents of an attempt; none when it has not been rendered. */
    public List<RenderedDocument> load(AttemptKey attempt) {
        return jdbc.sql("select name, digest, bytes from document where attempt_id = ? order by name")
                .param(attempt.toString())
                .query((line, number) -> new RenderedDocument(
                        line.getString("name"), new Sha256(line.getString("digest")), line.getLong("bytes")))
                .list();
    }
}
