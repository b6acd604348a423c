package org.suping.prove.store;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.duckdb.DuckDBConnection;
import org.suping.collect.CollectedReturn;
import org.suping.collect.store.PartStore;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.Folders;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.DuckDb;
import org.suping.measure.store.FigureStore;

/**
 * Traces figures of the book to their rows and proves them, from the book and the vault alone.
 *
 * <p>Close it: it holds the engine.
 */
public final class FigureTracer implements AutoCloseable {

    private static final int THREADS = 2;

    private final Folders folders;
    private final CompletableFuture<DuckDBConnection> engine;

    /** Starts the engine, which takes as long as opening the book, beside it. */
    public FigureTracer(Folders folders) {
        this.folders = folders;
        this.engine = CompletableFuture.supplyAsync(() -> DuckDb.open(folders, THREADS));
    }

    /** The figures of one attempt; its parts begin to be digested. */
    public TracedAttempt of(Book book, AttemptKey attempt) {
        return of(new PartStore(book.jdbc()).load(attempt), TracedFigures.of(new FigureStore(book.jdbc()), attempt));
    }

    /** The figures of what was collected; its parts begin to be digested. */
    public TracedAttempt of(CollectedReturn collected, TracedFigures figures) {
        return new TracedAttempt(folders, engine, collected, figures);
    }

    @Override
    public void close() {
        try {
            engine.join().close();
        } catch (SQLException failed) {
            throw new IllegalStateException("The engine does not stop", failed);
        }
    }
}
