package org.suping.prove.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.duckdb.DuckDBConnection;
import org.suping.collect.CollectedReturn;
import org.suping.evidence.FileDigest;
import org.suping.evidence.PartRef;
import org.suping.evidence.Vault;
import org.suping.prove.Proof;
import org.suping.vocabulary.Sha256;

/**
 * Reads all parts of a record, two at a time: digests each again, then hands over its rows one by one.
 *
 * <p>Nothing is selected here. What counts is judged in Java, row by row.
 */
final class RecordReader {

    private static final int AT_ONCE = 2;

    private final DuckDBConnection engine;
    private final Vault vault;
    private final CollectedReturn collected;

    RecordReader(DuckDBConnection engine, Vault vault, CollectedReturn collected) {
        this.engine = engine;
        this.vault = vault;
        this.collected = collected;
    }

    /** Passes every row of the record to recounts made by {@code fresh}, one for each part, and adds these up. */
    RecordRecount read(String record, PartQuery query, Supplier<RecordRecount> fresh) {
        RecordRecount whole = fresh.get();
        Map<Sha256, BitSet> duplicates = duplicates(record, whole);
        ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<RecordRecount>> parts = new ArrayList<>();
            for (PartRef part : collected.rowParts(record)) {
                BitSet lines = duplicates.getOrDefault(part.file(), new BitSet());
                parts.add(readers.submit(() -> read(part, query, lines, fresh.get())));
            }
            for (Future<RecordRecount> part : parts) {
                whole.add(part.get());
            }
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

    private RecordRecount read(PartRef part, PartQuery query, BitSet duplicates, RecordRecount recount) {
        if (!isThere(part, recount)) {
            return recount;
        }
        long rows = 0;
        try (Connection connection = engine.duplicate();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query.sql(vault.resolve(part)))) {
            PartCursor row = new PartCursor(part, query, result, duplicates);
            while (result.next()) {
                recount.add(row);
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

    /** Whether there is a file to read; a digest that differs is told, and the file is read all the same. */
    private boolean isThere(PartRef part, RecordRecount recount) {
        Path file = vault.resolve(part);
        if (!Files.isRegularFile(file)) {
            recount.lacks(Proof.difference("PROVE-MISSING", part.path()));
            return false;
        }
        try {
            Sha256 digest = FileDigest.of(file);
            if (!digest.equals(part.digest())) {
                recount.differs(Proof.difference(
                        "PROVE-DIGEST", part.path(), part.digest().brief(), digest.brief()));
            }
            return true;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Map<Sha256, BitSet> duplicates(String record, RecordRecount whole) {
        try {
            collected.settlementParts(record).forEach(part -> isThere(part, whole));
            return SettledRows.duplicates(engine, vault, collected, record);
        } catch (UnreadablePartException broken) {
            whole.lacks(Proof.difference("PROVE-UNREADABLE", broken.part()));
            return Map.of();
        }
    }
}
