package org.suping.collect.store;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.suping.collect.StoredRow;

/**
 * Rows made in a thread of their own while the ones before are written: reading and mapping cost about as much as digesting
 * and storing, so a single file keeps two cores busy.
 *
 * <p>What stops the making thread is thrown by {@link #get} in the taking one, in the row's turn. A bounded number of rows is
 * underway. Closing stops the making thread and waits for it.
 */
final class RowPipe implements Supplier<@Nullable StoredRow>, AutoCloseable {

    private static final int BATCHES = 3;

    private final BlockingQueue<Batch> empty = new ArrayBlockingQueue<>(BATCHES);
    private final BlockingQueue<Batch> full = new ArrayBlockingQueue<>(BATCHES);
    private final Thread maker;
    private Batch taken;

    /** Rows on their way; of whichever thread holds it. */
    private static final class Batch {

        private static final int ROWS = 512;

        private final StoredRow[] rows = new StoredRow[ROWS];
        private int filled;
        private int given;
        private boolean isLast;
        private @Nullable Throwable failure;

        Batch(int columns) {
            for (int i = 0; i < ROWS; i++) {
                rows[i] = new StoredRow(columns);
            }
        }

        void fill(Predicate<StoredRow> source) {
            filled = 0;
            given = 0;
            try {
                while (filled < ROWS && source.test(rows[filled])) {
                    filled++;
                }
            } catch (RuntimeException | Error stopped) {
                failure = stopped;
            }
            isLast = filled < ROWS;
        }
    }

    /**
     * @param columns of a row
     * @param source fills the row, or says that there is no more
     */
    RowPipe(String name, int columns, Predicate<StoredRow> source) {
        for (int i = 0; i < BATCHES; i++) {
            empty.add(new Batch(columns));
        }
        taken = empty.remove();
        maker = new Thread(() -> make(source), "map-" + name);
        maker.setDaemon(true);
        maker.start();
    }

    /** The next row, whole until the next call; null at the end. */
    @Override
    public @Nullable StoredRow get() {
        try {
            if (taken.given == taken.filled && !taken.isLast) {
                empty.put(taken);
                taken = full.take();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for rows", stopped);
        }
        return taken.given < taken.filled ? taken.rows[taken.given++] : atEnd();
    }

    @Override
    public void close() {
        maker.interrupt();
        boolean interrupted = false;
        while (maker.isAlive()) {
            try {
                maker.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable StoredRow atEnd() {
        Throwable failure = taken.failure;
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw (RuntimeException) failure;
        }
        return null;
    }

    private void make(Predicate<StoredRow> source) {
        try {
            Batch batch;
            do {
                batch = empty.take();
                batch.fill(source);
                full.put(batch);
            } while (!batch.isLast);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
