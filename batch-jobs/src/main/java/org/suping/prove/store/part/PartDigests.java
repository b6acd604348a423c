package org.suping.prove.store.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.duckdb.DuckDBConnection;
import org.suping.evidence.PartRef;
import org.suping.evidence.Vault;
import org.suping.evidence.store.DuckDb;
import org.suping.vocabulary.Sha256;

/**
 * Digests parts again, on a thread of its own while the definitions are still being read.
 *
 * <p>The engine's SHA-256 takes half as long as that of a Java that has only just started.
 */
public final class PartDigests implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread digesting = new Thread(task, "digests");
        digesting.setDaemon(true);
        return digesting;
    });
    private final Map<PartRef, CompletableFuture<Optional<Sha256>>> digests = new HashMap<>();

    public PartDigests(CompletableFuture<DuckDBConnection> engine, Vault vault, List<PartRef> parts) {
        for (PartRef part : parts) {
            digests.put(
                    part,
                    CompletableFuture.supplyAsync(() -> digest(engine.join(), part, vault.resolve(part)), thread));
        }
    }

    /** The digest of the part's bytes as they are now; empty when there is no such file. */
    public Optional<Sha256> of(PartRef part) {
        CompletableFuture<Optional<Sha256>> digest = digests.get(part);
        if (digest == null) {
            throw new IllegalArgumentException("Part " + part.path() + " is not of this attempt");
        }
        return digest.join();
    }

    private static Optional<Sha256> digest(DuckDBConnection engine, PartRef part, Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String sql = "SELECT sha256(content) FROM read_blob(" + DuckDb.text(file.toString()) + ")";
        try (Connection connection = engine.duplicate();
                Statement statement = connection.createStatement();
                ResultSet digest = statement.executeQuery(sql)) {
            return digest.next() ? Optional.of(new Sha256(digest.getString(1))) : Optional.empty();
        } catch (SQLException unreadable) {
            throw new UnreadablePartException(part, unreadable);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
