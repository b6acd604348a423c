package org.suping.collect.jdbc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.suping.findings.BlockedException;

/** The ranges of keys in their order, read ahead by two threads; blocks that nobody needs any more are filled again. */
final class BlocksAhead implements AutoCloseable {

    private static final int THREADS = 2;
    private static final int AHEAD = 4;
    /** A range takes less. */
    private static final int SECONDS_TO_END = 10;

    private final Database database;
    private final String key;
    private final KeyRanges ranges;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Deque<Future<RowBlock>> ahead = new ArrayDeque<>();
    private final ConcurrentLinkedQueue<RowBlock> spare = new ConcurrentLinkedQueue<>();
    private int asked;
    private long read;

    BlocksAhead(Database database, String key) {
        this.database = database;
        this.key = key;
        this.ranges = KeyRanges.of(database, key);
    }

    /**
     * The next range's rows, or null after the last.
     *
     * @throws BlockedException also where they were not as many as the query counts
     */
    @Nullable
    RowBlock next() {
        while (asked < ranges.ends().size() && ahead.size() < AHEAD) {
            int range = asked++;
            ahead.add(threads.submit(() -> ranges.read(database, key, range, spare.poll())));
        }
        Future<RowBlock> first = ahead.poll();
        if (first == null) {
            mustBeAll();
            return null;
        }
        RowBlock next = await(first);
        read += next.rows();
        return next;
    }

    /** Takes back a block that nobody needs any more. */
    void giveBack(RowBlock block) {
        spare.add(block);
    }

    /** A table that changes meanwhile, or a key whose order is not that of its comparison, would lose rows in silence. */
    private void mustBeAll() {
        if (read != ranges.rows()) {
            throw database.blocked("JDBC-10", ranges.rows(), read, key);
        }
    }

    private static RowBlock await(Future<RowBlock> block) {
        try {
            return block.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof BlockedException told) {
                throw told;
            }
            throw new IllegalStateException("A range of keys could not be read", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while reading a database", stopped);
        }
    }

    @Override
    public void close() {
        ahead.forEach(range -> range.cancel(false));
        threads.shutdown();
        try {
            // an embedded database whose reader is interrupted closes its file for everybody
            if (!threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
