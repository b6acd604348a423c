package org.suping.prove.store;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.duckdb.DuckDBConnection;
import org.suping.collect.CollectedReturn;
import org.suping.evidence.PartRef;
import org.suping.evidence.Vault;
import org.suping.prove.Proof;
import org.suping.prove.store.part.PartCursor;
import org.suping.prove.store.part.PartDigests;
import org.suping.prove.store.part.PartQuery;
import org.suping.prove.store.part.SettledRows;
import org.suping.prove.store.part.UnreadablePartException;
import org.suping.vocabulary.Sha256;

/**
 * Reads all parts of a record, two at a time, and hands over their rows one by one; compares their digests.
 *
 * <p>Nothing is selected here. What counts is judged in Java, row by row.
 */
final class RecordReader {

    private static final int AT_ONCE = 2;

    private final DuckDBConnection engine;
    private final PartDigests digests;
    private final Vault vault;
    private final CollectedReturn collected;

    RecordReader(DuckDBConnection engine, PartDigests digests, Vault vault, CollectedReturn collected) {
        this.engine = engine;
        this.digests = digests;
        this.vault = vault;
        this.collected = collected;
    }

    /** Passes every row of the record to recounts made by {@code fresh}, one for each part, and adds these up. */
    RecordRecount read(String record, PartQuery query, Supplier<RecordRecount> fresh) {
        RecordRecount whole = fresh.get();
        Map<Sha256, SettledRows> settled = settled(record, whole);
        ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<RecordRecount>> parts = new ArrayList<>();
            for (PartRef part : collected.rowParts(record)) {
                SettledRows ofFile = SettledRows.of(part, settled);
                parts.add(readers.submit(() -> read(part, query, ofFile, fresh.get())));
            }
            for (Future<RecordRecount> part : parts) {
                whole.add(part.get());
            }
            collected.rowParts(record).forEach(part -> compareDigest(part, whole));
            collected.settlementParts(record).forEach(part -> compareDigest(part, whole));
            return whole;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A part could not be counted again", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while counting again", stopped);
        } finally {
            readers.shutdownNow();
        }
    }

    private RecordRecount read(PartRef part, PartQuery query, SettledRows settled, RecordRecount recount) {
        if (!Files.isRegularFile(vault.resolve(part))) {
            recount.lacks(Proof.difference("PROVE-MISSING", part.path()));
            return recount;
        }
        long rows = 0;
        try (Connection connection = engine.duplicate();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query.sql(vault.resolve(part)))) {
            PartCursor row = new PartCursor(part, query, result, settled);
            while (row.next()) {
                recount.add(row, part.source());
                rows++;
            }
        } catch (SQLException | UnreadablePartException broken) {
            recount.lacks(Proof.difference("PROVE-UNREADABLE", part.path()));
            return recount;
        }
        if (rows != part.rows()) {
            recount.differs(Proof.difference("PROVE-ROWS", part.path(), part.rows(), rows));
        }
        return recount;
    }

    /** Tells a part whose bytes are not those that were written; its rows are read all the same. */
    private void compareDigest(PartRef part, RecordRecount whole) {
        digests.of(part)
                .filter(digest -> !digest.equals(part.digest()))
                .ifPresent(digest -> whole.differs(Proof.difference(
                        "PROVE-DIGEST", part.path(), part.digest().brief(), digest.brief())));
    }

    private Map<Sha256, SettledRows> settled(String record, RecordRecount whole) {
        try {
            return SettledRows.of(engine, vault, collected, record);
        } catch (UnreadablePartException broken) {
            whole.lacks(Proof.difference("PROVE-UNREADABLE", broken.part()));
            return Map.of();
        }
    }
}
